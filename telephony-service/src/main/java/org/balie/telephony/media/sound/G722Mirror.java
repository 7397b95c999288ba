package org.balie.telephony.media.sound;

import java.util.Arrays;

/// The filter that parts the two bands of G.722 and joins them again (section 6.1.1, 6.2.2): 24
/// taps over the last values, of which two come at a time.
final class G722Mirror {
    private static final int TAPS = 24;
    private static final int[] EVEN = taps(0);
    private static final int[] ODD = taps(1);

    /// The last values, twice, so that they always lie in a row somewhere.
    private final int[] window = new int[2 * TAPS];

    private int oldest;

    void next(int first, int second) {
        put(first);
        put(second);
    }

    /// The sum over every second value, the newest among them.
    int odd() {
        int sum = 0;
        for (int i = 0; i < TAPS / 2; i++) {
            sum += window[oldest + 2 * i + 1] * ODD[i];
        }
        return sum;
    }

    /// The sum over the others.
    int even() {
        int sum = 0;
        for (int i = 0; i < TAPS / 2; i++) {
            sum += window[oldest + 2 * i] * EVEN[i];
        }
        return sum;
    }

    void reset() {
        Arrays.fill(window, 0);
    }

    private void put(int value) {
        window[oldest] = value;
        window[oldest + TAPS] = value;
        oldest = (oldest + 1) % TAPS;
    }

    /// Every second tap of the symmetric filter, from this one on.
    private static int[] taps(int first) {
        int[] taps = new int[TAPS / 2];
        for (int i = 0; i < taps.length; i++) {
            int at = 2 * i + first;
            taps[i] = G722Tables.QMF[Math.min(at, TAPS - 1 - at)];
        }
        return taps;
    }
}
