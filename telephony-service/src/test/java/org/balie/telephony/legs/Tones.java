package org.balie.telephony.legs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.balie.telephony.media.Clip;

/// Tones by which telephones in tests are told from each other, and how they are found in what is
/// heard. In Hz, none a multiple of another.
final class Tones {
    static final int RATE = 8_000;
    static final List<Integer> ALL = List.of(610, 830, 1_070, 1_330, 1_630, 1_970, 2_390);

    /// What one tone must have of all that is heard. Four at once have a quarter each.
    private static final double SHARE = 0.1;

    private static final double QUIET = 1e4;

    private Tones() {}

    static short sample(int tone, long position) {
        return (short) (6_000 * Math.sin(2 * Math.PI * tone * position / RATE));
    }

    /// Two seconds of it.
    static Clip clip(int tone) {
        short[] samples = new short[2 * Clip.RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (6_000 * Math.sin(2 * Math.PI * tone * i / Clip.RATE));
        }
        return new Clip(samples);
    }

    static Set<Integer> in(short[] heard) {
        double all = 0;
        for (short each : heard) {
            all += (double) each * each;
        }
        double mean = heard.length == 0 ? 0 : all / heard.length;
        return mean < QUIET
                ? Set.of()
                : ALL.stream()
                        .filter(tone -> power(heard, tone) / mean > SHARE)
                        .collect(Collectors.toSet());
    }

    /// Goertzel's filter: the mean power that a tone has in it.
    private static double power(short[] heard, int tone) {
        double coefficient = 2 * Math.cos(2 * Math.PI * tone / RATE);
        double last = 0;
        double beforeLast = 0;
        for (short each : heard) {
            double next = each + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
        }
        double magnitude = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return 2 * magnitude / heard.length / heard.length;
    }

    // -- ITU-T G.711, µ-law, as telephones have it

    static byte encode(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), 32_635) + 132;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> exponent + 3 & 0x0F;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    static short decode(byte code) {
        int bits = ~code & 0xFF;
        int magnitude = ((bits & 0x0F) << 3) + 132 << (bits >> 4 & 7);
        return (short) ((bits & 0x80) == 0 ? magnitude - 132 : 132 - magnitude);
    }
}
