package org.balie.telephony.media.rtp;

/// What shares one UDP port, told apart by its first bytes (RFC 7983, RFC 5761 section 4).
public enum PacketKind {
    STUN,
    DTLS,
    /// RTP or SRTP.
    RTP,
    /// RTCP or SRTCP.
    RTCP,
    /// Nothing that is understood here.
    OTHER;

    public static PacketKind of(byte[] packet, int offset, int length) {
        if (length < 2) {
            return OTHER;
        }
        int first = packet[offset] & 0xff;
        if (first < 4) {
            return STUN;
        }
        if (first >= 20 && first < 64) {
            return DTLS;
        }
        if (first >= 128 && first < 192) {
            int second = packet[offset + 1] & 0xff;
            return second >= 192 && second < 224 ? RTCP : RTP;
        }
        return OTHER;
    }
}
