package org.balie.acd.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The audit log of the administrator's own site, the latest first.
@Path("/api/acd/admin/audit")
@RolesAllowed(Roles.ADMIN)
public class AuditResource {
    private static final int PAGE = 50;

    record Who(String id, String name) {}

    record Entry(Instant at, Who who, String action, String subject, @Nullable String detail) {}

    record Page(List<Entry> items, int page, long total) {}

    private static final String FILTERED =
            " from audit where site_id = $1 and at >= $2 and at < $3"
                    + " and ($4::text is null or agent_id = $4)";

    private final Pool pool;
    private final Callers callers;
    private final SiteDirectory directory;

    AuditResource(Pool pool, Callers callers, SiteDirectory directory) {
        this.pool = pool;
        this.callers = callers;
        this.directory = directory;
    }

    /// @param from first day, in the site's time zone; by default everything
    /// @param to last day
    /// @param who an agent id
    /// @param page counts from 1
    @GET
    public Uni<Page> read(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("who") @Nullable String who,
            @QueryParam("page") @Nullable Integer page) {
        var siteId = callers.worker().siteId();
        int number = page == null ? 1 : page;
        if (number < 1) {
            throw Problem.invalid("page", "out-of-range", "counts from 1").exception();
        }
        return directory
                .site(siteId)
                .map(
                        site ->
                                Tuple.of(
                                        siteId,
                                        start("from", from, 0, site.zone(), Instant.EPOCH),
                                        start("to", to, 1, site.zone(), FAR_AWAY),
                                        who == null || who.isBlank() ? null : who))
                .flatMap(filter -> page(filter, number));
    }

    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    private static OffsetDateTime start(
            String field, @Nullable String day, int plus, ZoneId zone, Instant otherwise) {
        try {
            var at =
                    day == null || day.isBlank()
                            ? otherwise
                            : LocalDate.parse(day).plusDays(plus).atStartOfDay(zone).toInstant();
            return at.atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw Problem.invalid(field, "malformed", "a day as 2026-11-22").exception();
        }
    }

    private Uni<Page> page(Tuple filter, int number) {
        var paged =
                Tuple.of(
                        filter.getValue(0),
                        filter.getValue(1),
                        filter.getValue(2),
                        filter.getValue(3),
                        PAGE,
                        (number - 1L) * PAGE);
        return pool.preparedQuery("select count(*)" + FILTERED)
                .execute(filter)
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(
                        total ->
                                pool.preparedQuery(
                                                "select at, agent_id, agent_name, action, subject, detail"
                                                        + FILTERED
                                                        + " order by at desc, audit_id desc"
                                                        + " limit $5 offset $6")
                                        .execute(paged)
                                        .map(
                                                rows ->
                                                        new Page(
                                                                rows.stream()
                                                                        .map(AuditResource::entry)
                                                                        .toList(),
                                                                number,
                                                                total)));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getOffsetDateTime(0).toInstant(),
                new Who(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
