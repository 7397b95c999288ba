package org.balie.recording.telephone;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.Topics;
import org.balie.platform.event.Envelope;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Manifest;
import org.balie.recording.sealed.Mark;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.sealed.Vault;
import org.jboss.logging.Logger;

/// Fetches recorded calls and keeps them: sealed first, then in the list of their owner, then let
/// go at the exchange. A crash anywhere in between begins the call anew; whoever comes second finds
/// it in the list already.
@ApplicationScoped
class CallKeeper {
    private static final Logger LOG = Logger.getLogger(CallKeeper.class);
    private static final int TRACK = 1;

    /// What another replica has taken is passed over; a replica that dies with one gives it back
    /// when its time is over.
    private static final String TAKE =
            """
            update recorded_call set tries = tries + 1, next_try = $2
            where recording_id = (
                select recording_id from recorded_call where next_try <= $1
                order by next_try limit 1 for update skip locked)
            returning *""";

    private static final String KEEP =
            """
            insert into recording (id, site_id, source, call_id, owner_id, owner_name, title, state,
                started_at, ended_at, end_cause, durable_until, length_ms, bytes, manifest_version)
            values ($1, $2, 'telephone', $3, $4, $5, $6, 'ended', $7, $8, 'completed', $8, $9, $10, 1)
            on conflict (id) do nothing""";
    private static final String KEEP_TRACK =
            """
            insert into track (recording_id, number, kind, mime, anchor, segments, length_ms, bytes, ended_at)
            values ($1, $2, 'telephone', $3, $4, $5, $6, $7, $8)
            on conflict do nothing""";
    private static final String DONE = "delete from recorded_call where recording_id = $1";
    private static final String IS_KEPT = "select 1 from recording where id = $1";

    private final Database database;
    private final Vault vault;
    private final Exchange exchange;
    private final Outbox outbox;
    private final TelephoneSettings settings;
    private final InstantSource clock;

