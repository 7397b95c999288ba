package org.balie.telephony.media.sound;

/// The constants of ITU-T G.722, section 6.2.
final class G722Tables {
    /// Half of the symmetric quadrature mirror filter, times 8192 (table 11).
    static final int[] QMF = {3, -11, -11, 53, 12, -156, 32, 362, -210, -805, 951, 3876};

    /// From where on a difference belongs to the next of the 30 magnitudes of the lower band, as
    /// part of the scale factor.
    static final int[] LOW_DECISIONS = {
        0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940,
        1023, 1121, 1219, 1339, 1458, 1612, 1765, 1980, 2195, 2557, 2919
    };

    /// What the lower band's first four bits are worth.
    static final int[] LOW_OF_4_BITS = {
        0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584,
        1200, 0
    };

    /// What all its six bits are worth. The first four codes are never sent.
    static final int[] LOW_OF_6_BITS = {
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192,
        -10232, -9360, -8576, -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168,
        -2776, -2400, -2032, -1688, -1360, -1040, -728, 24808, 21904, 19008, 16704, 14984, 13512,
        12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456, 4944, 4464, 4008, 3576, 3168,
        2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
    };

    /// How the lower band's scale factor moves after each of its sixteen four-bit codes.
    static final int[] LOW_STEPS = stepsOfLow();

    /// What the upper band's two bits are worth, and how they move its scale factor.
    static final int[] HIGH_OF_2_BITS = {-7408, -1616, 7408, 1616};

    static final int[] HIGH_STEPS = {798, -214, 798, -214};
    static final int HIGH_DECISION = 564;

    /// The upper end of the logarithmic scale factors.
    static final int LOW_SCALE_LIMIT = 18_432;

    static final int HIGH_SCALE_LIMIT = 22_528;

    /// One octave of scale factors in 32 steps.
    static final int[] OCTAVE = {
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774,
        2834, 2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838,
        3922, 4008
    };

    private G722Tables() {}

    private static int[] stepsOfLow() {
        int[] ofMagnitude = {-60, -30, 58, 172, 334, 538, 1198, 3042};
        int[] steps = new int[16];
        for (int code = 0; code < 16; code++) {
            // Both signs count from the loudest down; 0 and 15 are the quietest.
            steps[code] =
                    ofMagnitude[code == 0 || code == 15 ? 0 : code < 8 ? 8 - code : 15 - code];
        }
        return steps;
    }
}
