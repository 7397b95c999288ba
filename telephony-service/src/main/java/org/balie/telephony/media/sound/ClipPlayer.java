package org.balie.telephony.media.sound;

import java.util.Arrays;
import org.balie.telephony.media.Clip;

/// Plays something that has an end.
final class ClipPlayer implements SoundPlayer {
    private final Clip clip;
    private int at;

    ClipPlayer(Clip clip) {
        this.clip = clip;
    }

    @Override
    public boolean next(short[] frame) {
        int count = clip.copy(at, frame);
        at += count;
        Arrays.fill(frame, count, frame.length, (short) 0);
        return count > 0;
    }
}
