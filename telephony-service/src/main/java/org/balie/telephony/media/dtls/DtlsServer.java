package org.balie.telephony.media.dtls;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpSuite;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;

/// What we want of a handshake: DTLS 1.2, the far end's certificate, and keys for SRTP.
@SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"}) // the library's own types
final class DtlsServer extends DefaultTlsServer {
    /// The first that the far end has too is taken: the cheapest of those that are strong.
    private static final List<Integer> PROFILES =
            List.of(
                    SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80,
                    SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM,
                    SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_32);

    private static final int RESEND_MILLIS = 250;

    private final DtlsCertificate own;
    private final List<Fingerprint> expected;
    private final Duration limit;

    private int profile;
    private @Nullable Keys keys;
    private DtlsEnd.@Nullable Cause refusal;

    /// @param inbound what the far end encrypts with
    /// @param outbound what we encrypt with
    record Keys(MasterKey inbound, MasterKey outbound) {}

    DtlsServer(DtlsCertificate own, List<Fingerprint> expected, Duration limit) {
        super(own.crypto());
        this.own = own;
        this.expected = expected;
        this.limit = limit;
    }

    /// There are some when the handshake is over.
    Optional<Keys> keys() {
        return Optional.ofNullable(keys);
    }

    /// Why we ended the handshake, when it was for a reason of our own.
    Optional<DtlsEnd.Cause> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
        };
    }

    /// Keys may not be exported without it (RFC 7627 section 5.4).
    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return Math.toIntExact(limit.toMillis());
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return RESEND_MILLIS;
    }

    @Override
    public void processClientExtensions(@Nullable Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        UseSRTPData offered =
                extensions == null ? null : TlsSRTPUtils.getUseSRTPExtension(extensions);
        int[] theirs = offered == null ? new int[0] : offered.getProtectionProfiles();
        profile =
                PROFILES.stream()
                        .filter(each -> Arrays.stream(theirs).anyMatch(their -> their == each))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        refused(
                                                DtlsEnd.Cause.NO_COMMON_SUITE,
                                                AlertDescription.handshake_failure));
    }

    @Override
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        Hashtable all = extensions == null ? new Hashtable() : extensions;
        TlsSRTPUtils.addUseSRTPExtension(
                all, new UseSRTPData(new int[] {profile}, TlsUtils.EMPTY_BYTES));
        return all;
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign},
                TlsUtils.getDefaultSupportedSignatureAlgorithms(context),
                null);
    }

    @Override
    public void notifyClientCertificate(Certificate chain) throws IOException {
        if (chain.isEmpty() || !isExpected(chain.getCertificateAt(0).getEncoded())) {
            throw refused(DtlsEnd.Cause.FINGERPRINT, AlertDescription.bad_certificate);
        }
    }

    private boolean isExpected(byte[] certificate) {
        return expected.stream().anyMatch(each -> each.matches(certificate));
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
        return own.signer(context);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = export(suite());
    }

    private SrtpSuite suite() {
        return switch (profile) {
            case SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM -> SrtpSuite.AEAD_AES_128_GCM;
            case SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_32 ->
                    SrtpSuite.AES_CM_128_HMAC_SHA1_32;
            default -> SrtpSuite.AES_CM_128_HMAC_SHA1_80;
        };
    }

    /// Key of the client, of the server, salt of the client, of the server (RFC 5764 section 4.2).
    private Keys export(SrtpSuite suite) {
        int key = SrtpSuite.KEY_LENGTH;
        int salt = suite.saltLength();
        byte[] all = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, 2 * (key + salt));
        int salts = 2 * key;
        return new Keys(
                new MasterKey(
                        suite,
                        Arrays.copyOfRange(all, 0, key),
                        Arrays.copyOfRange(all, salts, salts + salt)),
                new MasterKey(
                        suite,
                        Arrays.copyOfRange(all, key, salts),
                        Arrays.copyOfRange(all, salts + salt, all.length)));
    }

    private TlsFatalAlert refused(DtlsEnd.Cause cause, short alert) {
        refusal = cause;
        return new TlsFatalAlert(alert, cause.name());
    }
}
