package org.balie.telephony.media.sound;

import java.util.Arrays;

/// One of the two bands of ITU-T G.722: predicts each value from those before, and adapts the
/// prediction and the scale of what it did not foresee. Encoder and decoder have the same, and it
/// hears the same in both. Section 6.2.1 names the blocks.
final class G722Band {
    private static final int ZEROS = 6;

    private final int initialScale;
    private final int scaleLimit;
    private final int scaleShift;

    /// Differences from the prediction, newest first, and what they contribute to it.
    private final int[] difference = new int[ZEROS + 1];

    private final int[] zero = new int[ZEROS];

    /// The two coefficients over what was reconstructed, and its last two values.
    private int pole1;

    private int pole2;
    private int reconstructed1;
    private int reconstructed2;

    /// The last two values of the signal without the poles' share.
    private int partial1;

    private int partial2;

    private int fromZeros;
    private int predicted;
    private int logarithm;
    private int scale;

    private G722Band(int initialScale, int scaleLimit, int scaleShift) {
        this.initialScale = initialScale;
        this.scaleLimit = scaleLimit;
        this.scaleShift = scaleShift;
        scale = initialScale;
    }

    static G722Band low() {
        return new G722Band(32, G722Tables.LOW_SCALE_LIMIT, 8);
    }

    static G722Band high() {
        return new G722Band(8, G722Tables.HIGH_SCALE_LIMIT, 10);
    }

    int predicted() {
        return predicted;
    }

    int scale() {
        return scale;
    }

    /// The difference that a code stands for.
    int scaled(int worth) {
        return (scale * worth) >> 15;
    }

    /// Learns from the next difference.
    ///
    /// @param worth of the code, of those bits that are sure to arrive
    /// @param step by which the logarithm of the scale moves after it
    void adapt(int worth, int step) {
        int now = scaled(worth);
        rescale(step);
        int reconstructed = saturated(predicted + now);
        int partial = saturated(fromZeros + now);
        adaptPoles(partial);
        adaptZeros(now);
        predict(reconstructed);
    }

    /// LOGSCL, SCALEL and SCALEH.
    private void rescale(int step) {
        logarithm = Math.clamp(((logarithm * 127) >> 7) + step, 0, scaleLimit);
        int mantissa = G722Tables.OCTAVE[(logarithm >> 6) & 31];
        int shift = scaleShift - (logarithm >> 11);
        scale = (shift < 0 ? mantissa << -shift : mantissa >> shift) << 2;
    }

    /// UPPOL2 and UPPOL1: by the signs alone. The bounds keep the filter stable.
    private void adaptPoles(int partial) {
        boolean like1 = sameSign(partial, partial1);
        boolean like2 = sameSign(partial, partial2);
        int quadruple = saturated(pole1 << 2);
        int turned = like1 ? Math.min(-quadruple, Short.MAX_VALUE) : quadruple;
        int second = (turned >> 7) + (like2 ? 128 : -128) + ((pole2 * 32_512) >> 15);
        pole2 = Math.clamp(second, -12_288, 12_288);
        int first = saturated((like1 ? 192 : -192) + ((pole1 * 32_640) >> 15));
        int bound = 15_360 - pole2;
        pole1 = Math.clamp(first, -bound, bound);
        partial2 = partial1;
        partial1 = partial;
    }

    /// UPZERO, and the delay line of the differences.
    private void adaptZeros(int now) {
        int step = now == 0 ? 0 : 128;
        difference[0] = now;
        for (int i = ZEROS; i > 0; i--) {
            // No branch: signs are as good as random, and this is where the time goes.
            int towards = (((now ^ difference[i]) >> 31) | 1) * step;
            zero[i - 1] = saturated(towards + ((zero[i - 1] * 32_640) >> 15));
            difference[i] = difference[i - 1];
        }
    }

    /// FILTEP, FILTEZ and PREDIC.
    private void predict(int reconstructed) {
        reconstructed2 = reconstructed1;
        reconstructed1 = reconstructed;
        int fromPoles =
                saturated(
                        ((pole1 * saturated(2 * reconstructed1)) >> 15)
                                + ((pole2 * saturated(2 * reconstructed2)) >> 15));
        int sum = 0;
        for (int i = ZEROS; i > 0; i--) {
            sum += (zero[i - 1] * saturated(2 * difference[i])) >> 15;
        }
        fromZeros = saturated(sum);
        predicted = saturated(fromPoles + fromZeros);
    }

    void reset() {
        Arrays.fill(difference, 0);
        Arrays.fill(zero, 0);
        pole1 = 0;
        pole2 = 0;
        reconstructed1 = 0;
        reconstructed2 = 0;
        partial1 = 0;
        partial2 = 0;
        fromZeros = 0;
        predicted = 0;
        logarithm = 0;
        scale = initialScale;
    }

    static int saturated(int value) {
        return Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static boolean sameSign(int one, int other) {
        return (one ^ other) >= 0;
    }
}
