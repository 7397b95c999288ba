package org.balie.telephony.media;

/// What kind of far end a termination has.
public sealed interface Profile {

    /// A telephone or a trunk: RTP/AVP, or RTP/SAVP with keys in the SDP (RFC 4568).
    record Telephone(Encryption encryption) implements Profile {}

    /// A browser: ICE, DTLS-SRTP, RTCP on the same port. This side is ICE-lite.
    record Browser() implements Profile {}

    /// Keys in the SDP are as secret as the signalling that carries them: only with TLS.
    enum Encryption {
        /// An encrypted stream is refused.
        NEVER,
        /// Offers are plain, offers of both kinds are answered.
        WHEN_OFFERED,
        /// A plain stream is refused.
        ALWAYS
    }
}
