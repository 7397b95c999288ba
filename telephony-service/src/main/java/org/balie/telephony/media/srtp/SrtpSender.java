package org.balie.telephony.media.srtp;

import org.balie.telephony.media.rtp.BigEndian;
import org.balie.telephony.media.rtp.RtpHeader;

/// Encrypts what we send, in place, under one synchronisation source: that of the first packet. The
/// array must have [SrtpSuite#MOST_ADDED] bytes of room behind the packet.
public final class SrtpSender {
    private static final int RTCP_HEADER = 8;
    private static final long MOST_RTP = 1L << 48;
    private static final long MOST_RTCP = 1L << 31;

    private boolean begun;
    private int ssrc;
    private final Transform rtp;
    private final Transform rtcp;
    private final ReplayWindow sent = new ReplayWindow();
    private long rtcpIndex;

    public SrtpSender(MasterKey key) {
        rtp = Transform.of(key, Transform.Kind.RTP);
        rtcp = Transform.of(key, Transform.Kind.RTCP);
    }

    /// Sequence numbers must rise; roll-over is counted here.
    ///
    /// @return the new length, or a code of [SrtpFailure]
    public int protectRtp(byte[] packet, int offset, int length) {
        int header = RtpHeader.length(packet, offset, length);
        if (header < 0
                || packet.length - offset - length < rtp.added()
                || !isOurs(BigEndian.i32(packet, offset + 8))) {
            return SrtpFailure.MALFORMED;
        }
        long index = sent.estimate(BigEndian.u16(packet, offset + 2));
        if (index == ReplayWindow.TOO_OLD || !sent.isNext(index)) {
            return SrtpFailure.REPLAYED;
        }
        if (index >= MOST_RTP) {
            return SrtpFailure.EXHAUSTED;
        }
        rtp.seal(packet, offset, header, length, ssrc, index);
        sent.accept(index);
        return length + rtp.added();
    }

    /// Counts by itself; the source must be that of the RTP packets.
    ///
    /// @return the new length, or a code of [SrtpFailure]
    public int protectRtcp(byte[] packet, int offset, int length) {
        if (length < RTCP_HEADER
                || packet.length - offset - length < rtcp.added()
                || !isOurs(BigEndian.i32(packet, offset + 4))) {
            return SrtpFailure.MALFORMED;
        }
        if (rtcpIndex >= MOST_RTCP) {
            return SrtpFailure.EXHAUSTED;
        }
        rtcp.seal(packet, offset, RTCP_HEADER, length, ssrc, rtcpIndex++);
        return length + rtcp.added();
    }

    private boolean isOurs(int source) {
        if (!begun) {
            begun = true;
            ssrc = source;
        }
        return source == ssrc;
    }
}
