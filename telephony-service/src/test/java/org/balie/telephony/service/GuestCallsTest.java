package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Others are brought into a call, over REST and as their screens show it.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-17")
class GuestCallsTest {
    @Inject TestOffice office;
    @Inject TestOffice elsewhere;

    private String annTalks() {
        office.boss().delegate("ann").person("carl");
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        return call;
    }

    @Test
    void the_one_asked_sees_who_asks_and_then_the_call_and_may_only_leave() {
        String call = annTalks();
        try (var ann = office.desk("ann");
                var carl = office.desk("carl")) {
            ann.await("call/" + call, it -> it.path("actions").toString().contains("\"add\""));
            carl.await("me");

            add("ann", call, "personId", "carl").statusCode(204);

            JsonNode alert = carl.await("alert/" + call);
            assertEquals("added", alert.path("cause").asText());
            assertEquals("The ann", alert.path("askedBy").asText());
            assertEquals(TestOffice.CUSTOMER, alert.path("caller").asText());
            ann.await("call/" + call, it -> isGuest(it, "The carl", "ringing"));

            office.actAt("carl", call, "answer").statusCode(204);

            carl.awaitGone("alert/" + call);
            JsonNode own = carl.await("call/" + call);
            assertEquals("The ann", own.path("askedBy").asText());
            assertEquals("The ann", own.path("user").path("name").asText());
            assertEquals("[\"hang-up\"]", own.path("actions").toString());
            ann.await("call/" + call, it -> isGuest(it, "The carl", "connected"));

            office.act("carl", call, "hang-up").statusCode(204);
            carl.awaitGone("call/" + call);
            ann.await("call/" + call, it -> it.path("guests").isEmpty());
        }
    }

    @Test
    void the_holder_removes_a_guest_by_the_number_on_the_screen() {
        String call = annTalks();
        try (var ann = office.desk("ann")) {
            add("ann", call, "personId", "carl").statusCode(204);
            int leg =
                    ann.await("call/" + call, it -> isGuest(it, "The carl", "ringing"))
                            .path("guests")
                            .get(0)
                            .path("leg")
                            .asInt();

            remove("boss", call, leg)
                    .statusCode(409)
                    .body("type", equalTo("urn:balie:problem:not-holding"));
            remove("ann", call, leg).statusCode(204);
            remove("ann", call, leg).statusCode(404);
            ann.await("call/" + call, it -> it.path("guests").isEmpty());
        }
    }

    @Test
    void one_of_the_two_is_named_and_nobody_twice() {
        String call = annTalks();
        office.as("ann")
                .body(Map.of())
                .post("/api/telephony/calls/" + call + "/add")
                .then()
                .statusCode(422);
        add("ann", call, "personId", "nobody").statusCode(404);
        add("ann", call, "number", "112")
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:emergency-number"));
        add("ann", call, "personId", "carl").statusCode(204);
        add("ann", call, "personId", "carl")
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:already-in-call"));
    }

    @Test
    void the_same_request_rings_once() {
        String call = annTalks();
        String key = UUID.randomUUID().toString();
        try (var ann = office.desk("ann")) {
            for (int time = 0; time < 2; time++) {
                office.as("ann")
                        .header("Idempotency-Key", key)
                        .body(Map.of("personId", "carl"))
                        .post("/api/telephony/calls/" + call + "/add")
                        .then()
                        .statusCode(204);
            }
            assertEquals(
                    1,
                    ann.await("call/" + call, it -> isGuest(it, "The carl", "ringing"))
                            .path("guests")
                            .size());
        }
    }

    @Test
    @Tag("TEL-4")
    void strangers_and_other_sites_bring_nobody_in() {
        String call = annTalks();
        elsewhere.boss().person("eva");

        add("carl", call, "number", "+31207778888").statusCode(403);
        elsewhere
                .as("boss")
                .body(Map.of("personId", "eva"))
                .post("/api/telephony/calls/" + call + "/add")
                .then()
                .statusCode(404);
    }

    private static boolean isGuest(JsonNode call, String name, String state) {
        JsonNode guest = call.path("guests").path(0);
        return guest.path("name").asText().equals(name)
                && guest.path("state").asText().equals(state);
    }

    private ValidatableResponse add(String who, String call, String key, String whom) {
        return office.as(who)
                .body(Map.of(key, whom))
                .post("/api/telephony/calls/" + call + "/add")
                .then();
    }

    private ValidatableResponse remove(String who, String call, int leg) {
        return office.as(who).delete("/api/telephony/calls/" + call + "/guests/" + leg).then();
    }
}
