package org.balie.telephony.media.sound;

import org.balie.telephony.media.Clip;

/// The music that who is held hears: a slow round of four chords, broken into single soft notes
/// over a quiet ground, with a sparse melody on top that is another one each time round. It is all
/// between 200 Hz and 3 kHz, so that it sounds the same on any telephone, and it is quiet: those
/// who wait hear it for minutes.
///
/// 51.2 s, whose end runs into its beginning.
final class HoldTune {
    private static final int EIGHTH = Clip.RATE * 2 / 5;
    private static final int BAR = 8 * EIGHTH;
    private static final int BARS = 16;

    /// In semitones above middle C: C major 7, A minor 7, F major 7, G 6.
    private static final int[][] CHORDS = {
        {0, 4, 7, 11}, {-3, 0, 4, 7}, {-7, -3, 0, 4}, {-5, -1, 2, 4}
    };

    /// Which note of the chord each eighth of a bar has; -1 for none.
    private static final int[] BROKEN = {0, 2, 1, 3, -1, 2, 1, 2};

    /// The melody, four bars a line, one note each half bar; a pause where there is 99.
    private static final int[][] MELODY = {
        {16, 99, 12, 11, 9, 99, 99, 11},
        {19, 16, 99, 12, 12, 14, 11, 99},
        {16, 99, 19, 16, 21, 19, 14, 99},
        {12, 99, 9, 12, 16, 14, 11, 99}
    };

    private static final int PAUSE = 99;
    private static final double MIDDLE_C = 261.626;

    private HoldTune() {}

    /// Made when it is first asked for.
    static short[] samples() {
        return Made.SAMPLES;
    }

    private static final class Made {
        static final short[] SAMPLES = compose();
    }

    private static short[] compose() {
        float[] sound = new float[BARS * BAR];
        for (int bar = 0; bar < BARS; bar++) {
            int[] chord = CHORDS[bar % CHORDS.length];
            int start = bar * BAR;
            for (int note : chord) {
                ground(sound, start, note);
            }
            for (int eighth = 0; eighth < BROKEN.length; eighth++) {
                if (BROKEN[eighth] >= 0) {
                    double loud = eighth == 0 ? 1500 : 1050;
                    pluck(sound, start + eighth * EIGHTH, chord[BROKEN[eighth]] + 12, loud, 0.7);
                }
            }
            for (int half = 0; half < 2; half++) {
                int note = MELODY[bar / 4][bar % 4 * 2 + half];
                if (note != PAUSE) {
                    pluck(sound, start + half * BAR / 2, note + 12, 1300, 1.2);
                }
            }
        }
        short[] samples = new short[sound.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = HalfBand.clipped(sound[i]);
        }
        return samples;
    }

    /// A note that begins at once and dies away, its overtones sooner.
    private static void pluck(float[] sound, int at, int note, double loud, double seconds) {
        for (int partial = 1; partial <= 3; partial++) {
            double life = seconds * Clip.RATE / partial;
            double level = loud / (partial * partial);
            int length = (int) (5 * life);
            double phase = 2 * Math.PI * hertz(note) * partial / Clip.RATE;
            for (int i = 0; i < length; i++) {
                double swell = Math.min(1, i / 120.0) * Math.exp(-i / life);
                sound[(at + i) % sound.length] += (float) (level * swell * Math.sin(phase * i));
            }
        }
    }

    /// A note that swells and fades over a bar and a half, into the next one.
    private static void ground(float[] sound, int at, int note) {
        int length = BAR * 3 / 2;
        double phase = 2 * Math.PI * hertz(note) / Clip.RATE;
        for (int i = 0; i < length; i++) {
            double swell = (1 - Math.cos(2 * Math.PI * i / length)) / 2;
            sound[(at + i) % sound.length] += (float) (220 * swell * Math.sin(phase * i));
        }
    }

    private static double hertz(int note) {
        return MIDDLE_C * Math.pow(2, note / 12.0);
    }
}
