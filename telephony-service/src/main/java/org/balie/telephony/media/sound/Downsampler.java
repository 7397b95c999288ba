package org.balie.telephony.media.sound;

import java.util.Arrays;

/// From 16 to 8 kHz.
final class Downsampler {
    private final float[] even = new float[HalfBand.SIDE];
    private final float[] odd = new float[2 * HalfBand.REACH];
    private int newest;

    /// One sample for two.
    short next(short first, short second) {
        newest = (newest + 1) % HalfBand.REACH;
        odd[newest] = second;
        odd[newest + HalfBand.REACH] = second;
        int place = newest % HalfBand.SIDE;
        even[place] = first;
        float middle = even[(place + 1) % HalfBand.SIDE];
        return HalfBand.clipped(middle / 2 + HalfBand.arms(odd, newest + 1));
    }

    void reset() {
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
    }
}
