package org.balie.telephony.media.run;

import java.net.InetSocketAddress;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaSettings.Latching;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.Agreement.Transport;
import org.balie.telephony.media.sdp.Offered;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpReceiver;
import org.balie.telephony.media.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/// RTP and RTCP on two ports, plain or with keys from the session descriptions.
final class TelephoneWay implements Way {
    private final Latch latch;
    private @Nullable InetSocketAddress signalledReports;
    private @Nullable InetSocketAddress heardReports;
    private @Nullable InetSocketAddress target;

    private @Nullable MasterKey inbound;
    private @Nullable MasterKey outbound;
    private @Nullable SrtpReceiver receiver;
    private @Nullable SrtpSender sender;

    TelephoneWay(Latching latching) {
        this.latch = new Latch(latching);
    }

    @Override
    public void agree(@Nullable Agreement agreed, @Nullable Offered offered, long now) {
        if (agreed == null) {
            return;
        }
        switch (agreed.transport()) {
            case Agreement.Plain(var rtp, var rtcp) -> {
                signalled(rtp, rtcp);
                inbound = null;
                outbound = null;
                receiver = null;
                sender = null;
            }
            case Agreement.Keyed(var rtp, var rtcp, var theirs, var ours) -> {
                signalled(rtp, rtcp);
                use(theirs, ours);
            }
            case Agreement.Browser other -> throw unexpected(other);
        }
    }

    private static IllegalArgumentException unexpected(Transport transport) {
        return new IllegalArgumentException("a telephone with " + transport);
    }

    /// The same keys go on counting where they are.
    private void use(MasterKey theirs, MasterKey ours) {
        if (inbound == null || !inbound.equals(theirs)) {
            inbound = theirs;
            receiver = new SrtpReceiver(theirs);
        }
        if (outbound == null || !outbound.equals(ours)) {
            outbound = ours;
            sender = new SrtpSender(ours);
        }
    }

    /// A far end that is held in the old way has no address; where it was is not forgotten.
    private void signalled(InetSocketAddress rtp, InetSocketAddress rtcp) {
        if (Latch.canBeReached(rtp)) {
            latch.signalled(rtp);
            signalledReports = rtcp;
            heardReports = null;
        }
        aim();
    }

    private void aim() {
        InetSocketAddress found = latch.target();
        target = Latch.canBeReached(found) ? found : null;
    }

    @Override
    public boolean favours(InetSocketAddress source) {
        return latch.favours(source) || source.equals(heardReports);
    }

    @Override
    public int openRtp(byte[] packet, int length, InetSocketAddress from, RtpHeader header) {
        if (receiver == null) {
            return header.read(packet, 0, length)
                            && heard(latch.hears(from, header.ssrc(), header.sequence()))
                    ? length
                    : REFUSED;
        }
        int opened = receiver.unprotectRtp(packet, 0, length);
        return opened > 0 && header.read(packet, 0, opened) && heard(latch.hearsAuthentic(from))
                ? opened
                : REFUSED;
    }

    private boolean heard(boolean believed) {
        if (believed && latch.target() != target) {
            aim();
        }
        return believed;
    }

    @Override
    public int openRtcp(byte[] packet, int length, InetSocketAddress from) {
        if (!latch.isNear(from) && !from.equals(signalledReports)) {
            return REFUSED;
        }
        int opened = receiver == null ? length : receiver.unprotectRtcp(packet, 0, length);
        if (opened <= 0) {
            return REFUSED;
        }
        heardReports = from;
        return opened;
    }

    /// Telephones have no need of it.
    @Override
    public boolean upkeep(byte[] packet, int length, InetSocketAddress from, long now) {
        return false;
    }

    @Override
    public @Nullable InetSocketAddress target() {
        return target;
    }

    /// Behind a NAT the signalled port is nobody's; where reports come from is where they go.
    @Override
    public @Nullable InetSocketAddress reportTarget() {
        InetSocketAddress known = heardReports;
        if (known == null && !latch.isElsewhere()) {
            known = signalledReports;
        }
        return Latch.canBeReached(known) ? known : null;
    }

    @Override
    public int sealRtp(byte[] packet, int length) {
        return sender == null ? length : sender.protectRtp(packet, 0, length);
    }

    @Override
    public int sealRtcp(byte[] packet, int length) {
        return sender == null ? length : sender.protectRtcp(packet, 0, length);
    }

    @Override
    public boolean isStrict() {
        return sender != null;
    }

    @Override
    public MediaEvent.@Nullable Cause lost(long now) {
        return null;
    }

    @Override
    public void close() {
        // RTCP BYE says it all
    }
}
