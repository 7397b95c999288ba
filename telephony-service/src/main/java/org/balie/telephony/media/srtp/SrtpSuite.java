package org.balie.telephony.media.srtp;

import java.util.Arrays;
import java.util.Optional;

/// How packets are encrypted and authenticated. The constants have the names that they have in SDP
/// (RFC 4568 section 6.2, RFC 7714 section 14.2).
public enum SrtpSuite {
    /// RFC 3711.
    AES_CM_128_HMAC_SHA1_80(14, 10, 10),
    /// RFC 3711; RTCP has a tag of 80 bits all the same.
    AES_CM_128_HMAC_SHA1_32(14, 4, 10),
    /// RFC 7714.
    AEAD_AES_128_GCM(12, 16, 16);

    /// Bytes of every master key.
    public static final int KEY_LENGTH = 16;

    /// By how many bytes no packet grows more: tag and SRTCP index.
    public static final int MOST_ADDED = 20;

    private final int saltLength;
    private final int rtpTag;
    private final int rtcpTag;

    SrtpSuite(int saltLength, int rtpTag, int rtcpTag) {
        this.saltLength = saltLength;
        this.rtpTag = rtpTag;
        this.rtcpTag = rtcpTag;
    }

    /// Bytes.
    public int saltLength() {
        return saltLength;
    }

    /// Bytes by which an RTP packet grows.
    public int rtpTag() {
        return rtpTag;
    }

    int rtcpTag() {
        return rtcpTag;
    }

    boolean authenticatedEncryption() {
        return this == AEAD_AES_128_GCM;
    }

    public static Optional<SrtpSuite> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
