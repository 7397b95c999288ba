package org.balie.telephony.media.srtp;

import org.balie.telephony.media.rtp.BigEndian;
import org.balie.telephony.media.rtp.RtpHeader;
import org.jspecify.annotations.Nullable;

/// Checks and decrypts what a far end sends, in place. Nothing that failed its check moves any
/// state.
public final class SrtpReceiver {
    /// How many synchronisation sources are followed; the one that was quiet longest gives way.
    public static final int SOURCES = 16;

    private static final int RTCP_HEADER = 8;

    private final Transform rtp;
    private final Transform rtcp;
    private final Source[] sources = new Source[SOURCES];
    private int known;
    private long turn;

    public SrtpReceiver(MasterKey key) {
        rtp = Transform.of(key, Transform.Kind.RTP);
        rtcp = Transform.of(key, Transform.Kind.RTCP);
    }

    /// Room behind the packet is not needed.
    ///
    /// @return the new length, or a code of [SrtpFailure]; then the packet may have been
    ///   overwritten
    public int unprotectRtp(byte[] packet, int offset, int length) {
        int header = RtpHeader.length(packet, offset, length - rtp.added());
        if (header < 0) {
            return SrtpFailure.MALFORMED;
        }
        int sequence = BigEndian.u16(packet, offset + 2);
        int ssrc = BigEndian.i32(packet, offset + 8);
        Source source = find(ssrc);
        long index = source == null ? sequence : source.rtp.estimate(sequence);
        if (index == ReplayWindow.TOO_OLD || (source != null && !source.rtp.isFresh(index))) {
            return SrtpFailure.REPLAYED;
        }
        if (!rtp.open(packet, offset, header, length, ssrc, index)) {
            return SrtpFailure.FORGED;
        }
        heard(source, ssrc).rtp.accept(index);
        return length - rtp.added();
    }

    /// A compound packet as it came.
    ///
    /// @return the new length, or a code of [SrtpFailure]; then the packet may have been
    ///   overwritten
    public int unprotectRtcp(byte[] packet, int offset, int length) {
        if (length < RTCP_HEADER + rtcp.added() || (packet[offset] & 0xc0) != 0x80) {
            return SrtpFailure.MALFORMED;
        }
        int word = BigEndian.i32(packet, rtcp.wordAt(offset, length));
        if ((word & Transform.ENCRYPTED) == 0) {
            return SrtpFailure.MALFORMED;
        }
        int index = word & ~Transform.ENCRYPTED;
        int ssrc = BigEndian.i32(packet, offset + 4);
        Source source = find(ssrc);
        if (source != null && !source.rtcp.isFresh(index)) {
            return SrtpFailure.REPLAYED;
        }
        if (!rtcp.open(packet, offset, RTCP_HEADER, length, ssrc, index)) {
            return SrtpFailure.FORGED;
        }
        heard(source, ssrc).rtcp.accept(index);
        return length - rtcp.added();
    }

    private @Nullable Source find(int ssrc) {
        for (int each = 0; each < known; each++) {
            if (sources[each].ssrc == ssrc) {
                return sources[each];
            }
        }
        return null;
    }

    private Source heard(@Nullable Source source, int ssrc) {
        Source heard = source == null ? adopt(ssrc) : source;
        heard.turn = ++turn;
        return heard;
    }

    private Source adopt(int ssrc) {
        int place = known;
        if (known < SOURCES) {
            known++;
        } else {
            place = 0;
            for (int each = 1; each < SOURCES; each++) {
                if (sources[each].turn < sources[place].turn) {
                    place = each;
                }
            }
        }
        sources[place] = new Source(ssrc);
        return sources[place];
    }

    private static final class Source {
        private final int ssrc;
        private final ReplayWindow rtp = new ReplayWindow();
        private final ReplayWindow rtcp = new ReplayWindow();
        private long turn;

        Source(int ssrc) {
            this.ssrc = ssrc;
        }
    }
}
