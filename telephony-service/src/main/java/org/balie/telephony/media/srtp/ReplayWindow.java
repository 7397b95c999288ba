package org.balie.telephony.media.srtp;

/// Which packets of a source were there (RFC 3711 section 3.3.2): the highest index and the 64 up
/// to it. Of RTP an index is the roll-over counter before the sequence number.
final class ReplayWindow {
    static final long TOO_OLD = -1;

    private static final int SIZE = Long.SIZE;
    private static final int HALF = 0x8000;

    private boolean begun;
    private long highest;
    private long seen;

    /// The index of a sequence number, as near to the highest as it can be (RFC 3711 section
    /// 3.3.1).
    ///
    /// @return [#TOO_OLD] when it would be before the first
    long estimate(int sequence) {
        if (!begun) {
            return sequence;
        }
        int last = (int) highest & 0xffff;
        long rollOver = highest >>> 16;
        if (last < HALF) {
            if (sequence - last > HALF) {
                rollOver--;
            }
        } else if (last - HALF > sequence) {
            rollOver++;
        }
        return rollOver < 0 ? TOO_OLD : rollOver << 16 | sequence;
    }

    boolean isFresh(long index) {
        if (!begun || index > highest) {
            return true;
        }
        long age = highest - index;
        return age < SIZE && (seen >>> age & 1) == 0;
    }

    /// Higher than all before.
    boolean isNext(long index) {
        return !begun || index > highest;
    }

    void accept(long index) {
        if (isNext(index)) {
            long ahead = begun ? index - highest : SIZE;
            seen = ahead < SIZE ? seen << ahead | 1 : 1;
            highest = index;
            begun = true;
        } else {
            seen |= 1L << (highest - index);
        }
    }
}
