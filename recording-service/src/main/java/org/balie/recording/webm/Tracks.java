package org.balie.recording.webm;

import java.util.ArrayList;
import java.util.List;

/// The tracks of a file, and how far each has come.
final class Tracks {
    private static final int MOST = 32;
    private static final int PICTURES = 1;
    private static final long LONGEST_NANOS = 1_000_000_000;

    private static final class Track {
        private long number = -1;
        private long type;
        private long lengthNanos;
        private long lastNanos = -1;
    }

    private final List<Track> all = new ArrayList<>();
    private long lastNanos;
    private long lastLengthNanos;

    void begin() throws NotWebm {
        if (all.size() == MOST) {
            throw new NotWebm("more than " + MOST + " tracks");
        }
        all.add(new Track());
    }

    void number(long id, long value) {
        if (all.isEmpty()) {
            return;
        }
        Track track = all.getLast();
        if (id == Element.TRACK_NUMBER) {
            track.number = value;
        } else if (id == Element.TRACK_TYPE) {
            track.type = value;
        } else if (id == Element.DEFAULT_DURATION) {
            track.lengthNanos = Math.clamp(value, 0, LONGEST_NANOS);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean havePictures() {
        return all.stream().anyMatch(track -> track.type == PICTURES);
    }

    boolean isPicture(long number) {
        return all.stream().anyMatch(track -> track.number == number && track.type == PICTURES);
    }

    /// A block of a track begins at a time.
    void block(long number, long nanos) {
        for (Track track : all) {
            if (track.number == number) {
                lastLengthNanos = length(track, nanos);
                track.lastNanos = nanos;
                lastNanos = nanos;
            }
        }
    }

    /// As the file says, or else as long as the block before it.
    private static long length(Track track, long nanos) {
        if (track.lengthNanos > 0) {
            return track.lengthNanos;
        }
        return track.lastNanos < 0 ? 0 : Math.clamp(nanos - track.lastNanos, 0, LONGEST_NANOS);
    }

    long lastNanos() {
        return lastNanos;
    }

    long lastLengthNanos() {
        return lastLengthNanos;
    }
}
