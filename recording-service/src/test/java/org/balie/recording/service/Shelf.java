package org.balie.recording.service;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Source;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Mark;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;

/// Puts recordings where those of real sessions would be: rows in the tables, contents in the
/// vault.
@ApplicationScoped
class Shelf {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Database database;
    private final Vault vault;

    Shelf(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Database rows() {
        return database;
    }

    Vault vault() {
        return vault;
    }

    /// A recording that runs, without a track.
    RecordingRef begin(Person owner, Source source, String title) {
        return begin(owner, source, title, NOON);
    }

    RecordingRef begin(Person owner, Source source, String title, Instant at) {
        var ref = new RecordingRef(owner.site(), UUID.randomUUID());
        vault.create(ref);
        database.change(
                """
                insert into recording (id, site_id, source, session_id, owner_id, owner_name, title, state, started_at)
                values ($1, $2, $3, $4, $5, $6, $7, 'running', $8)""",
                Tuple.of(ref.recordingId(), ref.siteId(), source.code())
                        .addUUID(source == Source.SESSION ? UUID.randomUUID() : null)
                        .addString(owner.id())
                        .addString(owner.name())
                        .addString(title)
                        .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)));
        return ref;
    }

    /// Adds a track in segments of about a second's bytes.
    Mark track(
            RecordingRef ref,
            int number,
            TrackKind kind,
            String mime,
            Instant anchor,
            byte[] content) {
        return track(ref, number, kind, mime, anchor, content, Optional.empty());
    }

    Mark track(
            RecordingRef ref,
            int number,
            TrackKind kind,
            String mime,
            Instant anchor,
            byte[] content,
            Optional<String> participant) {
        var header = new TrackHeader(number, kind, mime, participant, anchor);
        database.change(
                "insert into track (recording_id, number, kind, mime, participant_id, anchor) values ($1, $2, $3, $4, $5, $6)",
                Tuple.of(
                        ref.recordingId(),
                        number,
                        kind.name().toLowerCase(Locale.ROOT),
                        mime,
                        participant.orElse(null),
                        anchor.atOffset(ZoneOffset.UTC)));
        try (TrackWriter writer = vault.begin(ref, header)) {
            int piece = Math.max(1, content.length / 6);
            for (int at = 0; at < content.length; at += piece) {
                int number0 = writer.mark().next();
                writer.append(
                        new Segment(
                                number0,
                                Segment.Kind.MEDIA,
                                SECOND.multipliedBy(number0),
                                SECOND,
                                ByteBuffer.wrap(
                                        content, at, Math.min(piece, content.length - at))));
            }
            note(ref, number, writer.mark());
            return writer.mark();
        }
    }

    /// What is in the store of an upload that was cut off.
    void half(RecordingRef ref, byte[] content) {
        vault.create(ref);
        var header =
                new TrackHeader(
                        1, TrackKind.UPLOAD, "application/octet-stream", Optional.empty(), NOON);
        try (TrackWriter writer = vault.begin(ref, header)) {
            writer.append(
                    new Segment(
                            0,
                            Segment.Kind.MEDIA,
                            Duration.ZERO,
                            Duration.ZERO,
                            ByteBuffer.wrap(content)));
        }
    }

    void note(RecordingRef ref, int number, Mark mark) {
        database.change(
                "update track set segments = $3, length_ms = $4, bytes = $5 where recording_id = $1 and number = $2",
                Tuple.of(
                        ref.recordingId(),
                        number,
                        mark.next(),
                        mark.until().toMillis(),
                        mark.bytes()));
    }

    /// Ends a recording and signs it.
    void end(RecordingRef ref) {
        vault.sign(ref, 1);
        database.change(
                "update track set ended_at = now() where recording_id = $1",
                Tuple.of(ref.recordingId()));
        database.change(
                """
                update recording set state = 'ended', ended_at = now(), manifest_version = 1,
                    bytes = (select coalesce(sum(bytes), 0) from track where recording_id = $1),
                    length_ms = (select coalesce(max(length_ms), 0) from track where recording_id = $1)
                where id = $1""",
                Tuple.of(ref.recordingId()));
    }

    /// Changes a column as only time or others could.
    void set(RecordingRef ref, String change) {
        database.change(
                "update recording set " + change + " where id = $1", Tuple.of(ref.recordingId()));
    }
}
