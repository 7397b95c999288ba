package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Mark;

/// How far recordings are, written behind: one statement a second for all recordings of this
/// replica. What is lost of it in a crash the logs know, and they are asked at the end.
@ApplicationScoped
class Progress {
    private static final String WRITE =
            """
            with grown as (
                select * from unnest(cast($1 as uuid[]), cast($2 as int[]), cast($3 as int[]),
                        cast($4 as bigint[]), cast($5 as bigint[]))
                    as g (recording_id, number, segments, length_ms, bytes)),
            tracks as (
                update track t set segments = g.segments, length_ms = g.length_ms, bytes = g.bytes
                from grown g
                where t.recording_id = g.recording_id and t.number = g.number
                    and t.segments <= g.segments),
            sums as (
                select t.recording_id, sum(coalesce(g.bytes, t.bytes)) as bytes
                from track t left join grown g
                    on g.recording_id = t.recording_id and g.number = t.number
                where t.recording_id = any (cast($6 as uuid[]))
                group by t.recording_id)
            update recording r set
                durable_until = greatest(r.durable_until, p.durable_until),
                durable_at = greatest(r.durable_at, p.durable_at),
                gaps = greatest(r.gaps, p.gaps),
                bytes = coalesce(cast(s.bytes as bigint), r.bytes)
            from unnest(cast($6 as uuid[]), cast($7 as timestamptz[]), cast($8 as timestamptz[]),
                    cast($9 as int[]))
                as p (id, durable_until, durable_at, gaps)
                left join sums s on s.recording_id = p.id
            where r.id = p.id and r.sealed_at is null""";

    private record TrackKey(UUID recordingId, int number) {}

    /// @param durableUntil on the session's clock: all before it is durable
    record Reached(Instant durableUntil, Instant durableAt, int gaps) {}

    private final Database database;
    private Map<TrackKey, Mark> tracks = new HashMap<>();
    private Map<UUID, Reached> recordings = new HashMap<>();

    Progress(Database database) {
        this.database = database;
    }

    synchronized void note(UUID recordingId, int track, Mark mark, Reached reached) {
        tracks.put(new TrackKey(recordingId, track), mark);
        recordings.put(recordingId, reached);
    }

    /// Writes what was noted since the last time. What cannot be written is kept for the next.
    void write() {
        Map<TrackKey, Mark> grown;
        Map<UUID, Reached> reached;
        synchronized (this) {
            grown = tracks;
            reached = recordings;
            tracks = new HashMap<>();
            recordings = new HashMap<>();
        }
        if (reached.isEmpty()) {
            return;
        }
        try {
            database.change(WRITE, values(List.copyOf(grown.entrySet()), reached));
        } catch (RuntimeException e) {
            keep(grown, reached);
            throw e;
        }
    }

    private synchronized void keep(Map<TrackKey, Mark> grown, Map<UUID, Reached> reached) {
        grown.forEach(tracks::putIfAbsent);
        reached.forEach(recordings::putIfAbsent);
    }

    private static Tuple values(List<Map.Entry<TrackKey, Mark>> grown, Map<UUID, Reached> reached) {
        var marks = grown.stream().map(Map.Entry::getValue).toList();
        var ids = List.copyOf(reached.keySet());
        var values = ids.stream().map(id -> Objects.requireNonNull(reached.get(id))).toList();
        return Tuple.tuple()
                .addValue(grown.stream().map(e -> e.getKey().recordingId()).toArray(UUID[]::new))
                .addValue(grown.stream().map(e -> e.getKey().number()).toArray(Integer[]::new))
                .addValue(marks.stream().map(Mark::next).toArray(Integer[]::new))
                .addValue(marks.stream().map(m -> m.until().toMillis()).toArray(Long[]::new))
                .addValue(marks.stream().map(Mark::bytes).toArray(Long[]::new))
                .addValue(ids.toArray(UUID[]::new))
                .addValue(
                        values.stream()
                                .map(value -> LifeStore.utc(value.durableUntil()))
                                .toArray(OffsetDateTime[]::new))
                .addValue(
                        values.stream()
                                .map(value -> LifeStore.utc(value.durableAt()))
                                .toArray(OffsetDateTime[]::new))
                .addValue(values.stream().map(Reached::gaps).toArray(Integer[]::new));
    }
}
