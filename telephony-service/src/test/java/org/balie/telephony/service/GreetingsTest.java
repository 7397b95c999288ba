package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.greeting.GreetingSounds;
import org.balie.telephony.media.Clip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Greetings that people record, and choose for their lines and own numbers.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-25")
class GreetingsTest {
    private static final String GREETINGS = "/api/telephony/greetings";
    private static final String PEOPLE = "/api/telephony/admin/people/";
    private static final int RATE = 8000;

    @Inject TestOffice office;
    @Inject TestOffice elsewhere;
    @Inject GreetingSounds sounds;

    @BeforeEach
    void a_boss_with_a_delegate() {
        office.boss().delegate("ann");
    }

    @Test
    void what_is_uploaded_is_listed_heard_again_and_deleted_by_its_owner_alone() {
        byte[] wav = silence(Duration.ofSeconds(3));
        String id = upload("boss", "Summer", wav).statusCode(201).extract().path("greetingId");
        office.as("boss")
                .get(GREETINGS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Summer"))
                .body("items[0].lengthSeconds", equalTo(3));
        String sound = GREETINGS + "/" + id + "/sound";
        byte[] back = office.as("boss").get(sound).then().statusCode(200).extract().asByteArray();
        assertArrayEquals(wav, back);

        office.as("ann").get(GREETINGS).then().body("items", hasSize(0));
        office.as("ann").get(sound).then().statusCode(404);
        office.as("ann").delete(GREETINGS + "/" + id).then().statusCode(404);
        office.as("boss").delete(GREETINGS + "/" + id).then().statusCode(204);
        office.as("boss").get(sound).then().statusCode(404);
    }

    @Test
    void the_same_upload_twice_is_one_greeting() {
        byte[] wav = silence(Duration.ofSeconds(1));
        for (int i = 0; i < 2; i++) {
            office.as("boss")
                    .contentType("audio/wav")
                    .header("Idempotency-Key", "once")
                    .queryParam("name", "Once")
                    .body(wav)
                    .post(GREETINGS)
                    .then()
                    .statusCode(201);
        }
        office.as("boss").get(GREETINGS).then().body("items", hasSize(1));
    }

    @Test
    void what_is_no_sound_or_too_long_or_nameless_is_refused_in_words() {
        upload("boss", "Noise", "no sound at all".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("errors.field", hasItem("sound"));
        upload("boss", "Endless", silence(Duration.ofSeconds(61)))
                .statusCode(422)
                .body("errors.field", hasItem("sound"));
        upload("boss", " ", silence(Duration.ofSeconds(1)))
                .statusCode(422)
                .body("errors.field", hasItem("name"));
        office.as("boss").get(GREETINGS).then().body("items", hasSize(0));
    }

    @Test
    void the_21st_is_refused() {
        byte[] wav = silence(Duration.ofMillis(100));
        for (int i = 0; i < 20; i++) {
            upload("boss", "Greeting " + i, wav).statusCode(201);
        }
        upload("boss", "One more", wav)
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:conflict"));
    }

    @Test
    void an_administrator_gives_a_line_a_greeting_of_its_owner_and_no_other() {
        String own =
                upload("boss", "Summer", silence(Duration.ofSeconds(1)))
                        .extract()
                        .path("greetingId");
        String anns =
                upload("ann", "Hello", silence(Duration.ofSeconds(1))).extract().path("greetingId");
        var line =
                new HashMap<String, Object>(
                        office.admin().get("/api/telephony/admin/lines").path("items[0]"));
        for (String other : List.of(anns, "nobodys")) {
            line.put("greetingId", other);
            office.admin()
                    .body(line)
                    .put("/api/telephony/admin/lines/" + line.get("lineId"))
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("greetingId"));
        }
        line.put("greetingId", own);
        office.admin()
                .body(line)
                .put("/api/telephony/admin/lines/" + line.get("lineId"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_delegator_chooses_an_own_greeting_for_the_own_line_and_nobody_else_does() {
        byte[] wav = silence(Duration.ofSeconds(1));
        String own = upload("boss", "Summer", wav).extract().path("greetingId");
        String anns = upload("ann", "Hello", wav).extract().path("greetingId");
        choose("boss", "line", anns).statusCode(422).body("errors.field", hasItem("greetingId"));
        choose("ann", "line", anns).statusCode(403);
        choose("boss", "other", own).statusCode(404);
        choose("boss", "line", own).statusCode(204);
        office.admin()
                .get("/api/telephony/admin/lines")
                .then()
                .body("items[0].greetingId", equalTo(own));
        office.as("boss").get(GREETINGS).then().body("items[0].lines", equalTo(List.of("line")));
        lock();
        office.as("boss")
                .body("{\"greetingId\":null}")
                .put("/api/telephony/lines/line/greeting")
                .then()
                .statusCode(403);
    }

    @Test
    void somebody_chooses_an_own_greeting_for_the_own_numbers_and_goes_back_to_the_beep() {
        String own =
                upload("ann", "Winter", silence(Duration.ofSeconds(1)))
                        .extract()
                        .path("greetingId");
        String number = office.admin().get(PEOPLE + "ann").path("number");
        office.as("ann")
                .get(GREETINGS)
                .then()
                .body("numbers", equalTo(List.of(number)))
                .body("items[0].own", equalTo(false));

        chooseOwn("ann", own).statusCode(204);

        office.as("ann")
                .get(GREETINGS)
                .then()
                .body("items[0].own", equalTo(true))
                .body("items[0].lines", hasSize(0));
        office.admin()
                .get("/api/telephony/admin/audit")
                .then()
                .body("items[0].action", equalTo("phone-changed"))
                .body("items[0].subject", equalTo("The ann"))
                .body("items[0].detail", equalTo("greeting " + own));
        chooseOwn("ann", null).statusCode(204);
        office.as("ann").get(GREETINGS).then().body("items[0].own", equalTo(false));
    }

    @Test
    void nobody_greets_with_what_is_anothers_or_of_another_site() {
        byte[] wav = silence(Duration.ofSeconds(1));
        String bosss = upload("boss", "Summer", wav).extract().path("greetingId");
        elsewhere.boss();
        String far = upload(elsewhere, "boss", "Far", wav).extract().path("greetingId");

        for (String other : List.of(bosss, far, "nobodys")) {
            chooseOwn("ann", other)
                    .statusCode(422)
                    .body("type", equalTo("urn:balie:problem:invalid"))
                    .body("errors.field", hasItem("greetingId"));
        }
        chooseOwn("boss", far).statusCode(422);
        chooseOwn("boss", "no id at all").statusCode(422).body("errors.code", hasItem("malformed"));
        office.as("boss").get(GREETINGS).then().body("items[0].own", equalTo(false));
    }

    @Test
    void who_has_no_telephone_or_no_licence_or_may_not_change_settings_chooses_nothing() {
        chooseOwn("stranger", null).statusCode(404);
        office.as("stranger").get(GREETINGS).then().body("numbers", hasSize(0));

        lock();
        chooseOwn("ann", null)
                .statusCode(403)
                .body("type", equalTo("urn:balie:problem:settings-locked"));
    }

    @Test
    void a_caller_hears_what_was_uploaded_until_it_is_deleted_and_at_no_other_site() {
        String id =
                upload("ann", "Winter", silence(Duration.ofSeconds(2)))
                        .extract()
                        .path("greetingId");

        for (int times = 0; times < 2; times++) {
            assertEquals(Optional.of(Duration.ofSeconds(2)), heard(office, id));
            assertEquals(Optional.empty(), heard(elsewhere, id));
        }
        office.as("ann").delete(GREETINGS + "/" + id).then().statusCode(204);
        assertEquals(Optional.empty(), heard(office, id));
    }

    private Optional<Duration> heard(TestOffice where, String greeting) {
        return sounds.of(new SiteId(where.site), new GreetingId(greeting))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join()
                .map(Clip.class::cast)
                .map(Clip::duration);
    }

    private ValidatableResponse chooseOwn(String person, @Nullable String greeting) {
        var wish = new HashMap<String, @Nullable String>();
        wish.put("greetingId", greeting);
        return office.as(person).body(wish).put("/api/telephony/me/greeting").then();
    }

    private ValidatableResponse choose(String person, String line, String greeting) {
        return office.as(person)
                .body(Map.of("greetingId", greeting))
                .put("/api/telephony/lines/" + line + "/greeting")
                .then();
    }

    private void lock() {
        Map<String, Object> policy =
                new HashMap<>(
                        office.admin()
                                .get("/api/telephony/admin/policy")
                                .then()
                                .extract()
                                .jsonPath()
                                .<String, Object>getMap(""));
        policy.put("settingsLocked", true);
        office.admin().body(policy).put("/api/telephony/admin/policy").then().statusCode(200);
    }

    private ValidatableResponse upload(String person, String name, byte[] wav) {
        return upload(office, person, name, wav);
    }

    private static ValidatableResponse upload(
            TestOffice where, String person, String name, byte[] wav) {
        return where.as(person)
                .contentType("audio/wav")
                .queryParam("name", name)
                .body(wav)
                .post(GREETINGS)
                .then();
    }

    /// PCM of 16 bits.
    static byte[] silence(Duration length) {
        int bytes = (int) (length.toMillis() * RATE / 1000) * 2;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        return wav.array();
    }
}
