package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.Vault;
import org.balie.recording.sealed.Verdict;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A recording from its start to its end.
@QuarkusTest
@WithTestResource(RealParts.class)
class RecordingFlowTest {
    @Inject Vault vault;

    @Test
    @Tag("REC-1")
    @Tag("REC-4")
    void what_was_acknowledged_is_in_the_vault_and_proves_itself_after_the_end() {
        try (Talk talk = Talk.allowed()) {
            JsonPath leading = Rest.start(talk);
            UUID id = UUID.fromString(leading.getString("recordingId"));
            assertEquals("running", leading.getString("state"));
            try (Desk desk = Desk.with(talk.id, leading.getString("ticket"));
                    Announced told = new Announced(id)) {
                int screen = desk.track("a", "screen");
                int voices = desk.track("b", "voices");
                for (int number = 0; number < 3; number++) {
                    desk.store(screen, number);
                    desk.store(voices, number);
                }
                desk.say("{\"t\":\"end\",\"track\":" + screen + "}");
                desk.await(m -> Desk.is(m, "ended") && m.path("track").asInt() == screen);
                Rest.does(talk.nadiasToken(), talk.id, "/stop");
                Rest.does(talk.nadiasToken(), talk.id, "/stop");
                List<RecordingEvent> events = told.until(RecordingEvent.RecordingEnded.class);
                assertInstanceOf(RecordingEvent.RecordingStarted.class, events.getFirst());
                var ended = (RecordingEvent.RecordingEnded) events.getLast();
                assertEquals("stopped-by-agent", ended.cause());
                assertEquals(6000, ended.bytes());
                assertEquals(2, ended.tracks().size());
                assertEquals(events, told.settled());
                Verdict verdict =
                        vault.verify(
                                new RecordingRef(talk.site, id),
                                new Verdict.Expected(ended.manifestVersion()));
                assertInstanceOf(Verdict.Intact.class, verdict);
                assertEquals(1008, desk.awaitClose());
            }
            Person.admin("Ada", talk.site)
                    .get("/audit?recording=" + id)
                    .body("entries.action", equalTo(List.of("started")))
                    .body("entries[0].actorName", equalTo("Nadia"));
            try (TrackReader reader =
                    vault.read(new RecordingRef(talk.site, id), 1).orElseThrow()) {
                ByteBuffer bytes = ByteBuffer.allocate(4000);
                assertEquals(3, reader.refresh().next());
                assertEquals(3000, reader.read(0, bytes));
                assertEquals(2, bytes.get(2999));
            }
        }
    }

