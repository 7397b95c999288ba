package org.balie.session.upkeep;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.balie.session.core.SessionId;

/// Which sessions need looking after, of all sites.
@ApplicationScoped
class Sweep {
    private static final int AT_ONCE = 200;

    private final Pool database;

    Sweep(Pool database) {
        this.database = database;
    }

    /// Sessions in which something is due, the longest due first.
    Uni<List<SessionId>> due(Instant now) {
        return ids(
                "select id from session where running and next_deadline <= $1"
                        + " order by next_deadline limit "
                        + AT_ONCE,
                Tuple.of(now.atOffset(ZoneOffset.UTC)));
    }

    /// Says that a replica lives, by the database's clock, which all replicas share.
    Uni<Void> renew(String replica, Duration lease) {
        return database.preparedQuery(
                        "insert into replica (id, alive_until)"
                                + " values ($1, now() + $2 * interval '1 millisecond')"
                                + " on conflict (id) do update set alive_until = excluded.alive_until")
                .execute(Tuple.of(replica, (double) lease.toMillis()))
                .replaceWithVoid();
    }

    /// Sessions with sockets on replicas that no longer live.
    Uni<Map<SessionId, List<String>>> lost(String self) {
        return database.preparedQuery(
                        "select s.id, held.replica from session s, unnest(s.replicas) held(replica)"
                                + " where s.running and held.replica <> $1 and not exists (select"
                                + " from replica r where r.id = held.replica and r.alive_until >"
                                + " now()) limit "
                                + AT_ONCE)
                .execute(Tuple.of(self))
                .map(Sweep::bySession);
    }

    private static Map<SessionId, List<String>> bySession(RowSet<Row> rows) {
        Map<SessionId, List<String>> found = new LinkedHashMap<>();
        for (Row row : rows) {
            found.computeIfAbsent(new SessionId(row.getUUID(0)), _ -> new ArrayList<>())
                    .add(row.getString(1));
        }
        return found;
    }

    Uni<Void> forgetDead() {
        return database.query("delete from replica where alive_until < now() - interval '1 day'")
                .execute()
                .replaceWithVoid();
    }

    /// Those of these sessions that have gone on since the given versions.
    Uni<List<SessionId>> changed(Map<SessionId, Long> versions) {
        if (versions.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, Long> known = new HashMap<>();
        versions.forEach((id, version) -> known.put(id.value(), version));
        return database.preparedQuery("select id, sequence from session where id = any ($1)")
                .execute(Tuple.of(known.keySet().toArray(UUID[]::new)))
                .map(
                        rows -> {
                            List<SessionId> changed = new ArrayList<>();
                            for (Row row : rows) {
                                if (row.getLong(1) > known.getOrDefault(row.getUUID(0), 0L)) {
                                    changed.add(new SessionId(row.getUUID(0)));
                                }
                            }
                            return changed;
                        });
    }

    /// Running sessions with sockets on this replica, as the database has it.
    Uni<List<SessionId>> heldBy(String replica) {
        return ids(
                "select id from session where running and $1 = any (replicas) limit 5000",
                Tuple.of(replica));
    }

    private Uni<List<SessionId>> ids(String query, Tuple parameters) {
        return database.preparedQuery(query)
                .execute(parameters)
                .map(
                        rows -> {
                            List<SessionId> found = new ArrayList<>();
                            rows.forEach(row -> found.add(new SessionId(row.getUUID(0))));
                            return found;
                        });
    }
}
