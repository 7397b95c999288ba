package org.balie.telephony.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.json.CoreJson;

/// Reads what has been committed.
@ApplicationScoped
public class JournalReader {
    private final Pool pool;

    JournalReader(Pool pool) {
        this.pool = pool;
    }

    /// The latest snapshot that was kept of a site's exchange.
    public Uni<Optional<ExchangeSnapshot>> snapshot(SiteId site) {
        return pool.preparedQuery("select body from exchange_snapshot where site_id = $1")
                .execute(Tuple.of(site.value()))
                .map(
                        rows ->
                                rows.stream()
                                        .findFirst()
                                        .map(
                                                row ->
                                                        CoreJson.read(
                                                                row.getString(0),
                                                                ExchangeSnapshot.class)));
    }

    /// Events after this number, at most so many, in order.
    public Uni<List<NumberedEvent>> after(SiteId site, long sequence, int most) {
        return pool.preparedQuery(
                        "select event from exchange_event where site_id = $1 and sequence > $2"
                                + " order by sequence limit $3")
                .execute(Tuple.of(site.value(), sequence, most))
                .map(
                        rows ->
                                rows.stream()
                                        .map(
                                                row ->
                                                        CoreJson.read(
                                                                row.getString(0),
                                                                NumberedEvent.class))
                                        .toList());
    }

    /// Keeps a snapshot of what was committed, unless a later one is there.
    public Uni<Void> keep(ExchangeSnapshot snapshot) {
        return pool.preparedQuery(
                        """
                        insert into exchange_snapshot as kept (site_id, sequence, body) values ($1, $2, $3)
                        on conflict (site_id) do update
                        set sequence = excluded.sequence, body = excluded.body
                        where kept.sequence < excluded.sequence""")
                .execute(
                        Tuple.of(
                                snapshot.site().id().value(),
                                snapshot.site().sequence(),
                                CoreJson.write(snapshot, ExchangeSnapshot.class)))
                .replaceWithVoid();
    }
}
