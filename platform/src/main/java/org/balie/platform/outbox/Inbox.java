package org.balie.platform.outbox;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// What makes a handler's effect happen once, however often Kafka delivers: the event's id is
/// written down in the transaction of the effect.
@ApplicationScoped
public class Inbox {
    private static final String INSERT =
            "insert into inbox (consumer, event_id) values (%s, %s) on conflict do nothing";

    /// In the order of the ids, so that two who deliver the same events don't wait in a circle.
    private static final String INSERT_ALL =
            """
            insert into inbox (consumer, event_id)
            select :consumer, event_id from unnest(cast(cast(:events as text) as uuid[])) as event_id
            order by event_id
            on conflict do nothing
            returning event_id
            """;

    /// Says within the current Hibernate Reactive transaction whether this consumer sees the event
    /// for the first time. A second delivery at the same moment waits for the first to commit.
    ///
    /// @param consumer one name for each independent effect, e.g. `session-start`
    public Uni<Boolean> firstTime(UUID eventId, String consumer) {
        return Panache.getSession().chain(session -> firstTime(session, eventId, consumer));
    }

    /// As [#firstTime] for many events at once.
    ///
    /// @return the ids that this consumer sees for the first time
    public Uni<Set<UUID>> firstTimes(Collection<UUID> eventIds, String consumer) {
        String ids = eventIds.stream().map(UUID::toString).collect(joining(",", "{", "}"));
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(INSERT_ALL, UUID.class)
                                        .setParameter("consumer", consumer)
                                        .setParameter("events", ids)
                                        .getResultList())
                .map(Set::copyOf);
    }

    /// As above on a session of the caller's choice.
    public Uni<Boolean> firstTime(Mutiny.QueryProducer session, UUID eventId, String consumer) {
        return session.createNativeQuery(INSERT.formatted(":consumer", ":event"))
                .setParameter("consumer", consumer)
                .setParameter("event", eventId)
                .executeUpdate()
                .map(written -> written == 1);
    }

    /// As above on a plain connection.
    public Uni<Boolean> firstTime(SqlConnection connection, UUID eventId, String consumer) {
        return connection
                .preparedQuery(INSERT.formatted("$1", "$2"))
                .execute(Tuple.of(consumer, eventId))
                .map(written -> written.rowCount() == 1);
    }
}
