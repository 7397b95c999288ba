package org.balie.telephony.media;

/// Why something was not agreed. The codes are stable.
public enum Refusal {
    /// The session description can't be read.
    MALFORMED("malformed"),
    /// It has no audio stream over RTP. SIP: 488.
    NOT_AUDIO("not-audio"),
    /// SIP: 488.
    NO_COMMON_CODEC("no-common-codec"),
    /// Encrypted when it may not be, or plain when it must not be, or by no known means. SIP: 488.
    ENCRYPTION("encryption"),
    /// What a browser must say about ICE or DTLS is missing. SIP: 488.
    TRANSPORT("transport"),
    /// An answer is due, to our own offer. SIP: 491.
    OFFER_PENDING("offer-pending"),
    /// An answer came, and nothing was offered.
    NOTHING_OFFERED("nothing-offered"),
    /// No termination, or no port, is left. SIP: 503.
    LIMIT("limit"),
    /// The termination or its context is over. SIP: 481.
    OVER("over");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
