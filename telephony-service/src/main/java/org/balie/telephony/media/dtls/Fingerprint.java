package org.balie.telephony.media.dtls;

/// A hash of a certificate (RFC 8122 section 5).
///
/// @param algorithm as in SDP, in lower case: `sha-256`
/// @param hash as in SDP: upper-case hexadecimal bytes with colons between them
public record Fingerprint(String algorithm, String hash) {}
