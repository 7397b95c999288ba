package org.balie.telephony.media.wav;

import org.balie.telephony.media.Clip;
import org.balie.telephony.media.sound.Kaiser;

/// From any rate to [Clip#RATE], for a sound that is there as a whole: a windowed sinc of 24 zero
/// crossings to each side, 80 dB deep, cut off at the lower of the two rates' limits.
final class RateConverter {
    private static final int CROSSINGS = 24;
    private static final double DEPTH = 7.86;

    /// How much of the band is kept; the rest is the filter's edge.
    private static final double KEPT = 0.92;

    private RateConverter() {}

    static short[] to16kHz(short[] in, int rate) {
        if (rate == Clip.RATE) {
            return in;
        }
        int divisor = greatestCommon(rate, Clip.RATE);
        int phases = Clip.RATE / divisor;
        int step = rate / divisor;
        double band = KEPT * Math.min(1, (double) Clip.RATE / rate);
        int reach = (int) Math.ceil(CROSSINGS / band);
        float[][] filters = new float[phases][];
        short[] out = new short[Math.toIntExact(((long) in.length * phases + step - 1) / step)];
        for (int i = 0; i < out.length; i++) {
            long place = (long) i * step;
            int phase = (int) (place % phases);
            float[] filter = filters[phase];
            if (filter == null) {
                filter = filter((double) phase / phases, band, reach);
                filters[phase] = filter;
            }
            out[i] = sample(in, (int) (place / phases) - reach + 1, filter);
        }
        return out;
    }

    private static short sample(short[] in, int from, float[] filter) {
        float sum = 0;
        int first = Math.max(0, -from);
        int last = Math.min(filter.length, in.length - from);
        for (int k = first; k < last; k++) {
            sum += in[from + k] * filter[k];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /// @param offset of the wanted place from the sample before it, 0 to 1
    private static float[] filter(double offset, double band, int reach) {
        double[] taps = new double[2 * reach];
        double sum = 0;
        for (int k = 0; k < taps.length; k++) {
            double distance = k - reach + 1 - offset;
            double x = Math.PI * band * distance;
            double sinc = x == 0 ? 1 : Math.sin(x) / x;
            taps[k] = sinc * Kaiser.at(distance / reach, DEPTH);
            sum += taps[k];
        }
        float[] filter = new float[taps.length];
        for (int k = 0; k < taps.length; k++) {
            filter[k] = (float) (taps[k] / sum);
        }
        return filter;
    }

    private static int greatestCommon(int a, int b) {
        return b == 0 ? a : greatestCommon(b, a % b);
    }
}
