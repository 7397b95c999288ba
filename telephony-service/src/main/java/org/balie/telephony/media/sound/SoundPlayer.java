package org.balie.telephony.media.sound;

import org.balie.telephony.media.Sound;

/// Something that is being played, from its beginning, once.
public interface SoundPlayer {

    static SoundPlayer of(Sound sound) {
        throw new UnsupportedOperationException();
    }

    /// What a caller hears while it rings at the other end, without an end: 425 Hz for 1 s, then 4
    /// s of nothing (ITU-T E.180, as in most of Europe).
    static SoundPlayer ringback() {
        throw new UnsupportedOperationException();
    }

    /// The next frame; the end of it is silent when the sound ends within it.
    ///
    /// @return whether any of the sound was left. When not, the sound was over before this frame,
    ///   which is silent
    boolean next(short[] frame);
}
