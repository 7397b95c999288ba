package org.balie.recording.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.SessionEvent;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who may start and see a recording, and when it is refused.
@QuarkusTest
@WithTestResource(RealParts.class)
class RecordingAccessTest {
    @Inject Pool pool;

    @Test
    @Tag("SES-5")
    void assistant_can_neither_start_nor_stop_and_a_visitor_can_do_nothing() {
        try (Talk talk = Talk.allowed()) {
            Rest.start(talk);
            for (String path : new String[] {"", "/pause", "/resume", "/stop", "/ticket"}) {
                Rest.isRefused(Rest.post(talk.omarsToken(), talk.id, path), 403, "primary-only");
                Rest.isRefused(Rest.post(talk.jansToken(), talk.id, path), 403, "forbidden");
            }
            assertEquals("running", Rest.start(talk).getString("state"));
        }
    }

    @Test
    void another_site_finds_nothing() {
        try (Talk talk = Talk.allowed()) {
            Rest.start(talk);
            String stranger = TestTokens.agentToken(talk.nadia, "Eve", "site-other", "agent");
            for (String path : new String[] {"", "/pause", "/resume", "/stop", "/ticket"}) {
                Rest.isRefused(Rest.post(stranger, talk.id, path), 404, "not-found");
            }
        }
    }

    @Test
    @Tag("SES-8")
    void nothing_starts_while_the_session_may_not_be_recorded() {
        try (Talk talk = Talk.begun()) {
            Rest.isRefused(Rest.post(talk.nadiasToken(), talk.id, ""), 409, "not-recording");
            Rest.isRefused(Rest.post(talk.nadiasToken(), talk.id, "/stop"), 404, "not-found");
        }
    }

    @Test
    void session_that_nobody_knows_is_not_found() {
        try (Talk talk = new Talk()) {
            Rest.isRefused(Rest.post(talk.nadiasToken(), talk.id, ""), 404, "not-found");
        }
    }

    @Test
    @Tag("REC-7")
    void site_that_has_used_its_quota_starts_nothing_new() {
        try (Talk talk = Talk.allowed()) {
            pool.preparedQuery(
                            """
                            insert into recording_policy (site_id, body, changed_at, changed_by)
                            values ($1, '{"quotaBytes": 0}', now(), 'test')""")
                    .execute(Tuple.of(talk.site))
                    .await()
                    .atMost(Duration.ofSeconds(10));
            Rest.isRefused(Rest.post(talk.nadiasToken(), talk.id, ""), 409, "quota-reached");
        }
    }

    @Test
    @Tag("REC-1")
    void starting_twice_is_one_recording_and_one_event() {
        try (Talk talk = Talk.allowed()) {
            Response first = Rest.post(talk.nadiasToken(), talk.id, "");
            Response second = Rest.post(talk.nadiasToken(), talk.id, "");
            assertEquals(201, first.statusCode());
            assertEquals(200, second.statusCode());
            UUID id = UUID.fromString(first.jsonPath().getString("recordingId"));
            assertEquals(id.toString(), second.jsonPath().getString("recordingId"));
            try (Announced told = new Announced(id)) {
                told.until(RecordingEvent.RecordingStarted.class);
                assertEquals(
                        1,
                        told.settled().stream()
                                .filter(RecordingEvent.RecordingStarted.class::isInstance)
                                .count());
            }
        }
    }

    @Test
    @Tag("REC-1")
    void only_those_in_the_session_see_its_state() {
        try (Talk talk = Talk.allowed()) {
            Rest.start(talk);
            String[] strangers = {
                TestTokens.agentToken("agent-eve", "Eve", talk.site, "agent", "supervisor"),
                TestTokens.agentToken(talk.nadia, "Nadia", "site-other", "agent"),
                TestTokens.visitorToken("visitor-eve", talk.site, UUID.randomUUID(), "Eve")
            };
            for (String stranger : strangers) {
                try (LiveClient socket = Rest.status(talk, stranger)) {
                    assertEquals(4404, socket.awaitClose());
                    assertFalse(socket.documents().containsKey("recording"));
                }
            }
        }
    }

    @Test
    @Tag("REC-1")
    void agent_who_leaves_the_session_sees_it_no_longer() {
        try (Talk talk = Talk.allowed()) {
            Rest.start(talk);
            try (LiveClient omar = Rest.status(talk, talk.omarsToken())) {
                omar.await("recording");
                talk.tell(
                        new SessionEvent.ParticipantLeft(
                                talk.site, talk.id, "p3", "left", Talk.now()));
                assertEquals(4404, omar.awaitClose());
            }
        }
    }
}
