package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tabs that telephone, as the console does: frames over the socket of the desk.
@QuarkusTest
@TestProfile(WithTelephones.class)
@WithTestResource(RealParts.class)
@Tag("TEL-26")
class TabTelephonesTest {
    @Inject TestOffice office;

    private final String device = UUID.randomUUID().toString();

    @Test
    void a_tab_that_says_it_is_here_can_be_rung_until_its_socket_ends() {
        office.boss();
        try (var watching = office.desk("boss")) {
            watching.await("me", me -> me.path("devices").asInt() == 1);
            try (var tab = office.desk("boss")) {
                here(tab, device);
                assertEquals(device, hear(tab, "registered").path("deviceId").asText());
                watching.await("me", me -> me.path("devices").asInt() == 2);
            }
            watching.await("me", me -> me.path("devices").asInt() == 1);
        }
    }

    @Test
    void a_tab_that_says_it_is_gone_rings_no_more() {
        office.boss();
        try (var tab = office.desk("boss")) {
            here(tab, device);
            tab.await("me", me -> me.path("devices").asInt() == 2);

            say(tab, new JsonObject().put("kind", "gone"));

            tab.await("me", me -> me.path("devices").asInt() == 1);
        }
    }

    @Test
    void a_tab_that_comes_back_on_another_socket_stays_when_the_old_one_ends() {
        office.boss();
        try (var now = office.desk("boss")) {
            try (var before = office.desk("boss")) {
                here(before, device);
                hear(before, "registered");
                here(now, device);
                hear(now, "registered");
            }
            String call = office.call();
            assertEquals(call, hear(now, "ring").path("callId").asText());
        }
    }

    @Test
    @Tag("TEL-10")
    void a_call_rings_in_a_tab_and_stops_when_another_answers() {
        office.boss().delegate("ann");
        try (var tab = office.desk("ann")) {
            here(tab, device);
            hear(tab, "registered");

            String call = office.call();

            JsonNode ring = hear(tab, "ring");
            assertEquals(call, ring.path("callId").asText());
            assertEquals(TestOffice.LINE_NUMBER, ring.path("called").asText());
            assertEquals(TestOffice.CUSTOMER, ring.path("caller").asText());
            assertEquals("The boss", ring.path("forWhom").asText());
            String sdp = ring.path("sdp").asText();
            assertTrue(sdp.contains("m=audio"), sdp);
            assertTrue(sdp.contains("a=fingerprint:"), sdp);

            try (var boss = office.desk("boss")) {
                String other = UUID.randomUUID().toString();
                here(boss, other);
                hear(boss, "registered");
                office.as("boss")
                        .body(Map.of("deviceId", other))
                        .post("/api/telephony/calls/" + call + "/answer")
                        .then()
                        .statusCode(204);
                JsonNode stop = hear(tab, "stop");
                assertEquals("answered-elsewhere", stop.path("cause").asText());
                assertEquals("The boss", stop.path("by").asText());
                assertEquals(ring.path("leg").asInt(), stop.path("leg").asInt());
            }
        }
    }

    @Test
    void without_a_licence_nobody_telephones() {
        office.boss();
        office.admin()
                .body(
                        Map.of(
                                "name", "Guest",
                                "kind", "person",
                                "licensed", false,
                                "number", "+31205559999",
                                "location", "Hall"))
                .put("/api/telephony/admin/people/guest")
                .then()
                .statusCode(200);
        for (String who : new String[] {"guest", "stranger"}) {
            try (var tab = office.desk(who)) {
                here(tab, device);
                assertEquals("no-licence", hear(tab, "refused").path("code").asText());
            }
        }
    }

    @Test
    void nobody_takes_somebody_elses_device() {
        office.boss().delegate("ann");
        try (var ann = office.desk("ann");
                var boss = office.desk("boss")) {
            here(ann, device);
            hear(ann, "registered");

            here(boss, device);

            assertEquals("forbidden", hear(boss, "refused").path("code").asText());
            office.call();
            assertEquals("ring", hear(ann, "ring").path("kind").asText());
        }
    }

    @Test
    void at_the_eleventh_device_it_is_enough() {
        office.boss();
        try (var tab = office.desk("boss")) {
            for (int i = 0; i < 9; i++) {
                office.registers("boss", "device-" + i);
            }

            here(tab, device);

            assertEquals("too-many-devices", hear(tab, "refused").path("code").asText());
        }
    }

    @Test
    void the_leg_of_another_tab_is_none() {
        office.boss().delegate("ann");
        try (var ann = office.desk("ann");
                var boss = office.desk("boss")) {
            here(ann, device);
            hear(ann, "registered");
            here(boss, UUID.randomUUID().toString());
            hear(boss, "registered");
            office.call();
            JsonNode atAnn = hear(ann, "ring");
            hear(boss, "ring");

            var stolen =
                    new JsonObject()
                            .put("callId", atAnn.path("callId").asText())
                            .put("leg", atAnn.path("leg").asInt());
            say(boss, stolen.copy().put("kind", "answer").put("sdp", "v=0\r\n"));
            assertEquals("urn:balie:problem:not-found", problem(boss));
            say(boss, stolen.copy().put("kind", "keys").put("keys", "1"));
            assertEquals("urn:balie:problem:not-found", problem(boss));

            office.as("ann")
                    .get("/api/telephony/lines")
                    .then()
                    .body("lines[0].lamp", equalTo("ringing"));
        }
    }

    @Test
    void what_cannot_be_read_is_a_problem_and_changes_nothing() {
        office.boss();
        try (var tab = office.desk("boss")) {
            here(tab, device);
            hear(tab, "registered");

            say(tab, new JsonObject().put("kind", "here").put("deviceId", "no uuid"));
            assertEquals("urn:balie:problem:malformed", problem(tab));
            say(tab, new JsonObject());
            assertEquals("urn:balie:problem:malformed", problem(tab));
            tab.send("{\"t\":\"frame\",\"to\":\"p1\",\"body\":{\"kind\":\"gone\"}}");
            assertEquals("urn:balie:problem:malformed", problem(tab));
            say(
                    tab,
                    new JsonObject()
                            .put("kind", "answer")
                            .put("callId", UUID.randomUUID().toString())
                            .put("leg", 1)
                            .put("sdp", "x".repeat(33_000)));
            assertEquals("urn:balie:problem:too-large", problem(tab));

            String call = office.call();
            assertEquals(call, hear(tab, "ring").path("callId").asText());
        }
    }

    private static void here(LiveClient tab, String device) {
        say(tab, new JsonObject().put("kind", "here").put("deviceId", device));
    }

    private static void say(LiveClient tab, JsonObject body) {
        tab.send(
                new JsonObject()
                        .put("t", "frame")
                        .put("to", "telephone")
                        .put("body", body)
                        .encode());
    }

    private static JsonNode hear(LiveClient tab, String kind) {
        return tab.awaitMessage(
                        it ->
                                it.path("from").asText().equals("telephone")
                                        && it.path("body").path("kind").asText().equals(kind))
                .path("body");
    }

    private static String problem(LiveClient tab) {
        return tab.awaitMessage("problem").path("type").asText();
    }
}
