package org.balie.telephony.media;

/// How speech is encoded.
public enum Codec {
    /// ITU-T G.711 µ-law.
    PCMU,
    /// ITU-T G.711 A-law.
    PCMA,
    /// ITU-T G.722 at 64 kbit/s: 7 kHz of speech.
    G722,
    /// RFC 6716: all that is heard, at a variable rate. It is passed on where both ends speak it
    /// and nothing is mixed; to be mixed it is made wideband speech, and costs more than all
    /// others.
    OPUS
}
