package org.balie.telephony.media;

/// Something to be heard that nobody says.
public sealed interface Sound permits Sound.HoldMusic, Sound.Beep, Clip {

    /// Quiet music without an end, made here.
    record HoldMusic() implements Sound {}

    /// A short tone: speak after it, or somebody has joined.
    record Beep() implements Sound {}
}
