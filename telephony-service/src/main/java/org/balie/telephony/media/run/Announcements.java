package org.balie.telephony.media.run;

import java.util.ArrayDeque;
import java.util.Queue;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.sound.SoundPlayer;

/// What is played to all over what they hear, one after the other.
final class Announcements {
    private static final int WAITING = 4;
    private static final RareLog DROPPED = new RareLog("an announcement is not made");

    /// The first one is being played.
    private final Queue<SoundPlayer> all = new ArrayDeque<>();

    void add(Sound sound) {
        if (sound instanceof Sound.HoldMusic) {
            DROPPED.say("it has no end");
        } else if (all.size() > WAITING) {
            DROPPED.say("too many wait");
        } else {
            all.add(SoundPlayer.of(sound));
        }
    }

    boolean sounds() {
        return !all.isEmpty();
    }

    /// @return whether there was anything
    boolean next(short[] frame) {
        while (sounds()) {
            if (all.element().next(frame)) {
                return true;
            }
            all.remove();
        }
        return false;
    }

    void clear() {
        all.clear();
    }
}
