package org.balie.telephony.media.sound;

import org.balie.telephony.media.Clip;
import org.balie.telephony.media.Sound;

/// Something that is being played, from its beginning, once.
public interface SoundPlayer {

    /// Music is composed when it is wanted for the first time in this process, which takes some
    /// tens of milliseconds: have it played once before packets flow.
    static SoundPlayer of(Sound sound) {
        return switch (sound) {
            case Sound.HoldMusic() -> new TunePlayer(HoldTune.samples());
            case Sound.Beep() -> new ClipPlayer(Tones.BEEP);
            case Clip clip -> new ClipPlayer(clip);
        };
    }

    /// What a caller hears while it rings at the other end, without an end: 425 Hz for 1 s, then 4
    /// s of nothing (ITU-T E.180, as in most of Europe).
    static SoundPlayer ringback() {
        return new TunePlayer(Tones.RINGBACK);
    }

    /// The next frame; the end of it is silent when the sound ends within it.
    ///
    /// @return whether any of the sound was left. When not, the sound was over before this frame,
    ///   which is silent
    boolean next(short[] frame);
}
