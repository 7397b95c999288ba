package org.balie.recording.playing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.webm.Cluster;
import org.balie.recording.webm.NotWebm;
import org.balie.recording.webm.WebmReader;

/// Where one track can be played from. It reads on where it stopped, so that a track that runs is
/// read once however often somebody asks; it keeps 16 bytes a cluster.
public final class TrackIndex {
    private static final int PIECE = 64 << 10;

    /// Of one question, so that none takes long: some minutes of a picture.
    private static final long MOST_AT_ONCE = 96L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final WebmReader webm = new WebmReader();
    private long position;
    private int places;
    private boolean readable = true;
    private final List<Gap> gaps = new ArrayList<>();

    /// @param from on the track's own clock
    public record Gap(Duration from, Duration length) {}

    /// @param initBytes 0 when it is not known yet, or the track is no WebM
    /// @param begin of the first picture or sound, on the track's own clock
    /// @param through whether all of the track was read that is there now
    public record Reading(
            int initBytes,
            Duration begin,
            Duration end,
            List<Cluster> clusters,
            List<Gap> gaps,
            boolean through) {}

    /// Reads a whole track at once, which nobody writes any more.
    public static Reading of(TrackReader track) {
        var index = new TrackIndex();
        Reading reading = index.read(track, -1);
        while (!reading.through()) {
            reading = index.read(track, -1);
        }
        return reading;
    }

    /// Reads on, and tells of clusters behind a position.
    Reading read(TrackReader track, long after) {
        lock.lock();
        try {
            long size = track.refresh().bytes();
            readOn(track, size);
            return new Reading(
                    readable ? webm.initBytes().orElse(0) : 0,
                    readable ? webm.begin() : Duration.ZERO,
                    readable ? webm.end() : Duration.ZERO,
                    webm.after(after),
                    List.copyOf(gaps),
                    !readable || position >= size);
        } finally {
            lock.unlock();
        }
    }

    private void readOn(TrackReader track, long size) {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long most = Math.min(size, position + MOST_AT_ONCE);
        while (readable && position < most) {
            long gap = nextGap(track.places());
            piece.clear().limit((int) Math.min(PIECE, Math.min(most, gap) - position));
            if (track.read(position, piece) <= 0) {
                return;
            }
            feed(piece.flip());
        }
    }

    private void feed(ByteBuffer piece) {
        position += piece.remaining();
        try {
            webm.feed(piece);
        } catch (NotWebm _) {
            // A file of another type, which is played without an index of ours.
            readable = false;
        }
    }

    /// The position of the next gap behind what was read; those that were reached are told to the
    /// reader.
    private long nextGap(List<TrackReader.Place> all) {
        for (; places < all.size(); places++) {
            TrackReader.Place place = all.get(places);
            if (place.kind() != Segment.Kind.GAP) {
                continue;
            }
            if (place.position() > position) {
                return place.position();
            }
            gaps.add(new Gap(place.from(), place.length()));
            webm.gap();
        }
        return Long.MAX_VALUE;
    }
}
