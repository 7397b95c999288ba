package org.balie.telephony.media.rtp;

import java.time.Duration;
import java.util.Optional;

/// What two ends of a stream tell each other about it by RTCP (RFC 3550 section 6): ours about what
/// we send and hear, theirs about what they do.
public final class RtcpSession {
    /// No report that is written here is longer, in bytes.
    public static final int LONGEST = 128;

    /// @param ssrc under which we send
    /// @param cname at most 32 characters of ASCII are used
    public RtcpSession(int ssrc, String cname, NtpClock clock, Reception reception) {
        throw new UnsupportedOperationException();
    }

    /// Counts an RTP packet of ours.
    ///
    /// @param timestamp of the packet
    /// @param clock of the payload, timestamps a second
    public void sent(int timestamp, int clock, int payloadLength, long nanos) {
        throw new UnsupportedOperationException();
    }

    /// Takes a compound packet of the far end; what is unknown in it is skipped.
    ///
    /// @return false when it is malformed; then nothing of it was believed
    public boolean received(byte[] packet, int offset, int length, long nanos) {
        throw new UnsupportedOperationException();
    }

    /// Writes SR (when something was sent since the last report but one) or RR, with a block about
    /// what we hear, and SDES.
    ///
    /// @return its length
    public int report(byte[] into, int offset, long nanos) {
        throw new UnsupportedOperationException();
    }

    /// Writes a last report and BYE.
    ///
    /// @return its length
    public int bye(byte[] into, int offset, long nanos) {
        throw new UnsupportedOperationException();
    }

    public long sent() {
        throw new UnsupportedOperationException();
    }

    /// What the far end says it lost of what we sent, from the beginning.
    public long lostThere() {
        throw new UnsupportedOperationException();
    }

    /// From its last report that told one.
    public Optional<Duration> roundTrip() {
        throw new UnsupportedOperationException();
    }

    /// The source that we hear said BYE, and sent nothing since.
    public boolean over() {
        throw new UnsupportedOperationException();
    }
}
