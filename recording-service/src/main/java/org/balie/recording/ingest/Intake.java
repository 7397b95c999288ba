package org.balie.recording.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.balie.platform.problem.Problem;
import org.balie.recording.sealed.Mark;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.sealed.Vault;
import org.jspecify.annotations.Nullable;

/// What one desk writes to one recording over one connection: the tracks it has open. Calls block,
/// one at a time. When the store fails nothing has changed, and the same call may be tried again.
final class Intake {
    private static final int MOST_OPEN = 16;

    /// Desks know the server's clock to within a blink; more is a mistake that would put the track
    /// where nothing was.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Problem NO_TRACK =
            Problem.of("no-such-track", 409, "There is no such track to write on");
    private static final Problem TOO_MANY =
            Problem.of("too-many-tracks", 409, "The recording has all the tracks it can have");
    private static final Problem BAD_ANCHOR =
            Problem.of("malformed", 400, "The request cannot be read")
                    .withDetail("the anchor is not now");

    private final LiveRecording recording;
    private final Vault vault;
    private final TrackRows rows;
    private final Progress progress;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, TrackWriter> open = new HashMap<>();
    private final Map<String, TrackHeader> introduced = new HashMap<>();
    private Instant durableUntil;
    private Instant durableAt;
    private int gaps;
    private boolean closed;

    Intake(
            LiveRecording recording,
            Vault vault,
            TrackRows rows,
            Progress progress,
            InstantSource clock) {
        this.recording = recording;
        this.vault = vault;
        this.rows = rows;
        this.progress = progress;
        this.clock = clock;
        this.durableUntil = recording.durableUntil().orElse(recording.startedAt());
        this.durableAt = recording.durableAt().orElse(recording.startedAt());
        this.gaps = recording.gaps();
    }

    UUID recordingId() {
        return recording.id();
    }

    UUID sessionId() {
        return recording.sessionId();
    }

    /// A new track, or the one that was introduced by the same name before.
    String begin(Heard.Track wanted) {
        lock.lock();
        try {
            requireOpen();
            @Nullable TrackHeader header = introduced.get(wanted.ref());
            if (header == null) {
                header = introduce(wanted);
            }
            @Nullable TrackWriter writer = open.get(header.number());
            if (writer == null) {
                writer = vault.begin(recording.ref(), header);
                open.put(header.number(), writer);
            }
            return Told.track(Optional.of(wanted.ref()), header.number(), writer.mark().next());
        } finally {
            lock.unlock();
        }
    }

    private TrackHeader introduce(Heard.Track wanted) {
        Instant anchor = wanted.anchor().truncatedTo(ChronoUnit.MILLIS);
        if (anchor.isAfter(clock.instant().plus(SKEW))
                || anchor.isBefore(recording.startedAt().minus(SKEW))) {
            throw BAD_ANCHOR.exception();
        }
        if (open.size() >= MOST_OPEN) {
            throw TOO_MANY.exception();
        }
        Heard.Track known =
                new Heard.Track(
                        wanted.ref(), wanted.kind(), wanted.participantId(), wanted.mime(), anchor);
        TrackHeader header =
                rows.add(recording.id(), known)
                        .orElseThrow(() -> Refusals.NOT_RECORDING.exception());
        introduced.put(wanted.ref(), header);
        return header;
    }

    /// Goes on with a track after a lost connection, from what is durable of it.
    String resume(int number) {
        lock.lock();
        try {
            requireOpen();
            @Nullable TrackWriter writer = open.get(number);
            if (writer == null) {
                if (open.size() >= MOST_OPEN) {
                    throw TOO_MANY.exception();
                }
                TrackHeader header =
                        rows.find(recording.id(), number).orElseThrow(NO_TRACK::exception);
                writer = reopened(header);
                rows.reopen(recording.id(), number);
                open.put(number, writer);
                note(writer);
            }
            return Told.track(Optional.empty(), number, writer.mark().next());
        } finally {
            lock.unlock();
        }
    }

    /// A track whose number was given before a crash, and whose log was not begun, begins now.
    private TrackWriter reopened(TrackHeader header) {
        boolean begun =
                vault.read(recording.ref(), header.number())
                        .map(
                                reader -> {
                                    reader.close();
                                    return true;
                                })
                        .orElse(false);
        return begun
                ? vault.resume(recording.ref(), header.number())
                : vault.begin(recording.ref(), header);
    }

    /// Stores a segment; durable when this returns. One that is stored already changes nothing, one
    /// that is ahead is not stored.
    String store(Heard.Part part) {
        lock.lock();
        try {
            requireOpen();
            @Nullable TrackWriter writer = open.get(part.track());
            if (writer == null) {
                throw NO_TRACK.exception();
            }
            int next = writer.mark().next();
            if (part.segment().number() > next) {
                return Told.skipped(part.track(), next);
            }
            if (part.segment().number() == next) {
                append(writer, part);
            }
            Mark mark = writer.mark();
            return Told.stored(
                    part.track(), mark.next(), writer.header().anchor().plus(mark.until()));
        } finally {
            lock.unlock();
        }
    }

    private void append(TrackWriter writer, Heard.Part part) {
        writer.append(part.again());
        durableAt = clock.instant();
        switch (part.segment().kind()) {
            case MEDIA -> {}
            case GAP -> gaps++;
        }
        note(writer);
    }

    private void note(TrackWriter changed) {
        Instant until =
                open.values().stream()
                        .map(Intake::reached)
                        .min(Comparator.naturalOrder())
                        .orElse(reached(changed));
        if (until.isAfter(durableUntil)) {
            durableUntil = until;
        }
        progress.note(
                recording.id(),
                changed.header().number(),
                changed.mark(),
                new Progress.Reached(durableUntil, durableAt, gaps));
    }

    private static Instant reached(TrackWriter writer) {
        return writer.header().anchor().plus(writer.mark().until());
    }

    String end(int number) {
        lock.lock();
        try {
            requireOpen();
            @Nullable TrackWriter writer = open.remove(number);
            if (writer != null) {
                writer.close();
                note(writer);
            } else if (rows.find(recording.id(), number).isEmpty()) {
                throw NO_TRACK.exception();
            }
            rows.end(recording.id(), number, clock.instant());
            return Told.ended(number);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw Refusals.ENDED.exception();
        }
    }

    /// Lets go of all tracks; somebody else may go on with them. Waits for a call that is under
    /// way.
    void close() {
        lock.lock();
        try {
            closed = true;
            open.values().forEach(TrackWriter::close);
            open.clear();
        } finally {
            lock.unlock();
        }
    }
}
