package org.balie.telephony.media.run;

import java.net.InetSocketAddress;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.Offered;
import org.jspecify.annotations.Nullable;

/// The way between a far end and us: whom packets are taken from, where they go, and their
/// encryption.
sealed interface Way permits TelephoneWay, BrowserWay {
    /// In place of a length: it is to be dropped and counted.
    int REFUSED = -1;

    /// In place of a length: it came too early, and nobody is to blame.
    int EARLY = -2;

    /// What was agreed, and what we have offered.
    void agree(@Nullable Agreement agreed, @Nullable Offered offered, long now);

    /// Whether this source has the far end's share of what may come; all others have another.
    boolean favours(InetSocketAddress source);

    /// Opens an RTP packet in place and reads its header.
    ///
    /// @return its length, or [#REFUSED] or [#EARLY]
    int openRtp(byte[] packet, int length, InetSocketAddress from, RtpHeader header);

    /// Opens an RTCP packet in place.
    ///
    /// @return its length, or [#REFUSED] or [#EARLY]
    int openRtcp(byte[] packet, int length, InetSocketAddress from);

    /// Something else came that keeps the way itself open.
    ///
    /// @return false when it is refused
    boolean upkeep(byte[] packet, int length, InetSocketAddress from, long now);

    /// Where RTP goes; null as long as nothing can be sent.
    @Nullable InetSocketAddress target();

    /// Where RTCP goes; null as long as nothing can be sent.
    @Nullable InetSocketAddress reportTarget();

    /// Encrypts an RTP packet in place, where that was agreed.
    ///
    /// @return its length; negative when it can't be sent
    int sealRtp(byte[] packet, int length);

    /// @return its length; negative when it can't be sent
    int sealRtcp(byte[] packet, int length);

    /// Sequence numbers must not go back, because encryption counts them.
    boolean isStrict();

    /// Why the far end has to count as gone, for a reason that lies in the way.
    MediaEvent.@Nullable Cause lost(long now);

    /// Says farewell.
    void close();
}
