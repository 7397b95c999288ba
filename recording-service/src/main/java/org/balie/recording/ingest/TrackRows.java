package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;

/// The tracks that desks record. Numbers from [#FIRST_PRODUCT] belong to what is made of them.
@ApplicationScoped
class TrackRows {
    static final int FIRST_PRODUCT = 1000;

    /// A number is given once; tracks begin only while the recording runs.
    private static final String ADD =
            """
            insert into track (recording_id, number, kind, mime, participant_id, participant_name,
                anchor)
            select r.id, n.next, $2, $3, $4,
                (select name from session_person p
                    where p.session_id = r.session_id and p.participant_id = $4),
                $5
            from recording r, lateral (
                select coalesce(max(t.number), 0) + 1 as next from track t
                where t.recording_id = r.id and t.number < 1000) n
            where r.id = $1 and r.state = 'running' and n.next < 1000
            returning number""";

    private static final String FIND =
            """
            select number, kind, mime, participant_id, anchor from track
            where recording_id = $1 and number = $2 and number < 1000""";

    private static final String END =
            """
            update track set ended_at = $3
            where recording_id = $1 and number = $2 and ended_at is null""";

    /// Writing to a track that had ended goes on with it.
    private static final String REOPEN =
            """
            update track set ended_at = null
            where recording_id = $1 and number = $2 and ended_at is not null""";

    private final Database database;

    TrackRows(Database database) {
        this.database = database;
    }

    /// Empty when the recording does not run, or has all the tracks that it can have.
    Optional<TrackHeader> add(UUID recording, Heard.Track track) {
        return database.one(
                        ADD,
                        Tuple.of(
                                recording,
                                track.kind().name().toLowerCase(Locale.ROOT),
                                track.mime(),
                                track.participantId().orElse(null),
                                LifeStore.utc(track.anchor())),
                        row -> row.getInteger("number"))
                .map(
                        number ->
                                new TrackHeader(
                                        number,
                                        track.kind(),
                                        track.mime(),
                                        track.participantId(),
                                        track.anchor()));
    }

    Optional<TrackHeader> find(UUID recording, int number) {
        return database.one(FIND, Tuple.of(recording, number), TrackRows::header);
    }

    void end(UUID recording, int number, Instant at) {
        database.change(END, Tuple.of(recording, number, LifeStore.utc(at)));
    }

    void reopen(UUID recording, int number) {
        database.change(REOPEN, Tuple.of(recording, number));
    }

    private static TrackHeader header(Row row) {
        return new TrackHeader(
                row.getInteger("number"),
                TrackKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("mime"),
                Optional.ofNullable(row.getString("participant_id")),
                row.getOffsetDateTime("anchor").toInstant());
    }
}