    @Test
    @Tag("REC-1")
    void everybody_in_the_session_sees_it_and_the_last_durable_second() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken());
                LiveClient assistant = Rest.status(talk, talk.omarsToken())) {
            assertFalse(page.documents().containsKey("recording"));
            JsonPath leading = Rest.start(talk);
            page.await("recording", d -> d.path("state").asText().equals("running"));
            try (Desk desk = Desk.with(talk.id, leading.getString("ticket"))) {
                int track = desk.track("a", "screen");
                String until = desk.awaitAfter(track, 0);
                page.await("recording", d -> d.path("durableUntil").asText().equals(until));
                assistant.await("recording", d -> d.path("byName").asText().equals("Nadia"));
                desk.send(Desk.part(track, 1, 1000, 4000, 1, new byte[0]));
                desk.awaitStored(track, 2);
                page.await("recording", d -> d.path("gaps").asInt() == 1);
                Rest.does(talk.nadiasToken(), talk.id, "/pause");
                Rest.does(talk.nadiasToken(), talk.id, "/pause");
                page.await("recording", d -> d.path("state").asText().equals("paused"));
                Rest.does(talk.nadiasToken(), talk.id, "/resume");
                page.await("recording", d -> d.path("state").asText().equals("running"));
                talk.end();
                page.await("recording", d -> d.path("state").asText().equals("ended"));
            }
        }
    }

    @Test
    @Tag("REC-1")
    void everybody_is_told_when_nothing_becomes_durable_and_when_it_does_again() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken())) {
            JsonPath leading = Rest.start(talk);
            UUID id = UUID.fromString(leading.getString("recordingId"));
            page.await("recording", d -> d.path("stalled").asBoolean());
            try (Desk desk = Desk.with(talk.id, leading.getString("ticket"));
                    Announced told = new Announced(id)) {
                var stalled = told.until(RecordingEvent.RecordingStalled.class).getLast();
                assertFalse(((RecordingEvent.RecordingStalled) stalled).mustRecord());
                int track = desk.track("a", "screen");
                desk.store(track, 0);
                page.await("recording", d -> !d.path("stalled").asBoolean());
            }
        }
    }

    @Test
    @Tag("REC-4")
    void lost_connection_goes_on_by_number_and_the_new_connection_takes_the_place_of_the_old() {
        try (Talk talk = Talk.allowed()) {
            JsonPath leading = Rest.start(talk);
            String ticket = leading.getString("ticket");
            try (Desk first = Desk.with(talk.id, ticket)) {
                int track = first.track("a", "screen");
                first.store(track, 0);
                first.store(track, 1);
                String fresh =
                        Rest.post(talk.nadiasToken(), talk.id, "/ticket")
                                .jsonPath()
                                .getString("ticket");
                try (Desk second = Desk.with(talk.id, fresh)) {
                    second.say("{\"t\":\"resume\",\"track\":" + track + "}");
                    assertEquals(2, second.await(m -> Desk.is(m, "track")).path("next").asInt());
                    assertEquals(4409, first.awaitClose());
                    second.store(track, 2);
                    second.abort();
                }
                try (Desk third = Desk.with(talk.id, fresh)) {
                    third.say("{\"t\":\"resume\",\"track\":" + track + "}");
                    assertEquals(3, third.await(m -> Desk.is(m, "track")).path("next").asInt());
                }
            }
        }
    }

    @Test
    @Tag("SES-5")
    void agent_who_takes_over_goes_on_in_the_same_recording() {
        try (Talk talk = Talk.allowed();
                LiveClient page = Rest.status(talk, talk.jansToken())) {
            JsonPath nadias = Rest.start(talk);
            try (Desk desk = Desk.with(talk.id, nadias.getString("ticket"))) {
                int first = desk.track("a", "screen");
                desk.store(first, 0);
                talk.handOver();
                page.await("recording", d -> d.path("state").asText().equals("paused"));
                desk.awaitProblem("not-recording");
                assertEquals(1008, desk.awaitClose());
                talk.tell(
                        new org.balie.contracts.SessionEvent.ActivityStarted(
                                talk.site, talk.id, "recording", "p3", Talk.now()));
                JsonPath omars = Rest.start(talk.omarsToken(), talk.id);
                assertEquals(nadias.getString("recordingId"), omars.getString("recordingId"));
                try (Desk next = Desk.with(talk.id, omars.getString("ticket"))) {
                    int second = next.track("a", "screen");
                    assertNotEquals(first, second);
                    next.store(second, 0);
                }
            }
        }
    }

    @Test
    @Tag("SES-8")
    void customer_who_takes_leave_back_ends_it_at_once_whatever_the_desk_does() {
        try (Talk talk = Talk.allowed()) {
            JsonPath leading = Rest.start(talk);
            UUID id = UUID.fromString(leading.getString("recordingId"));
            try (Desk desk = Desk.with(talk.id, leading.getString("ticket"));
                    Announced told = new Announced(id)) {
                int track = desk.track("a", "screen");
                desk.store(track, 0);
                talk.stop("consent-revoked");
                desk.awaitProblem("recording-ended");
                assertEquals(1008, desk.awaitClose());
                var ended =
                        (RecordingEvent.RecordingEnded)
                                told.until(RecordingEvent.RecordingEnded.class).getLast();
                assertEquals("consent-revoked", ended.cause());
                assertEquals(1, ended.tracks().getFirst().segments());
                Rest.isRefused(
                        Rest.post(talk.nadiasToken(), talk.id, "/ticket"), 409, "recording-ended");
            }
            talk.allow();
            String another = Rest.start(talk).getString("recordingId");
            assertNotEquals(id.toString(), another);
        }
    }

    @Test
    @Tag("REC-4")
    void recording_whose_desk_died_ends_with_its_session_and_keeps_what_was_acknowledged() {
        try (Talk talk = Talk.allowed()) {
            JsonPath leading = Rest.start(talk);
            UUID id = UUID.fromString(leading.getString("recordingId"));
            try (Announced told = new Announced(id)) {
                try (Desk desk = Desk.with(talk.id, leading.getString("ticket"))) {
                    int track = desk.track("a", "voices");
                    desk.store(track, 0);
                    desk.store(track, 1);
                }
                talk.end();
                var ended =
                        (RecordingEvent.RecordingEnded)
                                told.until(RecordingEvent.RecordingEnded.class).getLast();
                assertEquals("session-ended", ended.cause());
                assertEquals(2, ended.tracks().getFirst().segments());
                assertTrue(ended.length().toSeconds() >= 2);
            }
        }
    }
}
