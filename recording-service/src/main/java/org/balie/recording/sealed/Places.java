package org.balie.recording.sealed;

import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// Where a track's segments lie, in 20 bytes each.
final class Places {
    /// Marks a gap in [#lengths].
    private static final int GAP = Integer.MIN_VALUE;

    private long[] positions = new long[64];
    private long[] froms = new long[64];
    private int[] lengths = new int[64];
    private int size;
    private long end;

    int size() {
        return size;
    }

    /// Bytes of content of all of them.
    long end() {
        return end;
    }

    void add(FrameHeader header) {
        add(header.from(), lengthOf(header), header.content());
    }

    /// A segment's time in milliseconds, with a mark when it is a gap.
    static int lengthOf(FrameHeader header) {
        return header.kind() == Segment.Kind.GAP ? header.length() | GAP : header.length();
    }

    /// @param length as [#lengthOf] has it
    void add(long from, int length, int bytes) {
        if (size == positions.length) {
            int more = size + (size >> 1);
            positions = Arrays.copyOf(positions, more);
            froms = Arrays.copyOf(froms, more);
            lengths = Arrays.copyOf(lengths, more);
        }
        positions[size] = end;
        froms[size] = from;
        lengths[size] = length;
        size++;
        end += bytes;
    }

    void removeLast() {
        size--;
        end = positions[size];
    }

    long position(int number) {
        return number == size ? end : positions[number];
    }

    /// Hands on those from this number on.
    void copyInto(PlaceLog log, int first) {
        for (int i = first; i < size; i++) {
            log.add(froms[i], lengths[i], (int) (position(i + 1) - positions[i]));
        }
    }

    /// Whether the last of them is this.
    boolean endIn(FrameHeader header) {
        int number = size - 1;
        return header.number() == number
                && header.position() == positions[number]
                && header.content() == end - positions[number]
                && header.from() == froms[number]
                && lengthOf(header) == lengths[number];
    }

    /// The segment that holds the byte at this position, which must be before the end.
    int at(long position) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (positions[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    List<TrackReader.Place> view() {
        return new View(positions, froms, lengths, size, end);
    }

    /// As it was when asked for: what is added later goes behind it, or into other arrays.
    private static final class View extends AbstractList<TrackReader.Place>
            implements RandomAccess {
        private final long[] positions;
        private final long[] froms;
        private final int[] lengths;
        private final int size;
        private final long end;

        View(long[] positions, long[] froms, int[] lengths, int size, long end) {
            this.positions = positions;
            this.froms = froms;
            this.lengths = lengths;
            this.size = size;
            this.end = end;
        }

        @Override
        public TrackReader.Place get(int number) {
            Objects.checkIndex(number, size);
            long next = number + 1 == size ? end : positions[number + 1];
            return new TrackReader.Place(
                    number,
                    lengths[number] < 0 ? Segment.Kind.GAP : Segment.Kind.MEDIA,
                    Duration.ofMillis(froms[number]),
                    Duration.ofMillis(lengths[number] & ~GAP),
                    positions[number],
                    (int) (next - positions[number]));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
