package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.balie.recording.sealed.Verdict.Flaw;
import org.balie.recording.store.LogReader;

/// Reads tracks from their first byte to their last and holds them against what was signed.
final class TrackProof {
    private final RecordingKey key;
    private final Buffers buffers;
    private final long version;
    private int tracks;
    private long segments;
    private long bytes;

    TrackProof(RecordingKey key, long version, Buffers buffers) {
        this.key = key;
        this.version = version;
        this.buffers = buffers;
    }

    Verdict.Intact intact() {
        return new Verdict.Intact(version, tracks, segments, bytes);
    }

    /// @param signed empty for a track that began after the manifest was signed
    /// @return what is wrong with it, if anything is
    Optional<Verdict.Broken> flawOf(int track, LogReader log, Optional<Manifest.Track> signed) {
        ByteBuffer piece = buffers.take((int) Math.min(log.size(), FrameHeader.MAX_FRAME));
        try {
            var ahead = new ReadAhead(log, piece);
            if (signed.isEmpty() && HeaderRecord.isTorn(ahead)) {
                return Optional.empty();
            }
            HeaderRecord record = HeaderRecord.read(ahead, key, track);
            tracks++;
            if (signed.isPresent() && !signed.get().header().equals(record.header())) {
                throw new Damaged("Track " + track + " begins otherwise than was signed");
            }
            var mark = signed.map(Manifest.Track::mark).orElseGet(record::mark);
            return flawOfChain(new Frames(ahead, key, record, buffers), record, mark, log.size());
        } catch (Damaged e) {
            return Optional.of(broken(Flaw.BAD_HEADER, track, Optional.empty(), e.reason()));
        } finally {
            buffers.give(piece);
        }
    }

    /// @param signed how far the track must go at least
    private Optional<Verdict.Broken> flawOfChain(
            Frames frames, HeaderRecord record, Mark signed, long size) {
        Mark mark = record.mark();
        while (true) {
            if (mark.next() == signed.next() && !mark.equals(signed)) {
                return Optional.of(
                        bad(record, Math.max(0, mark.next() - 1), "not what was signed"));
            }
            Optional<Mark> next = after(frames, mark, size);
            if (next.isEmpty()) {
                return flawOfEnd(frames, record, mark, signed, size);
            }
            segments++;
            bytes += next.get().bytes() - mark.bytes();
            mark = next.get();
        }
    }

    private static Optional<Mark> after(Frames frames, Mark mark, long size) {
        return frames.header(mark.next(), mark.bytes())
                .filter(header -> frames.end(header) <= size)
                .filter(header -> header.previous().hex().equals(mark.head()))
                .flatMap(header -> frames.check(header).map(header::mark));
    }

    /// Says why there is no good segment after this mark.
    private static Optional<Verdict.Broken> flawOfEnd(
            Frames frames, HeaderRecord record, Mark mark, Mark signed, long size) {
        int number = mark.next();
        long start = frames.offset(number, mark.bytes());
        if (number < signed.next()) {
            boolean cut =
                    size < frames.offset(signed.next(), signed.bytes())
                            && frames.header(number, mark.bytes())
                                    .map(header -> frames.end(header) > size)
                                    .orElse(size - start < FrameHeader.BYTES);
            return Optional.of(
                    cut
                            ? broken(
                                    Flaw.CUT_SHORT,
                                    record.header().number(),
                                    Optional.of(number),
                                    "The track ends before segment "
                                            + number
                                            + " of the "
                                            + signed.next()
                                            + " that were signed.")
                            : bad(
                                    record,
                                    exchanged(frames, mark, signed, size),
                                    "not what was written"));
        }
        return frames.isTorn(number, mark.bytes(), size)
                ? Optional.empty()
                : Optional.of(bad(record, number, "not what was written"));
    }

    /// The number of the first bad segment at or right before the end of the chain. One that opens,
    /// and goes on from another than the one before it, was written when the track went another way
    /// (an append that failed, a crash); which of the two does not belong shows in what follows.
    private static int exchanged(Frames frames, Mark mark, Mark signed, long size) {
        int number = mark.next();
        return frames.header(number, mark.bytes())
                .filter(header -> frames.end(header) <= size)
                .filter(header -> !header.previous().hex().equals(mark.head()))
                .flatMap(header -> frames.check(header).map(header::mark))
                .filter(own -> own.head().equals(headAfter(frames, own, signed)))
                .map(_ -> number - 1)
                .orElse(number);
    }

    private static String headAfter(Frames frames, Mark mark, Mark signed) {
        return mark.next() == signed.next()
                ? signed.head()
                : frames.header(mark.next(), mark.bytes())
                        .map(header -> header.previous().hex())
                        .orElse("");
    }

    private static Verdict.Broken bad(HeaderRecord record, int segment, String what) {
        int track = record.header().number();
        return broken(
                Flaw.BAD_SEGMENT,
                track,
                Optional.of(segment),
                "Segment " + segment + " of track " + track + " is " + what + ".");
    }

    private static Verdict.Broken broken(
            Flaw flaw, int track, Optional<Integer> segment, String reason) {
        return new Verdict.Broken(flaw, Optional.of(track), segment, reason);
    }
}
