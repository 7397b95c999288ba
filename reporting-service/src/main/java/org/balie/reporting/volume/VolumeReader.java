package org.balie.reporting.volume;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.balie.reporting.core.Period;
import org.balie.reporting.core.Tally;
import org.balie.reporting.core.Volume;
import org.balie.reporting.core.VolumeTable;
import org.balie.reporting.reading.Conditions;
import org.balie.reporting.reading.ReportDatabase;

/// Counts in the database; what a day or an hour is in which time zone is decided in the core.
@ApplicationScoped
class VolumeReader {
    private static final String COUNTS =
            """
            count(*) filter (where outcome = 'handled') as handled,
            count(*) filter (where outcome = 'abandoned') as abandoned,
            count(*) filter (where outcome = 'left') as gone,
            count(*) filter (where outcome = 'refused') as refused,
            count(*) filter (where outcome = 'closed') as closed,
            count(*) filter (where outcome = 'open') as waiting,
            count(wait_seconds) as waits,
            coalesce(sum(wait_seconds), 0)::bigint as wait_sum,
            coalesce(min(wait_seconds), 0) as wait_least,
            coalesce(max(wait_seconds), 0) as wait_most,
            count(duration_seconds) as sessions,
            coalesce(sum(duration_seconds), 0)::bigint as session_sum,
            coalesce(min(duration_seconds), 0) as session_least,
            coalesce(max(duration_seconds), 0) as session_most
            from report_row""";

    /// Requests of customers who waited; what waits without its customer would spoil the waits.
    private static final String REQUESTS_ONLY =
            " and request_id is not null and origin in ('inbound', 'returned', 'transferred')"
                    + " and outcome <> 'withdrawn'";

    private final ReportDatabase database;

    VolumeReader(ReportDatabase database) {
        this.database = database;
    }

    Uni<VolumeTable> table(VolumeQuery query) {
        var period = query.filter().period();
        return switch (query.by()) {
            case DAY -> buckets(query, period.dayStarts()).map(found -> byDay(period, found));
            case HOUR -> {
                var hours = period.hourStarts();
                yield buckets(query, hours).map(found -> byHour(period, hours, found));
            }
            case QUEUE -> queues(query).map(VolumeTable::of);
        };
    }

    /// What came between one start and the next.
    private record Bucket(int index, Volume volume) {}

    private Uni<List<Bucket>> buckets(VolumeQuery query, List<Instant> starts) {
        var conditions = Conditions.of(query.filter());
        var where = conditions.where();
        var boundaries =
                starts.stream()
                        .map(start -> start.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new);
        var sql =
                "select width_bucket(requested_at, "
                        + conditions.parameter(boundaries)
                        + "::timestamptz[]) - 1 as bucket, "
                        + COUNTS
                        + where
                        + REQUESTS_ONLY
                        + " group by 1";
        return database.rows(
                sql, conditions.tuple(), row -> new Bucket(row.getInteger("bucket"), volume(row)));
    }

    private static VolumeTable byDay(Period period, List<Bucket> found) {
        var days = period.days();
        return VolumeTable.byDay(period, collected(found, bucket -> days.get(bucket.index())));
    }

    private static VolumeTable byHour(Period period, List<Instant> hours, List<Bucket> found) {
        return VolumeTable.byHour(
                collected(found, bucket -> period.hourOfDay(hours.get(bucket.index()))));
    }

    private static <K> Map<K, Volume> collected(List<Bucket> found, Function<Bucket, K> key) {
        var volumes = new HashMap<K, Volume>();
        found.forEach(bucket -> volumes.merge(key.apply(bucket), bucket.volume(), Volume::plus));
        return volumes;
    }

    private Uni<List<VolumeTable.Line>> queues(VolumeQuery query) {
        var conditions = Conditions.of(query.filter());
        var sql =
                "select queue_id, (array_agg(queue_name order by requested_at desc))[1] as label, "
                        + COUNTS
                        + conditions.where()
                        + REQUESTS_ONLY
                        + " group by queue_id order by 2, 1";
        return database.rows(
                sql,
                conditions.tuple(),
                row ->
                        new VolumeTable.Line(
                                row.getString("queue_id"), row.getString("label"), volume(row)));
    }

    private static Volume volume(Row row) {
        return new Volume(
                row.getLong("handled"),
                row.getLong("abandoned"),
                row.getLong("gone"),
                row.getLong("refused"),
                row.getLong("closed"),
                row.getLong("waiting"),
                tally(row, "waits", "wait"),
                tally(row, "sessions", "session"));
    }

    private static Tally tally(Row row, String count, String of) {
        return new Tally(
                row.getLong(count),
                Duration.ofSeconds(row.getLong(of + "_sum")),
                Duration.ofSeconds(row.getLong(of + "_least")),
                Duration.ofSeconds(row.getLong(of + "_most")));
    }
}
