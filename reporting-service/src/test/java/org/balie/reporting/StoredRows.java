package org.balie.reporting;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts rows of the report into the database, to ask questions of.
final class StoredRows {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Pool pool;
    private final String site;

    StoredRows(Pool pool, String site) {
        this.pool = pool;
        this.site = site;
    }

    /// A handled request.
    UUID handled(String agent, String queue, String customer, String requestedAt, int waitSeconds) {
        return add(agent, queue, customer, requestedAt, "handled", waitSeconds, 100);
    }

    /// A request that nobody took.
    UUID abandoned(String queue, String customer, String requestedAt, int waitSeconds) {
        return add(null, queue, customer, requestedAt, "abandoned", waitSeconds, null);
    }

    /// A request that a supervisor closed.
    UUID closed(String queue, String customer, String requestedAt, int waitSeconds) {
        return add(null, queue, customer, requestedAt, "closed", waitSeconds, null);
    }

    /// Any number of handled requests, one a second, each with so much text that a reader who kept
    /// them all would notice.
    void many(int rows, int bytesEach) {
        execute(
                """
                insert into report_row (id, site_id, request_id, session_id, number, origin,
                    outcome, agent_id, agent_name, agent_ids, queue_id, queue_name, customer_name,
                    requested_at, wait_seconds, started_at, ended_at, duration_seconds, topic,
                    tracking_codes, answers, page_url, search, final_from)
                select gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), '123456789',
                    'inbound', 'handled', 'nadia', 'Nadia', array['nadia'], 'billing', 'Billing',
                    'Customer ' || n, timestamptz '2026-11-01Z' + n * interval '1 second', 5,
                    timestamptz '2026-11-01Z', timestamptz '2026-11-01Z', 60, '', '',
                    repeat('x', $3), '', '', timestamptz '2026-11-01Z'
                from generate_series(1, $2) as n
                """,
                Tuple.of(site, rows, bytesEach));
    }

    private UUID add(
            @Nullable String agent,
            String queue,
            String customer,
            String requestedAt,
            String outcome,
            int waitSeconds,
            @Nullable Integer duration) {
        var id = UUID.randomUUID();
        var agents = agent == null ? new String[0] : new String[] {agent};
        var requested = Instant.parse(requestedAt).atOffset(ZoneOffset.UTC);
        execute(
                """
                insert into report_row (id, site_id, request_id, session_id, origin, outcome,
                    agent_id, agent_name, agent_ids, queue_id, queue_name, customer_name,
                    requested_at, wait_seconds, duration_seconds, topic, tracking_codes, answers,
                    page_url, search, final_from)
                values ($1, $2, $1, $1, 'inbound', $3, $4, $4, $5, $6, $6, $7, $8, $9, $10, '', '',
                    '', '', lower($7), $8)
                """,
                Tuple.from(
                        new Object[] {
                            id,
                            site,
                            outcome,
                            agent,
                            agents,
                            queue,
                            customer,
                            requested,
                            (long) waitSeconds,
                            duration == null ? null : duration.longValue()
                        }));
        return id;
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(LONG);
    }
}
