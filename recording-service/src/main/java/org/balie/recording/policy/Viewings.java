package org.balie.recording.policy;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Source;
import org.balie.recording.database.Database;
import org.balie.recording.store.RecordingRef;

/// Says in the audit log who saw and heard a recording, and who took it away (rule ADM-2). A player
/// asks for hundreds of parts: what one person asks for within an hour is one viewing. The entry is
/// there before anything is shown; where it cannot be written, nothing is.
@ApplicationScoped
public class Viewings {
    private static final Duration ONE_VIEWING = Duration.ofHours(1);
    private static final Duration ONE_DOWNLOAD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;
    private static final String SAID =
            """
            select at from recording_audit
            where recording_id = $1 and actor = $2 and action = $3 and at > $4
                and body @> $5 limit 1""";

    private final Database database;
    private final InstantSource clock;
    private final Map<Viewing, Instant> known =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Viewing, Instant> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Viewing(UUID recordingId, String actorId) {}

    Viewings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Somebody is about to see or hear a part of it.
    public void notePlayed(RecordingRef ref, Source source, Actor actor) {
        var viewing = new Viewing(ref.recordingId(), actor.id());
        Instant since = clock.instant().minus(ONE_VIEWING);
        if (isKnown(viewing, since)) {
            return;
        }
        Instant begun = noteUnless(entry(ref, source, actor, "played", Map.of()), since);
        synchronized (known) {
            known.remove(viewing);
            known.put(viewing, begun);
        }
    }

    /// Somebody is about to take it away.
    ///
    /// @param as `webm`, `mp4`, `film` or `original`
    public void noteDownloaded(RecordingRef ref, Source source, Actor actor, String as) {
        noteUnless(
                entry(ref, source, actor, "downloaded", Map.of("as", as)),
                clock.instant().minus(ONE_DOWNLOAD));
    }

    private boolean isKnown(Viewing viewing, Instant since) {
        synchronized (known) {
            return Optional.ofNullable(known.get(viewing)).filter(since::isBefore).isPresent();
        }
    }

    /// Another replica may have said it already.
    ///
    /// @return since when it stands there
    private Instant noteUnless(Audit.Entry entry, Instant since) {
        Instant now = clock.instant();
        return database.inTransaction(
                rows -> {
                    Optional<Instant> said =
                            rows.one(
                                    SAID,
                                    Tuple.tuple()
                                            .addUUID(entry.recordingId().orElseThrow())
                                            .addString(entry.actor().id())
                                            .addString(entry.what())
                                            .addOffsetDateTime(since.atOffset(ZoneOffset.UTC))
                                            .addValue(new JsonObject(entry.more())),
                                    row -> row.getOffsetDateTime(0).toInstant());
                    if (said.isEmpty()) {
                        Audit.write(rows, entry, now);
                    }
                    return said.orElse(now);
                });
    }

    private static Audit.Entry entry(
            RecordingRef ref, Source source, Actor actor, String what, Map<String, Object> more) {
        return new Audit.Entry(
                ref.siteId(),
                Optional.of(ref.recordingId()),
                Optional.of(source),
                actor,
                what,
                more);
    }
}
