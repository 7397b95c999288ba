package org.balie.telephony.media.sound;

/// Bridges what is missing: repeats the last period of what was heard, fading to silence within 60
/// ms, and joins what comes next to it without a click.
final class Concealer {
    /// What is remembered: enough for two periods of the lowest voice.
    private static final int MEMORY = 480;

    /// Periods of 400 to 67 Hz.
    private static final int SHORTEST = 40;

    private static final int LONGEST = 240;

    /// For the first 10 ms it is as loud as before, and then it fades.
    private static final int FADE_FROM = 160;

    private static final int FADE_TO = 960;

    /// 5 ms in which what comes next is blended in.
    private static final int JOINT = 80;

    private final short[] memory = new short[MEMORY];
    private final int[] coarse = new int[MEMORY / 2];
    private final int[] fine = new int[MEMORY];
    private final float[] continued = new float[JOINT];

    /// Whether something is missing, and how much was made of it.
    private boolean bridging;

    private int made;
    private boolean anything;

    private int period;

    /// What was heard, in its order.
    void heard(short[] samples, int from, int count) {
        anything = true;
        int kept = Math.min(count, MEMORY);
        System.arraycopy(memory, kept, memory, 0, MEMORY - kept);
        System.arraycopy(samples, from + count - kept, memory, MEMORY - kept, kept);
    }

    /// Makes what is missing.
    ///
    /// @return whether there is anything to be heard in it
    boolean conceal(short[] out, int at, int count) {
        cut();
        boolean audible = anything && made < FADE_TO;
        for (int i = 0; i < count; i++) {
            out[at + i] = (short) guess(made + i);
        }
        made = Math.min(made + count, FADE_TO + LONGEST);
        return audible;
    }

    /// What comes now does not follow from what was heard last: the next [#join] hides it.
    void cut() {
        if (!bridging) {
            bridging = true;
            made = 0;
            period = findPeriod();
        }
    }

    /// Something is heard again: its beginning is blended with what was made.
    void join(short[] samples, int at, int count) {
        if (!bridging) {
            return;
        }
        int length = Math.min(count, JOINT);
        for (int i = 0; i < length; i++) {
            continued[i] = guess(made + i);
        }
        for (int i = 0; i < length; i++) {
            float share = (i + 1f) / (length + 1);
            samples[at + i] =
                    (short) Math.round(continued[i] * (1 - share) + samples[at + i] * share);
        }
        bridging = false;
    }

    private float guess(int position) {
        if (position >= FADE_TO) {
            return 0;
        }
        float gain =
                position < FADE_FROM ? 1 : (float) (FADE_TO - position) / (FADE_TO - FADE_FROM);
        return memory[MEMORY - period + position % period] * gain;
    }

    /// The lag at which the last 15 ms are most like those before: looked for in every second
    /// sample first, and then around what was found.
    private int findPeriod() {
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = (memory[2 * i] + memory[2 * i + 1]) >> 5;
        }
        int found = 2 * mostAlike(coarse, SHORTEST / 2, LONGEST / 2);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = memory[i] >> 4;
        }
        return mostAlike(fine, Math.max(SHORTEST, found - 1), Math.min(LONGEST, found + 1));
    }

    /// Of several that are as good the shortest. The samples have 12 bits, so that sums fit.
    private static int mostAlike(int[] samples, int shortest, int longest) {
        int half = samples.length / 2;
        int best = longest;
        double likeness = 0;
        for (int lag = shortest; lag <= longest; lag++) {
            int product = 0;
            int energy = 1;
            for (int i = half; i < samples.length; i++) {
                product += samples[i] * samples[i - lag];
                energy += samples[i - lag] * samples[i - lag];
            }
            double score = product <= 0 ? 0 : (double) product * product / energy;
            if (score > likeness * 1.02) {
                likeness = score;
                best = lag;
            }
        }
        return best;
    }
}
