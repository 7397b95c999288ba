package org.balie.recording.uploads;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.contracts.RecordingEvent.RecordingEnded;
import org.balie.contracts.RecordingEvent.RecordingStarted;
import org.balie.contracts.RecordingEvent.Track;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Source;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Announcement;
import org.balie.recording.policy.Audit;
import org.balie.recording.policy.Quotas;
import org.balie.recording.sealed.Mark;
import org.balie.recording.uploads.Examination.Findings;

/// Puts what has come in and plays into the list: row, track, audit and events in one transaction
/// with the end of the upload.
@ApplicationScoped
class Shelving {
    static final int TRACK = 1;
    private static final String KIND = "upload";

    private static final String RECORDING =
            """
            insert into recording (id, site_id, source, owner_id, owner_name, title, state,
                started_at, ended_at, end_cause, durable_until, length_ms, bytes, manifest_version, sealed_at)
            values ($1, $2, 'upload', $3, $4, $5, 'ended', $6, $6, 'completed', $6, $7, $8, 1, $6)""";
    private static final String ITS_TRACK =
            """
            insert into track (recording_id, number, kind, mime, anchor, segments, length_ms, bytes, ended_at)
            values ($1, $2, 'upload', $3, $4, $5, $6, $7, $4)""";

    /// Whoever has it is the only one of the site to count what it keeps.
    private static final String ALONE =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended($1, 1))) locked";

    private final Database database;
    private final Quotas quotas;
    private final Outbox outbox;
    private final InstantSource clock;

    Shelving(Database database, Quotas quotas, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.quotas = quotas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Problem `quota-reached` when others filled the site's quota meanwhile.
    void put(Offer offer, Findings findings, Mark mark) {
        database.inTransaction(
                rows -> {
                    if (!UploadRows.finish(rows, offer.id())) {
                        throw Problem.conflict("the upload was given up").exception();
                    }
                    rows.list(ALONE, Tuple.of("uploads of " + offer.siteId()), row -> row);
                    quotas.require(rows, offer.siteId(), mark.bytes());
                    Instant now = clock.instant();
                    insert(rows, offer, findings, mark, now.atOffset(ZoneOffset.UTC));
                    tell(rows, offer, findings, mark, now);
                    return offer;
                });
        outbox.nudge();
    }

    private static void insert(
            Connected rows, Offer offer, Findings findings, Mark mark, OffsetDateTime now) {
        rows.change(
                RECORDING,
                Tuple.tuple()
                        .addUUID(offer.id())
                        .addString(offer.siteId())
                        .addString(offer.owner().id())
                        .addString(offer.owner().name())
                        .addString(offer.title())
                        .addOffsetDateTime(now)
                        .addLong(findings.length().toMillis())
                        .addLong(mark.bytes()));
        rows.change(
                ITS_TRACK,
                Tuple.tuple()
                        .addUUID(offer.id())
                        .addInteger(TRACK)
                        .addString(findings.mime())
                        .addOffsetDateTime(now)
                        .addInteger(mark.next())
                        .addLong(findings.length().toMillis())
                        .addLong(mark.bytes()));
    }

    private void tell(Connected rows, Offer offer, Findings findings, Mark mark, Instant now) {
        var actor = new Actor(offer.owner().id(), offer.owner().name());
        Audit.write(
                rows,
                new Audit.Entry(
                        offer.siteId(),
                        Optional.of(offer.id()),
                        Optional.of(Source.UPLOAD),
                        actor,
                        "uploaded",
                        Map.of("title", offer.title(), "bytes", mark.bytes())),
                now);
        Announcement.ofRecording(
                rows,
                outbox,
                offer.id(),
                actor,
                new RecordingStarted(
                        offer.siteId(),
                        offer.id(),
                        KIND,
                        Optional.empty(),
                        Optional.empty(),
                        offer.owner().id(),
                        offer.owner().name(),
                        now));
        Announcement.ofRecording(
                rows,
                outbox,
                offer.id(),
                actor,
                new RecordingEnded(
                        offer.siteId(),
                        offer.id(),
                        "completed",
                        findings.length(),
                        mark.bytes(),
                        1,
                        List.of(new Track(TRACK, KIND, mark.next(), mark.head())),
                        now));
    }
}
