package org.balie.telephony.media.rtp;

/// How the stream of one far end arrives (RFC 3550 appendices A.1, A.3 and A.8). When its
/// synchronisation source changes, sequence numbers begin anew and the totals go on.
public final class Reception {

    /// Counts a packet, and tells whether its sequence number is plausible: one that jumps by more
    /// than 3000, or back by more than 100, is not, until a second one follows on it.
    ///
    /// @param clock of the payload, timestamps a second
    /// @param nanos [System#nanoTime] of its arrival
    /// @return false when it should be dropped
    public boolean received(int ssrc, int sequence, int timestamp, int clock, long nanos) {
        throw new UnsupportedOperationException();
    }

    /// There was a packet.
    public boolean begun() {
        throw new UnsupportedOperationException();
    }

    /// The source of the last packet.
    public int ssrc() {
        throw new UnsupportedOperationException();
    }

    /// Packets, from the beginning, over all sources.
    public long packets() {
        throw new UnsupportedOperationException();
    }

    /// Packets that were expected and have not come, over all sources; never negative.
    public long lost() {
        throw new UnsupportedOperationException();
    }

    /// Nanoseconds.
    public long jitterNanos() {
        throw new UnsupportedOperationException();
    }

    /// [System#nanoTime] of the last packet that counted.
    public long lastNanos() {
        throw new UnsupportedOperationException();
    }
}
