package org.balie.telephony.media.sound;

import java.time.Duration;
import org.balie.telephony.media.Codec;

/// How good a stream sounds to a listener: the E-model of ITU-T G.107, with its default values for
/// all that is not measured. Echo is taken to be cancelled, losses to be spread at random.
public final class EModel {
    /// The rating of a line with all values at their defaults (section 7.7).
    private static final double BEST = 93.2;

    /// From where on delay alone is felt (section 7.4).
    private static final double UNFELT_MILLIS = 100;

    private EModel() {}

    /// @param loss share of the packets that are not heard, 0 to 1: lost or too late
    /// @param delay from mouth to ear, one way
    /// @return mean opinion score, 1 to 4.5
    public static double mos(Codec codec, double loss, Duration delay) {
        return score(BEST - byDelay(delay.toNanos() / 1e6) - byLoss(codec, 100 * loss));
    }

    /// Idd of equation 7-27.
    private static double byDelay(double millis) {
        if (millis <= UNFELT_MILLIS) {
            return 0;
        }
        double octaves = Math.log(millis / UNFELT_MILLIS) / Math.log(2);
        return 25 * (sixth(octaves) - 3 * sixth(octaves / 3) + 2);
    }

    private static double sixth(double x) {
        return Math.pow(1 + Math.pow(x, 6), 1.0 / 6);
    }

    /// Ie,eff of equation 7-29; the codecs here are no impairment while nothing is lost.
    private static double byLoss(Codec codec, double percent) {
        double lost = Math.clamp(percent, 0, 100);
        return 95 * lost / (lost + robustness(codec));
    }

    /// Bpl. ITU-T G.113 has 4.3 for G.711 with silence in place of what is lost, and 25.1 with the
    /// concealment of G.711 appendix I, which is about what OPUS does. What [JitterBuffer] does
    /// lies between; its figure is our own.
    private static double robustness(Codec codec) {
        return switch (codec) {
            case PCMU, PCMA, G722 -> 10;
            case OPUS -> 25.1;
        };
    }

    /// Annex B.
    private static double score(double rating) {
        if (rating >= 100) {
            return 4.5;
        }
        double r = Math.max(rating, 0);
        return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
    }
}
