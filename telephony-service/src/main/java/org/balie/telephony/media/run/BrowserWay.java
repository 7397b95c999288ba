package org.balie.telephony.media.run;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaEvent.Cause;
import org.balie.telephony.media.dtls.DtlsAssociation;
import org.balie.telephony.media.dtls.DtlsEnd;
import org.balie.telephony.media.dtls.DtlsEvents;
import org.balie.telephony.media.dtls.Fingerprint;
import org.balie.telephony.media.ice.IceCredentials;
import org.balie.telephony.media.ice.IceLite;
import org.balie.telephony.media.rtp.PacketKind;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.Offered;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpReceiver;
import org.balie.telephony.media.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/// One port with everything on it: ICE says where the browser is, DTLS agrees on keys.
final class BrowserWay implements Way {
    private static final RareLog NO_KEYS = new RareLog("a browser has no keys with us");

    private final Outside around;
    private final long consent;
    private final byte[] answer = new byte[IceLite.LONGEST];

    private @Nullable IceLite ice;
    private List<Fingerprint> fingerprints = List.of();
    private @Nullable DtlsAssociation association;
    private @Nullable Handshake current;
    private boolean shakingHands;

    /// The browser has not said for long that it wants our packets (RFC 7675).
    private boolean revoked;

    private boolean failed;
    private @Nullable SrtpReceiver receiver;
    private @Nullable SrtpSender sender;

    /// Read by the association's thread as well.
    private volatile @Nullable InetSocketAddress remote;

    /// What a browser's way needs of the world.
    interface Outside {
        /// Sends as it is. Any thread.
        void send(byte[] datagram, int offset, int length, InetSocketAddress to);

        /// To be done on the worker's thread. Any thread.
        void later(Runnable what);

        /// One more may be in its handshake.
        boolean mayShakeHands();

        void handsShaken();

        DtlsAssociation start(List<Fingerprint> expected, DtlsEvents events);
    }

    BrowserWay(Outside around, Duration consent) {
        this.around = around;
        this.consent = consent.toNanos();
    }

    @Override
    public void agree(@Nullable Agreement agreed, @Nullable Offered offered, long now) {
        if (agreed != null && agreed.transport() instanceof Agreement.Browser browser) {
            if (!browser.fingerprints().equals(fingerprints)) {
                anew(browser.fingerprints());
            }
            use(browser.local());
        }
        if (offered != null) {
            offered.ice().ifPresent(this::use);
        }
    }

    private void use(IceCredentials local) {
        if (ice == null) {
            ice = new IceLite(local);
        } else {
            ice.use(local);
        }
    }

    private void anew(List<Fingerprint> expected) {
        close();
        association = null;
        current = null;
        fingerprints = expected;
        failed = false;
        receiver = null;
        sender = null;
    }

    @Override
    public boolean favours(InetSocketAddress source) {
        return ice != null && ice.known(source);
    }

    @Override
    public boolean upkeep(byte[] packet, int length, InetSocketAddress from, long now) {
        return switch (PacketKind.of(packet, 0, length)) {
            case STUN -> check(packet, length, from, now);
            case DTLS -> favours(from) && handshake(packet, length);
            case RTP, RTCP, OTHER -> false;
        };
    }

    private boolean check(byte[] packet, int length, InetSocketAddress from, long now) {
        if (ice == null) {
            return false;
        }
        int answered = ice.received(packet, 0, length, from, now, answer);
        if (answered <= 0) {
            return false;
        }
        around.send(answer, 0, answered, from);
        if (ice.lastCheckNanos() != now) {
            // What was answered is a refusal: it gives no consent.
            return false;
        }
        remote = ice.remote().orElse(null);
        revoked = false;
        return true;
    }

    /// Before its answer came we don't know whom to expect. The browser tries again.
    private boolean handshake(byte[] packet, int length) {
        if (failed || fingerprints.isEmpty()) {
            return true;
        }
        if (association == null) {
            if (!around.mayShakeHands()) {
                return false;
            }
            shakingHands = true;
            current = new Handshake();
            association = around.start(fingerprints, current);
        }
        association.received(packet, 0, length);
        return true;
    }

    /// What the association tells, on a thread of its own.
    private final class Handshake implements DtlsEvents {
        @Override
        public void send(byte[] datagram, int offset, int length) {
            InetSocketAddress to = remote;
            if (to != null) {
                around.send(datagram, offset, length, to);
            }
        }

        @Override
        public void established(MasterKey inbound, MasterKey outbound) {
            around.later(ifCurrent(() -> use(inbound, outbound)));
        }

        @Override
        public void over(DtlsEnd end) {
            around.later(ifCurrent(() -> ended(end)));
        }

        private Runnable ifCurrent(Runnable what) {
            return () -> {
                if (current == this) {
                    what.run();
                }
            };
        }
    }

    private void use(MasterKey inbound, MasterKey outbound) {
        handshakeIsOver();
        receiver = new SrtpReceiver(inbound);
        sender = new SrtpSender(outbound);
    }

    private void ended(DtlsEnd end) {
        handshakeIsOver();
        if (end.cause() != DtlsEnd.Cause.CLOSED_HERE) {
            failed = true;
            if (end.cause() != DtlsEnd.Cause.CLOSED_THERE) {
                NO_KEYS.say(end.toString());
            }
        }
    }

    private void handshakeIsOver() {
        if (shakingHands) {
            shakingHands = false;
            around.handsShaken();
        }
    }

    @Override
    public int openRtp(byte[] packet, int length, InetSocketAddress from, RtpHeader header) {
        if (!favours(from)) {
            return REFUSED;
        }
        if (receiver == null) {
            return EARLY;
        }
        int opened = receiver.unprotectRtp(packet, 0, length);
        return opened > 0 && header.read(packet, 0, opened) ? opened : REFUSED;
    }

    @Override
    public int openRtcp(byte[] packet, int length, InetSocketAddress from) {
        if (!favours(from)) {
            return REFUSED;
        }
        if (receiver == null) {
            return EARLY;
        }
        int opened = receiver.unprotectRtcp(packet, 0, length);
        return opened > 0 ? opened : REFUSED;
    }

    @Override
    public @Nullable InetSocketAddress target() {
        return sender == null || failed || revoked ? null : remote;
    }

    @Override
    public @Nullable InetSocketAddress reportTarget() {
        return target();
    }

    @Override
    public int sealRtp(byte[] packet, int length) {
        return sender == null ? REFUSED : sender.protectRtp(packet, 0, length);
    }

    @Override
    public int sealRtcp(byte[] packet, int length) {
        return sender == null ? REFUSED : sender.protectRtcp(packet, 0, length);
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public MediaEvent.@Nullable Cause lost(long now) {
        if (failed) {
            return Cause.DTLS;
        }
        if (ice != null && ice.lastCheckNanos() != 0) {
            revoked = now - ice.lastCheckNanos() > consent;
        }
        return revoked ? Cause.CONSENT : null;
    }

    @Override
    public void close() {
        if (association != null) {
            association.close();
        }
        handshakeIsOver();
    }
}
