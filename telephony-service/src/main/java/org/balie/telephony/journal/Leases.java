package org.balie.telephony.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.telephony.core.state.Id.SiteId;

/// Who owns which site. A replica is alive as long as it says so; how long it has been silent is
/// judged by the database's clock alone.
@ApplicationScoped
public class Leases {
    /// @param address where it takes what other replicas forward
    /// @param sip where it takes what telephones and trunks say to others; empty where nobody can
    ///   telephone
    public record Replica(UUID id, String address, Optional<String> sip) {}

    /// @param at the database's time
    /// @param epochs the sites that the replica still has
    public record Heartbeat(Instant at, Map<SiteId, Long> epochs) {}

    /// Also for the replica that has it: then what it had under way can no longer be committed.
    /// This waits for whoever is writing the row at the moment.
    private static final String TAKE =
            """
            insert into exchange as e (site_id, sequence, epoch, owner, address, sip, seen_at)
            values ($1, 0, 1, $2, $3, $5, clock_timestamp())
            on conflict (site_id) do update
            set epoch = e.epoch + 1, owner = $2, address = $3, sip = $5,
                seen_at = clock_timestamp()
            where e.owner is null or e.owner = $2
                or e.seen_at < clock_timestamp() - $4 * interval '1 millisecond'
            returning epoch, sequence""";

    private static final String RENEW =
            """
            update exchange set seen_at = clock_timestamp() where owner = $1
            returning site_id, epoch""";

    private static final String DESERTED =
            """
            select site_id from exchange
            where owner is null or seen_at < clock_timestamp() - $1 * interval '1 millisecond'
            order by random() limit $2""";

    private static final String OWNER =
            """
            select owner, address, sip from exchange
            where site_id = $1 and owner is not null
                and seen_at >= clock_timestamp() - $2 * interval '1 millisecond'""";

    private static final String RELEASE =
            "update exchange set owner = null, address = null, sip = null where owner = $1";

    private final Pool pool;

    Leases(Pool pool) {
        this.pool = pool;
    }

    /// Takes a site that nobody has, that this replica has itself, or whose owner has been silent.
    /// Empty: somebody else has it.
    public Uni<Optional<Lease>> take(SiteId site, Replica replica, Duration silence) {
        return pool.preparedQuery(TAKE)
                .execute(
                        Tuple.of(
                                site.value(),
                                replica.id(),
                                replica.address(),
                                (double) silence.toMillis(),
                                replica.sip().orElse(null)))
                .map(
                        rows ->
                                rows.stream()
                                        .findFirst()
                                        .map(
                                                row ->
                                                        new Lease(
                                                                site,
                                                                row.getLong(0),
                                                                row.getLong(1))));
    }

    /// Says that a replica is alive, and hears what it still has.
    public Uni<Heartbeat> renew(UUID replica) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(replica))
                .map(Leases::epochs)
                .chain(epochs -> now().map(at -> new Heartbeat(at, epochs)));
    }

    private Uni<Instant> now() {
        return pool.query("select clock_timestamp()")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    private static Map<SiteId, Long> epochs(RowSet<Row> rows) {
        var epochs = new HashMap<SiteId, Long>();
        rows.forEach(row -> epochs.put(new SiteId(row.getString(0)), row.getLong(1)));
        return epochs;
    }

    /// Some sites, at random, that nobody decides for.
    public Uni<List<SiteId>> deserted(Duration silence, int most) {
        return pool.preparedQuery(DESERTED)
                .execute(Tuple.of((double) silence.toMillis(), most))
                .map(rows -> rows.stream().map(row -> new SiteId(row.getString(0))).toList());
    }

    /// Who decides for a site; empty: nobody who is alive.
    public Uni<Optional<Replica>> owner(SiteId site, Duration silence) {
        return pool.preparedQuery(OWNER)
                .execute(Tuple.of(site.value(), (double) silence.toMillis()))
                .map(rows -> rows.stream().findFirst().map(Leases::replica));
    }

    private static Replica replica(Row row) {
        return new Replica(row.getUUID(0), row.getString(1), Optional.ofNullable(row.getString(2)));
    }

    /// Gives up all that a replica has, so that others need not wait for its silence.
    public Uni<Void> release(UUID replica) {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(replica)).replaceWithVoid();
    }
}
