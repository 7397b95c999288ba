package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Greetings that people record, and choose for their lines.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-25")
class GreetingsTest {
    private static final String GREETINGS = "/api/telephony/greetings";
    private static final int RATE = 8000;

    @Inject TestOffice office;

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
                .statusCode(204);
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
        office.admin().body(policy).put("/api/telephony/admin/policy").then().statusCode(204);
    }

    private ValidatableResponse upload(String person, String name, byte[] wav) {
        return office.as(person)
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
