package org.balie.telephony.media.sound;

import java.util.Arrays;

/// From 8 to 16 kHz.
final class Upsampler {
    /// The last samples, twice, so that they always lie in a row somewhere.
    private final float[] window = new float[2 * HalfBand.REACH];

    private int newest;

    /// Two samples for one.
    void next(float sample, short[] out, int at) {
        newest = (newest + 1) % HalfBand.REACH;
        window[newest] = sample;
        window[newest + HalfBand.REACH] = sample;
        int oldest = newest + 1;
        out[at] = HalfBand.clipped(window[oldest + HalfBand.SIDE - 1]);
        out[at + 1] = HalfBand.clipped(2 * HalfBand.arms(window, oldest));
    }

    void reset() {
        Arrays.fill(window, 0);
    }
}
