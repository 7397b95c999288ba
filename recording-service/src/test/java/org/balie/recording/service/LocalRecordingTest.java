package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Recordings on an agent's own disk, as far as the server knows of them.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-2")
class LocalRecordingTest {
    @Test
    void everybody_in_the_session_sees_that_it_runs_and_where_it_is_kept() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken())) {
            says(talk.nadiasToken(), talk.id, "running");
            page.await(
                    "recording",
                    d ->
                            d.path("recorder").asText().equals("local")
                                    && d.path("state").asText().equals("running")
                                    && d.path("byName").asText().equals("Nadia")
                                    && d.path("recordingId").isNull());
            says(talk.nadiasToken(), talk.id, "paused");
            page.await("recording", d -> d.path("state").asText().equals("paused"));
            says(talk.nadiasToken(), talk.id, "running");
            page.await("recording", d -> d.path("state").asText().equals("running"));
            says(talk.nadiasToken(), talk.id, "ended");
            says(talk.nadiasToken(), talk.id, "ended");
            page.await("recording", d -> d.path("state").asText().equals("ended"));
        }
    }

    @Test
    @Tag("REC-1")
    void light_does_not_stay_when_the_desk_is_not_heard_of() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken())) {
            says(talk.nadiasToken(), talk.id, "running");
            page.await("recording", d -> d.path("stalled").asBoolean());
            says(talk.nadiasToken(), talk.id, "running");
            page.await("recording", d -> !d.path("stalled").asBoolean());
        }
    }

    @Test
    @Tag("SES-8")
    void it_ends_for_everybody_when_the_leave_is_taken_back_and_cannot_be_said_again() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken())) {
            says(talk.nadiasToken(), talk.id, "running");
            page.await("recording", d -> d.path("state").asText().equals("running"));
            talk.stop("consent-revoked");
            page.await("recording", d -> d.path("state").asText().equals("ended"));
            Rest.isRefused(put(talk.nadiasToken(), talk.id, "running"), 409, "not-recording");
        }
    }

    @Test
    void what_is_recorded_here_afterwards_is_what_everybody_sees() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken())) {
            says(talk.nadiasToken(), talk.id, "running");
            page.await("recording", d -> d.path("recorder").asText().equals("local"));
            says(talk.nadiasToken(), talk.id, "ended");
            Rest.start(talk);
            page.await("recording", d -> d.path("recorder").asText().equals("network"));
        }
    }

    @Test
    void nobody_else_says_so_and_nobody_without_leave() {
        try (Talk talk = Talk.begun();
                Talk allowed = Talk.allowed()) {
            Rest.isRefused(put(talk.nadiasToken(), talk.id, "running"), 409, "not-recording");
            says(allowed.nadiasToken(), allowed.id, "running");
            Rest.isRefused(put(allowed.omarsToken(), allowed.id, "running"), 403, "primary-only");
            Rest.isRefused(put(allowed.omarsToken(), allowed.id, "ended"), 403, "primary-only");
            String stranger = TestTokens.agentToken(allowed.nadia, "Eve", "elsewhere", "agent");
            Rest.isRefused(put(stranger, allowed.id, "running"), 404, "not-found");
            Rest.isRefused(put(stranger, allowed.id, "ended"), 404, "not-found");
            Rest.isRefused(put(allowed.jansToken(), allowed.id, "running"), 403, "forbidden");
            Rest.isRefused(put(allowed.nadiasToken(), allowed.id, "gone"), 422, "invalid");
            Rest.isRefused(put(allowed.nadiasToken(), allowed.id, ""), 422, "invalid");
        }
    }

    @Test
    @Tag("REC-3")
    void site_that_has_its_agents_record_here_alone_refuses_it() {
        try (Talk talk = Talk.allowed()) {
            Person ada = Person.admin("Ada", talk.site);
            ada.asking()
                    .body(
                            "{\"consent\":\"ask\",\"always\":\"off\",\"mustRecord\":false,\"recorder\":\"network\",\"agentsRecorder\":{\"%s\":\"local\"},\"choice\":\"fixed\",\"retentionDays\":null,\"quotaBytes\":null,\"uploadBytes\":1000,\"version\":0}"
                                    .formatted(talk.omar))
                    .put(Person.PATH + "/policy")
                    .then()
                    .statusCode(200)
                    .body("choice", equalTo("fixed"));
            Rest.isRefused(put(talk.nadiasToken(), talk.id, "running"), 409, "network-only");
            talk.handOver();
            talk.tell(
                    new org.balie.contracts.SessionEvent.ActivityStarted(
                            talk.site, talk.id, "recording", "p3", Talk.now()));
            awaitAllowed(talk);
        }
    }

    /// Omar may; the word that he leads now may be on its way still.
    private static void awaitAllowed(Talk talk) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        int status = 0;
        while (status != 204) {
            assertTrue(System.nanoTime() < deadline, "still " + status);
            status = put(talk.omarsToken(), talk.id, "running").statusCode();
            assertFalse(status == 404);
        }
    }

    @Test
    @Tag("ADM-2")
    void audit_log_says_who_kept_something() {
        try (Talk talk = Talk.allowed()) {
            says(talk.nadiasToken(), talk.id, "running");
            says(talk.nadiasToken(), talk.id, "running");
            Person.admin("Ada", talk.site)
                    .get("/audit")
                    .body("entries.size()", equalTo(1))
                    .body("entries.action", hasItem("kept-locally"))
                    .body("entries.actorId", hasItem(talk.nadia))
                    .body("entries.body.sessionId", hasItem(talk.id.toString()));
        }
    }

    private static void says(String token, UUID session, String state) {
        Response answer = put(token, session, state);
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + ": " + answer.asString());
        }
    }

    private static Response put(String token, UUID session, String state) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(io.restassured.http.ContentType.JSON)
                .body("{\"state\":\"" + state + "\"}")
                .put("/api/recordings/sessions/" + session + "/local");
    }
}
