package org.balie.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.balie.local.testing.RealParts;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxTest {
    private final String topic = "probe-" + UUID.randomUUID();

    @Inject Outbox outbox;
    @Inject Pool pool;
    @Inject Mutiny.SessionFactory sessions;
    @Inject AgroalDataSource database;

    private OutgoingEvent event(String key, Object payload) {
        return new OutgoingEvent(topic, key, payload.toString());
    }

    private void commit(OutgoingEvent... events) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> outbox.append(List.of(events))));
    }

    @Test
    void committed_events_arrive_in_order_and_others_never() throws Throwable {
        try (var reader = new TopicReader(topic)) {
            commit(event("a", 1), event("a", 2), event("b", "it's \"quoted\" \\ ü \u0001"));
            assertThrows(IllegalStateException.class, this::appendAndRollBack);
            commit(event("a", 3));
            reader.await(records -> records.size() == 4);
            assertEquals(List.of("1", "2", "3"), reader.payloads("a"));
            assertEquals(List.of("it's \"quoted\" \\ ü \u0001"), reader.payloads("b"));
        }
    }

    @Test
    void an_event_goes_on_in_the_trace_of_its_transaction() throws Throwable {
        var span =
                SpanContext.create(
                        "0af7651916cd43dd8448eb211c80319c",
                        "b7ad6b7169203331",
                        TraceFlags.getSampled(),
                        TraceState.getDefault());
        try (var reader = new TopicReader(topic)) {
            VertxContextSupport.subscribeAndAwait(
                    () -> {
                        try (var _ = Context.current().with(Span.wrap(span)).makeCurrent()) {
                            return Panache.withTransaction(
                                    () -> {
                                        try (var _ =
                                                Context.current()
                                                        .with(Span.wrap(span))
                                                        .makeCurrent()) {
                                            return outbox.append(List.of(event("a", 1)));
                                        }
                                    });
                        }
                    });
            commit(event("a", 2));
            reader.await(records -> records.size() == 2);
            assertEquals(
                    List.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", ""),
                    reader.headers("a", "traceparent"));
        }
    }

    private void appendAndRollBack() throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () ->
                        Panache.withTransaction(
                                () ->
                                        outbox.append(List.of(event("a", "rolled back")))
                                                .chain(
                                                        () ->
                                                                Uni.createFrom()
                                                                        .<Void>failure(
                                                                                new IllegalStateException(
                                                                                        "no")))));
    }

    @Test
    void plain_connections_and_stateless_sessions_can_append_too() throws Throwable {
        try (var reader = new TopicReader(topic)) {
            VertxContextSupport.subscribeAndAwait(
                    () ->
                            pool.withTransaction(
                                    connection ->
                                            outbox.append(connection, List.of(event("a", 1)))));
            VertxContextSupport.subscribeAndAwait(
                    () ->
                            sessions.withStatelessTransaction(
                                    session -> outbox.append(session, List.of(event("a", 2)))));
            outbox.nudge();
            reader.await(records -> records.size() == 2);
            assertEquals(List.of("1", "2"), reader.payloads("a"));
        }
    }

    @Test
    void events_need_a_transaction() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        VertxContextSupport.subscribeAndAwait(
                                () ->
                                        Panache.withSession(
                                                () -> outbox.append(List.of(event("a", 1))))));
    }

    @Test
    void what_kafka_could_never_take_is_refused_at_once() {
        String large = "x".repeat(OutgoingEvent.MAXIMUM_BYTES + 1);
        assertThrows(IllegalArgumentException.class, () -> event("a", large));
    }

    @Test
    void nothing_is_lost_and_order_holds_while_kafka_is_away() throws Throwable {
        List<String> keys = List.of("a", "b", "c");
        commit(event("a", 0), event("b", 0), event("c", 0));
        try (var reader = new TopicReader(topic)) {
            reader.await(records -> records.size() == 3);
        }
        RealParts.killBroker();
        try {
            for (int n = 1; n <= 40; n++) {
                commit(event("a", n), event("b", n), event("c", n));
            }
        } finally {
            RealParts.startBroker();
        }
        commit(event("a", 41), event("b", 41), event("c", 41));
        try (var reader = new TopicReader(topic)) {
            reader.await(_ -> keys.stream().allMatch(key -> reader.payloads(key).contains("41")));
            for (String key : keys) {
                assertEquals(numbers(0, 41), withoutRepeats(reader.payloads(key)));
            }
        }
    }

    @Test
    void lost_database_connections_are_replaced() throws Throwable {
        commit(event("a", 1));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
        }
        try (var reader = new TopicReader(topic)) {
            await(() -> commit(event("a", 2)));
            reader.await(_ -> reader.payloads("a").contains("2"));
            assertEquals(List.of("1", "2"), withoutRepeats(reader.payloads("a")));
        }
    }

    private interface Attempt {
        void run() throws Throwable;
    }

    /// A pool may give out a connection that it has not yet noticed to be dead.
    private static void await(Attempt attempt) throws Throwable {
        for (int n = 1; ; n++) {
            try {
                attempt.run();
                return;
            } catch (Exception e) {
                if (n == 20) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    /// What a reader with an inbox handles.
    private static List<String> withoutRepeats(List<String> payloads) {
        return new ArrayList<>(new java.util.LinkedHashSet<>(payloads));
    }

    @Test
    void of_several_replicas_one_relays() throws Exception {
        try (var otherReplica = database.getConnection()) {
            assertFalse(OutboxTable.tryLead(otherReplica));
        }
    }
}
