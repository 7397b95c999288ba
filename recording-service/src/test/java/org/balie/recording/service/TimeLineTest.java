package org.balie.recording.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.balie.contracts.SessionEvent;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is kept of what sessions tell.
@QuarkusTest
@WithTestResource(RealParts.class)
class TimeLineTest {
    @Inject Pool pool;

    @Test
    @Tag("REC-8")
    void time_line_has_everything_in_order_and_once() {
        try (Talk talk = Talk.begun()) {
            UUID consent = UUID.randomUUID();
            Instant at = Talk.now();
            talk.tell(
                    new SessionEvent.ConsentAsked(
                            talk.site, talk.id, consent, "recording", "Nadia", at));
            talk.tell(
                    new SessionEvent.ConsentAnswered(
                            talk.site, talk.id, consent, "recording", "allowed", false, at));
            talk.allow();
            var line =
                    new SessionEvent.ChatPosted(
                            talk.site, talk.id, 1, "p2", "Jan", Optional.empty(), "Hello\0", at);
            String text = talk.envelope(line, UUID.randomUUID());
            talk.send(text);
            talk.send(text);
            talk.tell(
                    new SessionEvent.ChatPosted(
                            talk.site, talk.id, 2, "p1", "Nadia", Optional.of("p3"), "Psst", at));
            talk.tell(new SessionEvent.NotesSaved(talk.site, talk.id, talk.nadia, "called", at));
            talk.tell(
                    new SessionEvent.NotesSaved(
                            talk.site, talk.id, talk.nadia, "called back", at.plusSeconds(2)));
            talk.handOver();
            talk.tell(new SessionEvent.ParticipantLeft(talk.site, talk.id, "p2", "left", at));
            List<String> expected =
                    List.of(
                            "joined Nadia primary",
                            "joined Jan customer",
                            "joined Omar assistant",
                            "consent Nadia recording",
                            "consent Jan recording",
                            "activity Nadia recording",
                            "chat Jan Hello",
                            "chat Nadia Psst",
                            "note Nadia called back",
                            "activity Nadia recording",
                            "control Nadia handed-over",
                            "left Jan left");
            Awaitility.await()
                    .atMost(LiveClient.PATIENCE)
                    .untilAsserted(() -> assertEquals(expected, moments(talk.id)));
            assertEquals(
                    List.of("8"),
                    ask(
                            """
                            select cast(number as text) from session_moment
                            where session_id = $1 and cast(body ->> 'private' as boolean)""",
                            talk.id));
            assertEquals(
                    List.of("Omar"),
                    ask("select agent_name from session_seen where id = $1", talk.id));
        }
    }

    @Test
    @Tag("REC-7")
    void session_of_which_nothing_was_recorded_is_forgotten_and_a_recorded_one_stays() {
        try (Talk silent = Talk.begun();
                Talk recorded = Talk.allowed()) {
            Rest.start(recorded);
            silent.end();
            recorded.end();
            Awaitility.await()
                    .atMost(LiveClient.PATIENCE)
                    .until(() -> ended(silent) && ended(recorded));
            String rule =
                    """
                    delete from session_seen where id = $1 and ended_at < now() and not exists (
                        select from recording r where r.session_id = session_seen.id)
                    returning number""";
            assertEquals(1, ask(rule, silent.id).size());
            assertEquals(0, ask(rule, recorded.id).size());
            assertEquals(List.of(), moments(silent.id));
            assertTrue(moments(recorded.id).size() > 2);
        }
    }

    private boolean ended(Talk talk) {
        return !ask(
                        "select number from session_seen where id = $1 and ended_at is not null",
                        talk.id)
                .isEmpty();
    }

    private List<String> moments(UUID session) {
        return ask(
                """
                select kind || ' ' || who || ' ' || text from session_moment
                where session_id = $1 order by number""",
                session);
    }

    private List<String> ask(String sql, UUID session) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(session))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .map((Row row) -> row.getString(0))
                .toList();
    }
}
