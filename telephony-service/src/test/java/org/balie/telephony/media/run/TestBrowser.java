package org.balie.telephony.media.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.dtls.ActiveEnd;
import org.balie.telephony.media.dtls.DtlsCertificate;
import org.balie.telephony.media.dtls.Fingerprint;
import org.balie.telephony.media.ice.Checks;
import org.balie.telephony.media.rtp.PacketKind;
import org.balie.telephony.media.srtp.SrtpReceiver;
import org.balie.telephony.media.srtp.SrtpSender;
import org.bouncycastle.tls.DTLSTransport;
import org.jspecify.annotations.Nullable;

/// A browser as far as its media go: it answers an offer, checks the way, shakes hands, and then
/// hums and listens like a telephone.
final class TestBrowser extends Phone {
    private static final int CHECKS_EVERY = 10;

    private final DtlsCertificate certificate = DtlsCertificate.create();
    private final String fragment = "theirs12";
    private String user = "";
    private String password = "";
    private @Nullable InetSocketAddress server;
    private @Nullable ActiveEnd active;
    private @Nullable DTLSTransport transport;
    private volatile @Nullable SrtpSender sender;
    private volatile @Nullable SrtpReceiver receiver;
    private int ticks;
    volatile boolean checks = true;
    volatile boolean closed;
    volatile boolean failed;
    volatile @Nullable String shown;

    TestBrowser(double tone) {
        super(tone, Codec.PCMU);
    }

    /// Our answer to an offer.
    String answer(String offer) {
        user = found("(?m)^a=ice-ufrag:(\\S+)", offer) + ":" + fragment;
        password = found("(?m)^a=ice-pwd:(\\S+)", offer);
        Fingerprint expected =
                new Fingerprint("sha-256", found("(?m)^a=fingerprint:sha-256 (\\S+)", offer));
        String own = shown == null ? certificate.fingerprint().hash() : shown;
        if (active == null) {
            hear(offer);
            server = remote;
            remote = null;
            active = new ActiveEnd(certificate, expected, this::sendRaw);
        }
        return String.join(
                "\r\n",
                "v=0",
                "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
                "s=-",
                "t=0 0",
                "a=group:BUNDLE " + found("(?m)^a=mid:(\\S+)", offer),
                "m=audio 9 UDP/TLS/RTP/SAVPF " + payloadType() + " 101",
                "c=IN IP4 0.0.0.0",
                "a=rtcp:9 IN IP4 0.0.0.0",
                "a=ice-ufrag:" + fragment,
                "a=ice-pwd:theirpasswordtheirpassword",
                "a=fingerprint:sha-256 " + own,
                "a=setup:active",
                "a=mid:" + found("(?m)^a=mid:(\\S+)", offer),
                "a=sendrecv",
                "a=rtcp-mux",
                "a=rtpmap:" + payloadType() + " PCMU/8000",
                "a=rtpmap:101 telephone-event/8000",
                "");
    }

    /// Begins to look for the way; what is heard comes by itself.
    void start() {
        Thread.startVirtualThread(this::shakeHands);
    }

    private void shakeHands() {
        try {
            ActiveEnd end = active;
            if (end == null) {
                return;
            }
            Waiting.until("a checked way", () -> ticks > CHECKS_EVERY);
            transport = end.connect();
            receiver = new SrtpReceiver(end.inbound());
            sender = new SrtpSender(end.outbound());
            remote = server;
            byte[] buffer = new byte[2048];
            while (!end.closed()) {
                int _ = transport.receive(buffer, 0, buffer.length, 100);
            }
            closed = true;
        } catch (IOException _) {
            failed = true;
        }
    }

    @Override
    void frame() throws IOException {
        super.frame();
        if (checks && server != null && ticks++ % CHECKS_EVERY == 0) {
            try {
                sendRaw(Checks.nominating(user, password));
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private void sendRaw(byte[] datagram) {
        try {
            channel.send(ByteBuffer.wrap(datagram), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void send(byte[] packet, int length) throws IOException {
        SrtpSender known = sender;
        if (known != null) {
            super.send(packet, known.protectRtp(packet, 0, length));
        }
    }

    @Override
    int opened(byte[] packet, int length, InetSocketAddress from) {
        ActiveEnd end = active;
        if (PacketKind.of(packet, 0, length) == PacketKind.DTLS && end != null) {
            end.received(Arrays.copyOf(packet, length));
        }
        SrtpReceiver known = receiver;
        return PacketKind.of(packet, 0, length) == PacketKind.RTP && known != null
                ? known.unprotectRtp(packet, 0, length)
                : 0;
    }
}
