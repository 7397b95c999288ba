package org.balie.telephony.media.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpSuite;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.SRTPProtectionProfile;

/// A browser's side of DTLS-SRTP over a network of one's own, for tests of what is built on it.
public final class ActiveEnd {
    private static final SrtpSuite SUITE = SrtpSuite.AES_CM_128_HMAC_SHA1_80;

    private final Browser browser;

    public ActiveEnd(DtlsCertificate own, Fingerprint expected, Consumer<byte[]> out) {
        browser =
                new Browser(
                        own,
                        expected,
                        new int[] {SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80},
                        new Link(out, 1, 0));
    }

    public void received(byte[] datagram) {
        browser.incoming.add(datagram);
    }

    /// Returns when both have keys.
    public DTLSTransport connect() throws IOException {
        return browser.call();
    }

    /// The other side has said that it is over.
    public boolean closed() {
        return browser.closed;
    }

    /// What this side encrypts with.
    public MasterKey outbound() {
        return key(0, 32);
    }

    /// What the other side encrypts with.
    public MasterKey inbound() {
        return key(16, 46);
    }

    private MasterKey key(int key, int salt) {
        byte[] all = Objects.requireNonNull(browser.exported);
        return new MasterKey(
                SUITE,
                Arrays.copyOfRange(all, key, key + SrtpSuite.KEY_LENGTH),
                Arrays.copyOfRange(all, salt, salt + SUITE.saltLength()));
    }
}
