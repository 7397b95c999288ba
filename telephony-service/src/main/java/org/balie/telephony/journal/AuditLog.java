package org.balie.telephony.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.balie.platform.identity.Caller.Worker;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Batch.Audited;

/// What people set up by hand (rule ADM-2). What the exchange decides is written with its batch;
/// the rest comes here.
@ApplicationScoped
public class AuditLog {
    /// @param total of all pages
    public record Page(List<Audited> items, long total) {}

    private static final String FILTERED =
            " from audit where site_id = $1 and at >= $2 and at < $3"
                    + " and ($4 = '' or person_id = $4)";

    private final Pool pool;

    AuditLog(Pool pool) {
        this.pool = pool;
    }

    /// Adds an entry within the caller's transaction.
    public static Uni<Void> add(
            SqlConnection connection, Worker by, String action, String subject, String detail) {
        return connection
                .preparedQuery(
                        """
                        insert into audit (site_id, at, person_id, person_name, action, subject, detail)
                        values ($1, now(), $2, $3, $4, $5, $6)""")
                .execute(Tuple.of(by.siteId(), by.agentId(), by.name(), action, subject, detail))
                .replaceWithVoid();
    }

    /// The latest first.
    ///
    /// @param who only what this person did
    /// @param page counts from 1
    public Uni<Page> read(
            SiteId site, Instant from, Instant to, Optional<String> who, int page, int size) {
        Tuple filter =
                Tuple.of(
                        site.value(),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC),
                        who.orElse(""));
        Tuple paged =
                Tuple.of(
                        filter.getValue(0),
                        filter.getValue(1),
                        filter.getValue(2),
                        filter.getValue(3),
                        size,
                        (page - 1L) * size);
        return pool.preparedQuery("select count(*)" + FILTERED)
                .execute(filter)
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(total -> items(paged).map(items -> new Page(items, total)));
    }

    private Uni<List<Audited>> items(Tuple paged) {
        return pool.preparedQuery(
                        "select at, person_id, person_name, action, subject, detail"
                                + FILTERED
                                + " order by at desc, audit_id desc limit $5 offset $6")
                .execute(paged)
                .map(rows -> rows.stream().map(AuditLog::audited).toList());
    }

    private static Audited audited(Row row) {
        return new Audited(
                row.getOffsetDateTime(0).toInstant(),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.of(row.getString(5)).filter(detail -> !detail.isEmpty()));
    }
}
