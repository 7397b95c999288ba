package org.balie.recording.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.local.testing.RealParts;
import org.balie.recording.ingest.Roll;
import org.balie.recording.sealed.Vault;
import org.balie.recording.sealed.Verdict;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A replica stops while desks record.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-4")
class RollTest {
    private static final int AGAIN_ELSEWHERE = 1013;
    private static final int MANY = 200;

    @Inject Roll roll;
    @Inject Vault vault;

    /// The moment falls somewhere into what is sent.
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 120})
    void desk_in_full_spate_hears_of_all_that_was_stored_and_goes_on_behind_it(int heard) {
        try (Talk talk = Talk.allowed()) {
            JsonPath leading = Rest.start(talk);
            UUID id = UUID.fromString(leading.getString("recordingId"));
            int stored;
            int track;
            try (Desk desk = Desk.with(talk.id, leading.getString("ticket"))) {
                track = desk.track("a", "screen");
                int number = track;
                Thread spate = Thread.ofVirtual().start(() -> sendMany(desk, number));
                desk.awaitStored(track, heard);
                roll.sendDesksAway();
                assertEquals(AGAIN_ELSEWHERE, desk.awaitClose());
                join(spate);
                stored = Math.max(heard, desk.lastStored(track));
            }
            try (Desk again = Desk.with(talk.id, Rest.ticket(talk));
                    Announced told = new Announced(id)) {
                again.say("{\"t\":\"resume\",\"track\":" + track + "}");
                assertEquals(stored, again.await(m -> Desk.is(m, "track")).path("next").asInt());
                again.store(track, stored);
                Rest.does(talk.nadiasToken(), talk.id, "/stop");
                var ended =
                        (RecordingEvent.RecordingEnded)
                                told.until(RecordingEvent.RecordingEnded.class).getLast();
                assertEquals(stored + 1, ended.tracks().getFirst().segments());
                assertInstanceOf(
                        Verdict.Intact.class,
                        vault.verify(
                                new RecordingRef(talk.site, id),
                                new Verdict.Expected(ended.manifestVersion())));
            }
        }
    }

    private static void sendMany(Desk desk, int track) {
        for (int number = 0; number < MANY && !desk.isClosed(); number++) {
            desk.segment(track, number, Desk.content(number));
        }
    }

    private static void join(Thread thread) {
        try {
            assertTrue(thread.join(java.time.Duration.ofMinutes(1)), "it sends for ever");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void desk_that_is_silent_and_one_that_has_not_said_who_it_is_are_sent_away_too() {
        try (Talk talk = Talk.allowed();
                Desk stranger = Desk.silent(talk.id)) {
            String ticket = Rest.start(talk).getString("ticket");
            try (Desk desk = Desk.with(talk.id, ticket)) {
                int track = desk.track("a", "voices");
                desk.store(track, 0);
                roll.sendDesksAway();
                assertEquals(AGAIN_ELSEWHERE, desk.awaitClose());
                assertEquals(AGAIN_ELSEWHERE, stranger.awaitClose());
                // The track is let go of at once, for whoever opens it next.
                vault.resume(new RecordingRef(talk.site, recording(talk)), track).close();
            }
        }
    }

    private static UUID recording(Talk talk) {
        return UUID.fromString(Rest.start(talk).getString("recordingId"));
    }
}
