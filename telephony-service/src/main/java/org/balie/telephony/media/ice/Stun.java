package org.balie.telephony.media.ice;

/// Numbers of STUN (RFC 8489 section 18, RFC 8445 section 20).
final class Stun {
    static final int HEADER = 20;
    static final int COOKIE = 0x2112_a442;
    static final int FINGERPRINT_MASK = 0x5354_554e;

    static final int BINDING_REQUEST = 0x0001;
    static final int BINDING_SUCCESS = 0x0101;
    static final int BINDING_ERROR = 0x0111;

    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int UNKNOWN_ATTRIBUTES = 0x000a;
    static final int MESSAGE_INTEGRITY_SHA256 = 0x001c;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;

    /// From here on an attribute that is not known may be skipped.
    static final int OPTIONAL = 0x8000;

    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;

    static final int INTEGRITY_LENGTH = 20;

    private Stun() {}
}
