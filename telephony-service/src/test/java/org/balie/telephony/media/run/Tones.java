package org.balie.telephony.media.run;

import org.balie.telephony.media.Clip;

/// Tones to play.
final class Tones {
    private static final double LOUDNESS = 0.12;

    private Tones() {}

    static Clip clip(double hertz, int millis) {
        short[] samples = new short[Clip.RATE / 1000 * millis];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    (short) (32_767 * LOUDNESS * Math.sin(2 * Math.PI * hertz * i / Clip.RATE));
        }
        return new Clip(samples);
    }
}
