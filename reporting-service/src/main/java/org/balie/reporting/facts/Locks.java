package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// Locks that last until the end of the transaction. Everyone takes those of requests before those
/// of sessions, and of each kind all at once in the order of their ids. A request often has the id
/// of its session: therefore the two kinds have different keys.
final class Locks {
    private static final String TAKE =
            """
            select count(pg_advisory_xact_lock(hashtextextended(cast(:kind as text) || cast(id as text), 0)) is null)
            from (select id from unnest(cast(cast(:ids as text) as uuid[])) as id order by id) as ordered
            """;

    private Locks() {}

    static Uni<Void> ofRequests(Mutiny.Session session, Collection<UUID> ids) {
        return take(session, "request ", ids);
    }

    static Uni<Void> ofSessions(Mutiny.Session session, Collection<UUID> ids) {
        return take(session, "", ids);
    }

    private static Uni<Void> take(Mutiny.Session session, String kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(TAKE)
                        .setParameter("kind", kind)
                        .setParameter("ids", SetText.ofIds(ids))
                        .getSingleResult()
                        .replaceWithVoid();
    }
}
