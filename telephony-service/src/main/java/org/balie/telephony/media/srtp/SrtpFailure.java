package org.balie.telephony.media.srtp;

/// Why a packet was not encrypted or decrypted: negative, in place of a length.
public final class SrtpFailure {
    /// Not RTP or RTCP, or no room for what is added.
    public static final int MALFORMED = -1;

    /// The tag is wrong.
    public static final int FORGED = -2;

    /// It was there before, or is too old to tell (RFC 3711 section 3.3.2).
    public static final int REPLAYED = -3;

    /// The key has protected as many packets as it may (RFC 3711 section 9.2).
    public static final int EXHAUSTED = -4;

    private SrtpFailure() {}
}
