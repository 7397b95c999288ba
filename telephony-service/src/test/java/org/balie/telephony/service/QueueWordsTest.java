package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.ExchangeCommands;
import org.balie.telephony.media.Clip;
import org.balie.telephony.words.QueueSpeech;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What administrators choose for callers of queues to hear, and what those hear then.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-27")
class QueueWordsTest {
    private static final String WORDS = "/api/telephony/admin/queue-words";
    private static final Sentence WELCOME = new Sentence.Welcome();
    private static final Sentence THIRD = new Sentence.Place(3);

    @Inject TestOffice office;
    @Inject ExchangeCommands commands;
    @Inject QueueSpeech speech;

    private ValidatableResponse choose(String language, int version) {
        return office.admin()
                .body(Map.of("language", language, "version", version))
                .put(WORDS + "/service")
                .then();
    }

    private ValidatableResponse upload(byte[] wav) {
        return office.admin()
                .contentType("audio/wav")
                .body(wav)
                .put(WORDS + "/service/greeting")
                .then();
    }

    private Clip hears(String queue, Sentence sentence) {
        return (Clip)
                speech.say(new SiteId(office.site), new QueueId(queue), sentence)
                        .toCompletableFuture()
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()
                        .orElseThrow();
    }

    @Test
    void callers_are_spoken_to_in_the_language_of_their_queue() {
        Clip english = hears("service", THIRD);
        choose("nl", 0).statusCode(200).body("version", equalTo(1));

        assertNotEquals(english, hears("service", THIRD));
        assertEquals(english, hears("other", THIRD));
        choose("en", 1).statusCode(200).body("version", equalTo(2));
        assertEquals(english, hears("service", THIRD));
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_not_overwritten() {
        choose("nl", 0).statusCode(200);
        choose("en", 0).statusCode(409).body("type", equalTo("urn:balie:problem:conflict"));
        choose("en", 7).statusCode(409);
        choose("de", 1).statusCode(422).body("errors.field", hasItem("language"));
        office.admin()
                .get(WORDS)
                .then()
                .body("language", equalTo("en"))
                .body("items", hasSize(1))
                .body("items[0].language", equalTo("nl"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void the_sites_own_greeting_is_heard_until_it_is_deleted() {
        Clip before = hears("service", WELCOME);
        byte[] wav = GreetingsTest.silence(Duration.ofSeconds(3));
        upload(wav).statusCode(200).body("greetingSeconds", equalTo(3)).body("version", equalTo(1));

        assertEquals(Duration.ofSeconds(3), hears("service", WELCOME).duration());
        assertArrayEquals(
                wav,
                office.admin()
                        .get(WORDS + "/service/greeting")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        upload(GreetingsTest.silence(Duration.ofSeconds(2))).statusCode(200);
        assertEquals(Duration.ofSeconds(2), hears("service", WELCOME).duration());

        office.admin().delete(WORDS + "/service/greeting").then().statusCode(204);
        assertEquals(before, hears("service", WELCOME));
        office.admin().delete(WORDS + "/service/greeting").then().statusCode(404);
        office.admin().get(WORDS + "/service/greeting").then().statusCode(404);
        office.admin().get(WORDS).then().body("items[0].greetingSeconds", nullValue());
    }

    @Test
    void what_is_no_sound_or_too_long_changes_nothing() {
        upload("no sound at all".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("errors.field", hasItem("sound"));
        upload(GreetingsTest.silence(Duration.ofSeconds(61))).statusCode(422);
        office.admin().get(WORDS).then().body("items", hasSize(0));
    }

    @Test
    @Tag("ADM-2")
    void only_administrators_of_the_site_choose_and_it_is_written_down() {
        upload(GreetingsTest.silence(Duration.ofSeconds(1))).statusCode(200);
        office.as("ann").get(WORDS).then().statusCode(403);
        office.as("ann")
                .body(Map.of("language", "nl", "version", 1))
                .put(WORDS + "/service")
                .then()
                .statusCode(403);
        var elsewhere = new TestOffice(commands);
        elsewhere.admin().get(WORDS).then().statusCode(200).body("items", hasSize(0));
        elsewhere.admin().get(WORDS + "/service/greeting").then().statusCode(404);
        elsewhere.admin().delete(WORDS + "/service/greeting").then().statusCode(404);

        office.admin().get(WORDS + "/service/greeting").then().statusCode(200);
        office.admin()
                .get("/api/telephony/admin/audit")
                .then()
                .body("items.action", hasItem("queue-greeting-uploaded"));
    }
}
