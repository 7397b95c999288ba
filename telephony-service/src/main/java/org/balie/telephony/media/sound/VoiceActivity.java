package org.balie.telephony.media.sound;

/// Whether anybody spoke: whether it was for 300 ms in all three times as loud as the noise of the
/// line. The noise is what is left when nobody speaks; a tone or a hum that does not change is
/// noise, however loud.
final class VoiceActivity {
    /// -47 dB below the full scale; what is quieter is not speech.
    private static final double AUDIBLE = 150;

    private static final double ABOVE_NOISE = 3;
    private static final int ENOUGH = 15;

    /// By which noise may become louder, a frame: twice in 1.4 s.
    private static final double RISE = 1.01;

    private static final double LEAST_NOISE = 20;

    private double noise = Double.MAX_VALUE;
    private int spoken;

    void hear(short[] frame) {
        double sum = 0;
        double squares = 0;
        for (short sample : frame) {
            sum += sample;
            squares += sample * sample;
        }
        double mean = sum / frame.length;
        double level = Math.sqrt(Math.max(0, squares / frame.length - mean * mean));
        noise = Math.max(LEAST_NOISE, Math.min(noise * RISE, level));
        if (level > AUDIBLE && level > ABOVE_NOISE * noise) {
            spoken++;
        }
    }

    boolean speech() {
        return spoken >= ENOUGH;
    }
}
