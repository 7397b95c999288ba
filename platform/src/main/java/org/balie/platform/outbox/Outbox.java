package org.balie.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.balie.platform.trace.TraceParent;
import org.hibernate.reactive.engine.ReactiveAfterTransactionCompletionProcess;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;
import org.jspecify.annotations.Nullable;

/// Where events go that must be published if, and only if, the caller's transaction commits.
///
/// They reach Kafka at least once, and those of one key in the order in which they were appended,
/// provided that transactions on one key follow each other (by a version or a single writer).
@ApplicationScoped
public class Outbox {
    private static final JsonMapper ROWS = new JsonMapper();

    /// One statement whatever the number of events; ids rise in the order of the list. (A parameter
    /// cast to json at once would be sent as a JSON string.)
    private static final String INSERT =
            """
            insert into outbox (topic, key, payload, trace)
            select row.value ->> 'topic', row.value ->> 'key', row.value ->> 'payload', row.value ->> 'trace'
            from json_array_elements(cast(cast(%s as text) as json)) with ordinality as row (value, number)
            order by row.number
            """;

    private record Row(String topic, String key, String payload, @Nullable String trace) {
        static Row of(OutgoingEvent event, @Nullable String trace) {
            return new Row(event.topic(), event.key(), event.payload(), trace);
        }
    }

    private final OutboxRelay relay;

    Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /// Appends within the current Hibernate Reactive transaction. The relay starts on them as soon
    /// as it has committed.
    public Uni<Void> append(List<OutgoingEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> append(session, events));
    }

    private Uni<Void> append(Mutiny.Session session, List<OutgoingEvent> events) {
        if (session.currentTransaction() == null) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("events need a transaction to go with"));
        }
        nudgeAfterCommit(session);
        return append((Mutiny.QueryProducer) session, events);
    }

    /// As above for a stateless session. Its caller calls [#nudge] after the commit.
    public Uni<Void> append(Mutiny.QueryProducer session, List<OutgoingEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(INSERT.formatted("cast(:rows as text)"))
                        .setParameter("rows", rows(events))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// As above for a transaction on a plain connection. Its caller calls [#nudge] after the
    /// commit.
    public Uni<Void> append(SqlConnection connection, List<OutgoingEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT.formatted("$1"))
                        .execute(Tuple.of(rows(events)))
                        .replaceWithVoid();
    }

    /// The same as a statement, for a writer that does everything in one: `with` something else.
    /// Its caller calls [#nudge] after the commit.
    ///
    /// @param rows an expression for what [#rows] gives, usually a parameter
    public static String insertion(String rows) {
        return INSERT.formatted(rows);
    }

    /// Tells the relay that something committed. Without it events go out with the next poll.
    public void nudge() {
        relay.nudge();
    }

    private void nudgeAfterCommit(Mutiny.Session session) {
        ReactiveAfterTransactionCompletionProcess afterCommit =
                (success, _) -> {
                    relay.nudge();
                    return CompletableFuture.completedFuture(null);
                };
        ((MutinySessionImpl) session)
                .unwrap(ReactiveSession.class)
                .getReactiveActionQueue()
                .registerProcess(afterCommit);
    }

    /// Events as the one value that [#insertion] takes; of none, too.
    public static String rows(List<OutgoingEvent> events) {
        try {
            var trace = TraceParent.current().map(TraceParent::text).orElse(null);
            return ROWS.writeValueAsString(
                    events.stream().map(event -> Row.of(event, trace)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("four texts are always JSON", e);
        }
    }
}
