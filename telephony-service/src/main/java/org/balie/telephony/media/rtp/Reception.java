package org.balie.telephony.media.rtp;

/// How the stream of one far end arrives (RFC 3550 appendices A.1, A.3 and A.8). When its
/// synchronisation source changes, sequence numbers begin anew and the totals go on.
public final class Reception {
    private static final int DROPOUT = 3000;
    private static final int MISORDER = 100;
    private static final int NONE = -1;

    private boolean begun;
    private int ssrc;
    private int base;
    private int highest;
    private int cycles;
    private long here;
    private int expectedNext = NONE;
    private long packetsBefore;
    private long lostBefore;
    private long last;

    private boolean timed;
    private int clock = 8000;
    private int timestamp;
    private int transit;
    private long jitter;

    private long expectedReported;
    private long hereReported;

    /// Counts a packet, and tells whether its sequence number is plausible: one that jumps by 3000
    /// or more, or back by more than 100, is not, until a second one follows on it.
    ///
    /// @param clock of the payload, timestamps a second
    /// @param nanos [System#nanoTime] of its arrival
    /// @return false when it should be dropped
    public boolean received(int ssrc, int sequence, int timestamp, int clock, long nanos) {
        if (!begun || ssrc != this.ssrc) {
            begin(ssrc, sequence);
        } else if (!follows(sequence)) {
            return false;
        }
        here++;
        last = nanos;
        measure(timestamp, clock, nanos);
        return true;
    }

    private boolean follows(int sequence) {
        int ahead = (sequence - highest) & 0xffff;
        if (ahead < DROPOUT) {
            if (sequence < highest) {
                cycles++;
            }
            highest = sequence;
        } else if (ahead <= 0x10000 - MISORDER) {
            if (sequence != expectedNext) {
                expectedNext = (sequence + 1) & 0xffff;
                return false;
            }
            begin(ssrc, sequence);
        }
        return true;
    }

    private void begin(int source, int sequence) {
        packetsBefore = packets();
        lostBefore = lost();
        begun = true;
        ssrc = source;
        base = sequence;
        highest = sequence;
        cycles = 0;
        here = 0;
        expectedNext = NONE;
        expectedReported = 0;
        hereReported = 0;
        timed = false;
    }

    /// A pause in which the far end's clock of timestamps stood still says nothing of the network,
    /// nor do the packets of one event, which share a timestamp.
    private void measure(int timestamp, int clock, long nanos) {
        if (timed && clock == this.clock && timestamp == this.timestamp) {
            return;
        }
        int now = (int) (nanos / 1000 * clock / 1_000_000) - timestamp;
        if (clock != this.clock) {
            jitter = jitter * clock / this.clock;
            this.clock = clock;
        } else if (timed) {
            long deviation = Math.abs((long) (now - transit));
            if (deviation < clock) {
                jitter += deviation - ((jitter + 8) >> 4);
            }
        }
        transit = now;
        this.timestamp = timestamp;
        timed = true;
    }

    /// There was a packet.
    public boolean begun() {
        return begun;
    }

    /// The source of the last packet.
    public int ssrc() {
        return ssrc;
    }

    /// Packets, from the beginning, over all sources.
    public long packets() {
        return packetsBefore + here;
    }

    /// Packets that were expected and have not come, over all sources; never negative.
    public long lost() {
        return lostBefore + Math.max(0, expected() - here);
    }

    /// Nanoseconds.
    public long jitterNanos() {
        return jitter * 1_000_000_000 / 16 / clock;
    }

    /// [System#nanoTime] of the last packet that counted.
    public long lastNanos() {
        return last;
    }

    /// Something was heard that no block has told of.
    boolean heardSinceReport() {
        return begun && here != hereReported;
    }

    /// Writes the first 16 bytes of a report block (RFC 3550 section 6.4.1): all but LSR and DLSR.
    void writeBlock(byte[] into, int at) {
        long expected = expected();
        long expectedSince = expected - expectedReported;
        long lostSince = expectedSince - (here - hereReported);
        expectedReported = expected;
        hereReported = here;
        int fraction =
                expectedSince == 0 || lostSince <= 0
                        ? 0
                        : (int) Math.min(255, (lostSince << 8) / expectedSince);
        int cumulative = (int) Math.clamp(expected - here, -0x800000, 0x7fffff);
        BigEndian.put32(into, at, ssrc);
        BigEndian.put32(into, at + 4, fraction << 24 | (cumulative & 0xffffff));
        BigEndian.put32(into, at + 8, cycles << 16 | highest);
        BigEndian.put32(into, at + 12, (int) (jitter >> 4));
    }

    private long expected() {
        return begun ? ((long) cycles << 16) + highest - base + 1 : 0;
    }
}
