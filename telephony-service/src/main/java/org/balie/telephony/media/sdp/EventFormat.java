package org.balie.telephony.media.sdp;

/// Digits as RFC 4733 events, under their payload type number.
///
/// @param clock timestamps a second: that of the codec beside which they are sent
public record EventFormat(int payloadType, int clock) {}