    CallKeeper(
            Database database,
            Vault vault,
            Exchange exchange,
            Outbox outbox,
            TelephoneSettings settings,
            InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.exchange = exchange;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /// Fetches the call that is due longest. Waits for the exchange, the store and the database.
    ///
    /// @return whether there was one
    boolean keepOne() throws InterruptedException {
        if (!exchange.isConfigured()) {
            return false;
        }
        var now = clock.instant();
        var leased = now.plus(settings.patience());
        Optional<DueCall> due =
                database.one(
                        TAKE,
                        Tuple.of(now.atOffset(ZoneOffset.UTC), leased.atOffset(ZoneOffset.UTC)),
                        DueCall::of);
        if (due.isEmpty()) {
            return false;
        }
        try {
            keep(due.get());
        } catch (IOException | RuntimeException e) {
            later(due.get(), e);
        }
        return true;
    }

    private void later(DueCall call, Exception why) {
        var pause = Duration.ofSeconds(5L * call.tries() * call.tries());
        var longest = Duration.ofMinutes(30);
        var next = clock.instant().plus(pause.compareTo(longest) < 0 ? pause : longest);
        LOG.warnf("Recorded call %s is fetched again: %s", call.recording().recordingId(), why);
        database.change(
                "update recorded_call set next_try = $2 where recording_id = $1",
                Tuple.of(call.recording().recordingId(), next.atOffset(ZoneOffset.UTC)));
    }

    private void keep(DueCall call) throws IOException, InterruptedException {
        UUID id = call.recording().recordingId();
        if (database.one(IS_KEPT, Tuple.of(id), _ -> id).isEmpty()) {
            Optional<InputStream> sound = exchange.sound(id);
            if (sound.isEmpty()) {
                giveUp(call);
                return;
            }
            try (InputStream file = sound.get()) {
                write(call, seal(call, file));
            }
            vault.compact(call.recording());
        }
        exchange.letGo(id);
        database.change(DONE, Tuple.of(id));
    }

    /// Somebody deleted it, or the exchange lost its disk; or it comes up later, so not at once.
    private void giveUp(DueCall call) throws IOException {
        if (call.tries() < settings.tries()) {
            throw new IOException("telephony-service has no sound of it");
        }
        LOG.errorf("Recorded call %s has no sound", call.recording().recordingId());
        database.change(DONE, Tuple.of(call.recording().recordingId()));
    }

    private Sealed seal(DueCall call, InputStream file) throws IOException {
        // What an earlier try left is of no use: nobody was told of it.
        vault.destroy(call.recording());
        vault.create(call.recording());
        var header =
                new TrackHeader(
                        TRACK,
                        TrackKind.TELEPHONE,
                        "audio/wav",
                        Optional.empty(),
                        call.startedAt());
        var sound = new WavSound(file);
        try (TrackWriter writer = vault.begin(call.recording(), header)) {
            for (Optional<Segment> next = sound.next(); next.isPresent(); next = sound.next()) {
                writer.append(next.get());
            }
            return new Sealed(header, writer.mark());
        }
    }

    private record Sealed(TrackHeader header, Mark mark) {}

    private void write(DueCall call, Sealed sealed) {
        Manifest manifest = vault.sign(call.recording(), 1);
        database.inTransaction(
                rows -> {
                    list(rows, call, sealed);
                    rows.publish(outbox, events(call, manifest, sealed.mark()));
                    return call;
                });
        outbox.nudge();
    }

    private static void list(Connected rows, DueCall call, Sealed sealed) {
        var id = call.recording().recordingId();
        var started = call.startedAt().atOffset(ZoneOffset.UTC);
        var stopped = call.stoppedAt().atOffset(ZoneOffset.UTC);
        Mark mark = sealed.mark();
        rows.change(
                KEEP,
                Tuple.tuple()
                        .addUUID(id)
                        .addString(call.recording().siteId())
                        .addUUID(call.callId())
                        .addString(call.ownerId())
                        .addString(call.ownerName())
                        .addString(call.number())
                        .addOffsetDateTime(started)
                        .addOffsetDateTime(stopped)
                        .addLong(mark.until().toMillis())
                        .addLong(mark.bytes()));
        rows.change(
                KEEP_TRACK,
                Tuple.tuple()
                        .addUUID(id)
                        .addInteger(TRACK)
                        .addString(sealed.header().mime())
                        .addOffsetDateTime(started)
                        .addInteger(mark.next())
                        .addLong(mark.until().toMillis())
                        .addLong(mark.bytes())
                        .addOffsetDateTime(stopped));
    }

    private List<OutgoingEvent> events(DueCall call, Manifest manifest, Mark mark) {
        String site = call.recording().siteId();
        UUID id = call.recording().recordingId();
        var now = clock.instant();
        var started =
                new RecordingEvent.RecordingStarted(
                        site,
                        id,
                        "telephone",
                        Optional.empty(),
                        Optional.of(call.callId()),
                        call.ownerId(),
                        call.ownerName(),
                        now);
        var ended =
                new RecordingEvent.RecordingEnded(
                        site,
                        id,
                        "completed",
                        mark.until(),
                        mark.bytes(),
                        manifest.version(),
                        List.of(
                                new RecordingEvent.Track(
                                        TRACK, "telephone", mark.next(), mark.head())),
                        now);
        return List.of(outgoing(call, 1, started), outgoing(call, 2, ended));
    }

    private OutgoingEvent outgoing(DueCall call, long sequence, RecordingEvent event) {
        String id = call.recording().recordingId().toString();
        return OutgoingEvent.of(
                Topics.RECORDING_EVENTS,
                id,
                Envelope.of(
                        UUID.randomUUID(),
                        id,
                        event.at(),
                        event.siteId(),
                        sequence,
                        call.ownerId(),
                        event));
    }
}
