package org.balie.recording.uploads;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.store.RecordingRef;

/// Uploads that are on their way.
@ApplicationScoped
class UploadRows {
    private static final int MOST_AT_ONCE = 20;
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Database database;
    private final InstantSource clock;

    UploadRows(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// False when one with this id is on its way already.
    boolean begin(Offer offer) {
        return database.change(
                        """
                        insert into upload (recording_id, site_id, owner_id, begun_at, alive_at)
                        values ($1, $2, $3, $4, $4) on conflict do nothing""",
                        Tuple.of(offer.id(), offer.siteId(), offer.owner().id(), now()))
                == 1;
    }

    void forget(UUID id) {
        database.change("delete from upload where recording_id = $1", Tuple.of(id));
    }

    /// False when it was given up meanwhile.
    static boolean finish(Connected rows, UUID id) {
        return rows.change("delete from upload where recording_id = $1", Tuple.of(id)) == 1;
    }

    /// Those that nobody has heard of for so long, each taken for as long again, so that one
    /// replica looks after it.
    List<RecordingRef> takeLost(Duration lease) {
        return database.list(
                """
                update upload set alive_at = $1
                where recording_id in (select recording_id from upload where alive_at < $2
                    order by alive_at limit $3 for update skip locked)
                returning site_id, recording_id""",
                Tuple.of(now(), now().minus(lease), MOST_AT_ONCE),
                row -> new RecordingRef(row.getString("site_id"), row.getUUID("recording_id")));
    }

    Pulse pulse(UUID id) {
        return new Pulse(id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// Says now and then that an upload is still coming.
    final class Pulse {
        private final UUID id;
        private Instant next;

        private Pulse(UUID id) {
            this.id = id;
            this.next = clock.instant().plus(BEAT);
        }

        void beat() {
            Instant now = clock.instant();
            if (now.isBefore(next)) {
                return;
            }
            next = now.plus(BEAT);
            database.change(
                    "update upload set alive_at = $2 where recording_id = $1",
                    Tuple.of(id, now.atOffset(ZoneOffset.UTC)));
        }
    }
}
