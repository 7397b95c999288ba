package org.balie.telephony.media.dtls;

/// Our own certificate with its key: P-256, signed by itself, made anew at each start. Far ends
/// know it by its fingerprint. Safe for all threads.
public final class DtlsCertificate {

    private DtlsCertificate() {}

    public static DtlsCertificate create() {
        throw new UnsupportedOperationException();
    }

    /// SHA-256.
    public Fingerprint fingerprint() {
        throw new UnsupportedOperationException();
    }
}
