package org.balie.telephony.media.sound;

/// Brings a sum into 16 bits. What is too loud is turned down within 2 ms and comes back within a
/// second, so that several who speak at once are loud, and not distorted. What fits is not touched.
final class Limiter {
    /// 1 dB below the full scale.
    private static final float CEILING = 29_200;

    private static final int ATTACK = 32;

    /// In a frame: 6 dB in a second.
    private static final float RECOVERY = 1.014f;

    private float gain = 1;

    void apply(float[] sum, short[] frame) {
        float peak = 0;
        for (float sample : sum) {
            peak = Math.max(peak, Math.abs(sample));
        }
        float needed = peak > CEILING ? CEILING / peak : 1;
        float target = Math.min(needed, Math.min(1, gain * RECOVERY));
        int ramp = target < gain ? ATTACK : sum.length;
        float step = (target - gain) / ramp;
        for (int i = 0; i < sum.length; i++) {
            gain = i < ramp ? gain + step : target;
            frame[i] = HalfBand.clipped(sum[i] * gain);
        }
        gain = target;
    }

    void reset() {
        gain = 1;
    }
}
