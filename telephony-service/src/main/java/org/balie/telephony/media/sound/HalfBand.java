package org.balie.telephony.media.sound;

/// The low-pass filter between 8 and 16 kHz: a half-band FIR of 63 taps, Kaiser window, flat to 3.5
/// kHz and 60 dB down from 4.5 kHz. It delays by 31 samples of 16 kHz, 2 ms.
///
/// Every second tap is zero and it is symmetric, so 16 coefficients are all of it.
final class HalfBand {
    static final int SIDE = 16;

    /// How many samples of the lower rate its arms reach over.
    static final int REACH = 2 * SIDE;

    /// The taps at distance 1, 3, 5 … from the middle; the one in the middle is 0.5.
    private static final float[] ARM = arm();

    private HalfBand() {}

    /// Both arms over a window of [#REACH] samples that lie two steps of 16 kHz apart.
    static float arms(float[] window, int from) {
        float sum = 0;
        for (int k = 0; k < SIDE; k++) {
            sum += ARM[k] * (window[from + SIDE - 1 - k] + window[from + SIDE + k]);
        }
        return sum;
    }

    static short clipped(float sample) {
        return (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static float[] arm() {
        double[] taps = new double[SIDE];
        double sum = 0;
        for (int k = 0; k < SIDE; k++) {
            int distance = 2 * k + 1;
            taps[k] =
                    Math.sin(Math.PI * distance / 2)
                            / (Math.PI * distance)
                            * Kaiser.at(distance / (2.0 * SIDE), 5.65);
            sum += 2 * taps[k];
        }
        float[] arm = new float[SIDE];
        for (int k = 0; k < SIDE; k++) {
            arm[k] = (float) (taps[k] * 0.5 / sum);
        }
        return arm;
    }
}
