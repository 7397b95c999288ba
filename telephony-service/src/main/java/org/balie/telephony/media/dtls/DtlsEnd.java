package org.balie.telephony.media.dtls;

/// How an association ended.
///
/// @param detail for a log
public record DtlsEnd(Cause cause, String detail) {
    public enum Cause {
        /// The far end said close_notify.
        CLOSED_THERE,
        /// We closed it.
        CLOSED_HERE,
        /// The handshake did not end in time.
        TIMEOUT,
        /// The far end's certificate is not the one of its session description.
        FINGERPRINT,
        /// The two sides have no SRTP protection profile in common.
        NO_COMMON_SUITE,
        /// Anything else that is wrong about a handshake or a record.
        FAILED
    }
}
