package org.balie.telephony.media;

/// How speech is encoded.
public enum Codec {
    /// ITU-T G.711 µ-law.
    PCMU,
    /// ITU-T G.711 A-law.
    PCMA,
    /// ITU-T G.722 at 64 kbit/s: 7 kHz of speech.
    G722,
    /// RFC 6716. It is passed on and never decoded: who speaks it is heard only by those who speak
    /// it too and hear nobody else, see [MediaEvent.CodecChangeNeeded].
    OPUS
}
