package org.balie.telephony.media.sound;

/// Knows how loud speech is as a rule, and so when it is quiet.
final class Loudness {
    /// Quieter than this nobody hears anything.
    private static final int INAUDIBLE = 64;

    private float usual;

    void heard(short[] frame) {
        usual += (mean(frame) - usual) / 64;
    }

    /// Whether the first frame of these samples is quiet.
    boolean quiet(short[] samples) {
        int now = mean(samples);
        return now < INAUDIBLE || now < usual / 4;
    }

    private static int mean(short[] samples) {
        int sum = 0;
        for (int i = 0; i < Frame.SAMPLES; i++) {
            sum += Math.abs(samples[i]);
        }
        return sum / Frame.SAMPLES;
    }
}
