package org.balie.telephony.media.sound;

import java.util.Arrays;
import org.balie.telephony.media.Clip;

/// Plain tones, made once. They swell and fade for 10 ms, so that they don't click.
final class Tones {
    static final Clip BEEP = new Clip(tone(880, 0.25, 6000));

    /// 1 s of tone, 4 s of nothing.
    static final short[] RINGBACK = Arrays.copyOf(tone(425, 1, 4000), 5 * Clip.RATE);

    private static final int SWELL = Clip.RATE / 100;

    private Tones() {}

    private static short[] tone(double hertz, double seconds, double amplitude) {
        short[] tone = new short[(int) (seconds * Clip.RATE)];
        for (int i = 0; i < tone.length; i++) {
            int edge = Math.min(Math.min(i, tone.length - 1 - i), SWELL);
            double swell = (1 - Math.cos(Math.PI * edge / SWELL)) / 2;
            double phase = 2 * Math.PI * hertz * i / Clip.RATE;
            tone[i] = (short) Math.round(amplitude * swell * Math.sin(phase));
        }
        return tone;
    }
}
