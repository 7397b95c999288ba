package org.balie.telephony.media.sdp;

import org.balie.telephony.media.Codec;

/// A codec under its payload type number.
public record Format(int payloadType, Codec codec) {

    /// RTP timestamps a second: 8000 for G.722 too (RFC 3551 section 4.5.2).
    public int clock() {
        return codec == Codec.OPUS ? 48_000 : 8000;
    }
}
