package org.balie.telephony.service;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.state.Privilege;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Calls as they are handled over REST.
@QuarkusTest
@WithTestResource(RealParts.class)
class CallsTest {
    @Inject TestOffice office;
    @Inject TestOffice elsewhere;

    @Test
    @Tag("TEL-11")
    void the_first_to_answer_has_the_call_and_the_next_hears_who() {
        office.boss().delegate("ann").delegate("tom");
        String call = office.call();

        office.actAt("ann", call, "answer").statusCode(204);
        office.actAt("tom", call, "answer")
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:answered-by-another"))
                .body("detail", equalTo("The ann"));
    }

    @Test
    @Tag("TEL-13")
    void of_two_who_pick_up_at_once_one_has_the_call_and_the_other_is_told() {
        office.boss().delegate("ann").delegate("tom").delegate("eva");
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        office.act("ann", call, "hold").statusCode(204);

        List<Integer> answers =
                Stream.of("tom", "eva")
                        .map(
                                who ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        office.actAt(who, call, "pick-up")
                                                                .extract()
                                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();

        assertEquals(List.of(204, 409), answers);
    }

    @Test
    @Tag("TEL-15")
    void picking_up_while_in_a_call_holds_that_call() {
        office.boss().delegate("ann").delegate("tom");
        String first = office.call();
        String second = office.call();
        office.actAt("ann", first, "answer").statusCode(204);
        office.act("ann", first, "hold").statusCode(204);
        office.actAt("tom", second, "answer").statusCode(204);

        office.actAt("tom", first, "pick-up").statusCode(204);

        office.as("boss")
                .get("/api/telephony/lines")
                .then()
                .statusCode(200)
                .body(
                        "lines[0].calls.find { it.callId == '" + first + "' }.user.id",
                        equalTo("tom"))
                .body(
                        "lines[0].calls.find { it.callId == '" + second + "' }.lamp",
                        equalTo("held"));
    }

    @Test
    @Tag("TEL-16")
    void a_locked_call_is_neither_picked_up_nor_monitored() {
        office.boss().delegate("ann").delegate("tom");
        allowMonitoring();
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        office.act("ann", call, "lock").statusCode(204);

        office.as("tom")
                .body(Map.of("deviceId", "tom-desk", "mode", "listen"))
                .post("/api/telephony/calls/" + call + "/monitor")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:call-locked"))
                .body("detail", equalTo("The ann"));
        office.act("ann", call, "hold").statusCode(204);
        office.actAt("tom", call, "pick-up")
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:call-locked"));
    }

    private void allowMonitoring() {
        office.admin()
                .body(
                        Map.of(
                                "delegation",
                                true,
                                "settingsLocked",
                                false,
                                "monitoring",
                                List.of("listen", "barge"),
                                "announced",
                                false,
                                "emergencyNumbers",
                                List.of("112"),
                                "messageLimitSeconds",
                                60))
                .put("/api/telephony/admin/policy")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("TEL-4")
    void what_is_not_granted_is_refused_and_changes_nothing() {
        office.boss().delegate("ann").delegate("tom", Privilege.ANSWER_CALLS);
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        office.act("ann", call, "hold").statusCode(204);

        office.actAt("tom", call, "pick-up").statusCode(403);
        office.as("tom")
                .body(Map.of("deviceId", "tom-desk", "lineId", "line", "number", "+31201112222"))
                .post("/api/telephony/calls")
                .then()
                .statusCode(403);
        office.act("ann", call, "resume").statusCode(204);
    }

    @Test
    @Tag("TEL-28")
    void another_sites_call_is_none() {
        office.boss();
        String call = office.call();
        elsewhere.boss();

        for (String action : List.of("answer", "pick-up")) {
            elsewhere.actAt("boss", call, action).statusCode(404);
        }
        for (String action : List.of("hold", "lock", "hang-up", "decline", "record")) {
            elsewhere.act("boss", call, action).statusCode(404);
        }
        office.actAt("boss", call, "answer").statusCode(204);
    }

    @Test
    @Tag("TEL-28")
    void a_request_that_comes_again_gets_its_first_answer() {
        office.boss().delegate("ann");
        String call = office.call();
        for (int i = 0; i < 2; i++) {
            office.as("ann")
                    .header("Idempotency-Key", "one")
                    .body(Map.of("deviceId", "ann-desk"))
                    .post("/api/telephony/calls/" + call + "/answer")
                    .then()
                    .statusCode(204);
        }
        List<String> placed =
                Stream.of(1, 2)
                        .map(
                                _ ->
                                        office.as("boss")
                                                .header("Idempotency-Key", "two")
                                                .body(
                                                        Map.of(
                                                                "deviceId", "boss-desk",
                                                                "lineId", "line",
                                                                "number", "+31201112222"))
                                                .post("/api/telephony/calls")
                                                .then()
                                                .statusCode(201)
                                                .extract()
                                                .<String>path("callId"))
                        .toList();
        assertEquals(placed.getFirst(), placed.getLast());
        office.as("ann")
                .get("/api/telephony/lines")
                .then()
                .body("lines[0].calls.size()", equalTo(2));
    }

    @Test
    @Tag("TEL-6")
    void who_dials_chooses_among_the_own_number_and_the_lines() {
        office.boss().delegate("ann");
        office.as("ann")
                .get("/api/telephony/caller-ids")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[1].lineId", equalTo("line"))
                .body("items[1].forWhom", equalTo("The boss"));
    }

    @Test
    @Tag("TEL-21")
    @Tag("TEL-22")
    void history_is_the_groups_with_each_ones_label_and_a_deletion_is_ones_own() {
        office.boss().delegate("ann").delegate("tom");
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        office.callerGone(call);
        String missed = office.call();
        office.callerGone(missed);

        history("boss", "missed=false").body("items[1].label", equalTo("answered-for-you"));
        history("boss", "").body("items[1].names", equalTo(List.of("The ann")));
        history("ann", "").body("items[1].label", equalTo("answered-by-you"));
        history("tom", "").body("items[1].label", equalTo("answered-by-other"));
        history("tom", "missed=true")
                .body("items.callId", equalTo(List.of(missed)))
                .body("items[0].label", equalTo("missed"));

        office.as("tom").delete("/api/telephony/history/" + call).then().statusCode(204);
        history("tom", "").body("items.callId", equalTo(List.of(missed)));
        history("ann", "line=line").body("items.callId", equalTo(List.of(missed, call)));
        history("ann", "line=other").body("items", empty());
        office.as("tom")
                .delete("/api/telephony/history/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse history(String who, String query) {
        String path = "/api/telephony/history" + (query.isEmpty() ? "" : "?" + query);
        return office.as(who).get(path).then().statusCode(200);
    }

    @Test
    @Tag("TEL-20")
    void a_recording_is_found_by_nobody_but_the_one_who_made_it() {
        office.boss().delegate("ann");
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        String recording =
                office.act("ann", call, "record").statusCode(201).extract().path("recordingId");
        office.callerGone(call);

        history("ann", "").body("items[0].recordings", hasItem(recording));
        history("boss", "").body("items[0].recordings", empty());
    }

    @Test
    @Tag("TEL-24")
    void a_message_is_played_and_deleted_for_all_and_comes_back() {
        office.boss().delegate("ann").delegate("tom", Privilege.LISTEN_VOICEMAIL);
        String message = office.message();

        office.as("ann")
                .get("/api/telephony/voicemail?delegator=boss")
                .then()
                .body("items[0].forWhom.name", equalTo("The boss"))
                .body("items[0].lengthSeconds", equalTo(17));
        office.as("ann")
                .post("/api/telephony/voicemail/" + message + "/played")
                .then()
                .statusCode(204);
        office.as("boss")
                .get("/api/telephony/voicemail")
                .then()
                .body("items[0].playedBy.id", equalTo("ann"));
        office.as("tom").delete("/api/telephony/voicemail/" + message).then().statusCode(403);
        office.as("ann").delete("/api/telephony/voicemail/" + message).then().statusCode(204);
        office.as("boss")
                .delete("/api/telephony/voicemail/" + message)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:message-deleted"))
                .body("detail", equalTo("The ann"));
        office.as("boss")
                .post("/api/telephony/voicemail/" + message + "/restore")
                .then()
                .statusCode(204);
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_fields_at_fault() {
        office.boss();
        office.as("boss")
                .body(Map.of("deviceId", "", "number", "one-two"))
                .post("/api/telephony/calls")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("deviceId", "number"));
        office.as("boss").body("{\"x\":1}").post("/api/telephony/calls").then().statusCode(400);
        for (String query : List.of("line=%00", "after=nonsense")) {
            office.as("boss")
                    .urlEncodingEnabled(false)
                    .get("/api/telephony/history?" + query)
                    .then()
                    .statusCode(422);
        }
        assertTrue(
                office.act("boss", "no-uuid", "hold").extract().statusCode() >= 400,
                "a call has a UUID");
    }
}
