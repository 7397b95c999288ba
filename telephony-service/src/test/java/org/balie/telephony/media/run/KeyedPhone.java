package org.balie.telephony.media.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpReceiver;
import org.balie.telephony.media.srtp.SrtpSender;
import org.balie.telephony.media.srtp.SrtpSuite;
import org.jspecify.annotations.Nullable;

/// A telephone that encrypts, with keys in its session description (RFC 4568).
final class KeyedPhone extends Phone {
    private static final SrtpSuite SUITE = SrtpSuite.AES_CM_128_HMAC_SHA1_80;

    private final MasterKey key = MasterKey.random(SUITE, new SecureRandom());
    private final SrtpSender sender = new SrtpSender(key);
    private volatile @Nullable SrtpReceiver receiver;

    KeyedPhone(double tone, Codec codec) {
        super(tone, codec);
    }

    @Override
    String protocol() {
        return "RTP/SAVP";
    }

    @Override
    String keyLines() {
        byte[] both = Arrays.copyOf(key.key(), SrtpSuite.KEY_LENGTH + SUITE.saltLength());
        System.arraycopy(key.salt(), 0, both, SrtpSuite.KEY_LENGTH, SUITE.saltLength());
        return "a=crypto:1 "
                + SUITE.name()
                + " inline:"
                + Base64.getEncoder().encodeToString(both)
                + "\r\n";
    }

    @Override
    void hear(String sdp) {
        byte[] both =
                Base64.getDecoder()
                        .decode(found("(?m)^a=crypto:\\d+ " + SUITE + " inline:([^|\\s]+)", sdp));
        receiver =
                new SrtpReceiver(
                        new MasterKey(
                                SUITE,
                                Arrays.copyOf(both, SrtpSuite.KEY_LENGTH),
                                Arrays.copyOfRange(both, SrtpSuite.KEY_LENGTH, both.length)));
        super.hear(sdp);
    }

    @Override
    void send(byte[] packet, int length) throws IOException {
        super.send(packet, sender.protectRtp(packet, 0, length));
    }

    @Override
    int opened(byte[] packet, int length, InetSocketAddress from) {
        SrtpReceiver known = receiver;
        return known == null ? 0 : known.unprotectRtp(packet, 0, length);
    }
}
