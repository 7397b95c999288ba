package org.balie.session.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.balie.platform.retention.Housekeeping;
import org.balie.platform.retention.Retention;
import org.junit.jupiter.api.Test;

/// Which sessions are forgotten, and which never are.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class RetentionTest {
    private final Member nadia = Member.agent("Nadia", "site-" + UUID.randomUUID());

    @Inject Housekeeping housekeeping;
    @Inject Pool database;
    @Inject @All List<Retention> retentions;

    @Test
    void session_that_nobody_came_to_goes_with_its_journal_a_month_after_its_end() {
        UUID old = endedAlone("31 days");
        UUID young = endedAlone("29 days");
        clean();
        assertEquals(0, rows("session", "id", old));
        assertEquals(0, rows("session_journal", "session_id", old));
        assertEquals(1, rows("session", "id", young));
    }

    @Test
    void session_of_which_not_all_was_told_stays() {
        UUID untold = endedAlone("31 days");
        // What is not committed the relay cannot take away.
        Uni<Integer> forgotten =
                database.withTransaction(
                        connection ->
                                connection
                                        .preparedQuery(
                                                "insert into outbox (topic, key, payload)"
                                                        + " values ('balie.untold', $1, '{}')")
                                        .execute(Tuple.of(untold.toString()))
                                        .chain(() -> forget(connection, untold)));
        assertEquals(0, forgotten.await().atMost(LiveClient.PATIENCE));
        clean();
        assertEquals(0, rows("session", "id", untold));
    }

    private Uni<Integer> forget(SqlConnection connection, UUID session) {
        Retention unvisited =
                retentions.stream()
                        .filter(each -> each.name().equals("session"))
                        .findAny()
                        .orElseThrow();
        return connection
                .preparedQuery(unvisited.statement())
                .execute(Tuple.of(OffsetDateTime.now(ZoneOffset.UTC).minusDays(30), 1000))
                .chain(
                        () ->
                                connection
                                        .preparedQuery("select from session where id = $1")
                                        .execute(Tuple.of(session)))
                .map(rows -> 1 - rows.rowCount())
                .call(() -> take(connection, session));
    }

    /// As the relay does when the event has been published.
    private static Uni<?> take(SqlConnection connection, UUID session) {
        return connection
                .preparedQuery("delete from outbox where key = $1")
                .execute(Tuple.of(session.toString()));
    }

    @Test
    void running_session_stays_though_nobody_has_come_yet() {
        UUID running = start();
        end(running, "1 year");
        clean();
        assertEquals(1, rows("session", "id", running));
    }

    @Test
    void session_with_a_customer_stays() {
        try (Helping helping = Helping.begin()) {
            helping.agent.does(helping.id, "/end", "{\"notes\":null}");
            end(helping.id, "400 days");
            clean();
            assertEquals(1, rows("session", "id", helping.id));
        }
    }

    private UUID endedAlone(String age) {
        UUID session = start();
        try (LiveClient desk = nadia.enter(session)) {
            Helping.isIn(desk, "p1");
            nadia.does(session, "/end", "{\"notes\":null}");
        }
        end(session, age);
        return session;
    }

    private UUID start() {
        return UUID.fromString(
                Member.expect(
                                nadia.asking()
                                        .body(
                                                "{\"topic\":\"Call back\",\"trackingCodes\":[],\"approval\":false}")
                                        .post("/api/sessions"),
                                201)
                        .extract()
                        .path("sessionId"));
    }

    private void end(UUID session, String age) {
        database.preparedQuery(
                        "update session set ended_at = now() - cast('%s' as interval) where id = $1"
                                .formatted(age))
                .execute(Tuple.of(session))
                .await()
                .atMost(LiveClient.PATIENCE);
    }

    private void clean() {
        housekeeping.forgetOld().await().atMost(LiveClient.PATIENCE);
    }

    private long rows(String table, String column, UUID id) {
        return database.preparedQuery(
                        "select count(*) from " + table + " where " + column + " = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(LiveClient.PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
