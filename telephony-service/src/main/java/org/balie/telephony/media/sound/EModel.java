package org.balie.telephony.media.sound;

import java.time.Duration;
import org.balie.telephony.media.Codec;

/// How good a stream sounds to a listener: the E-model of ITU-T G.107, with its default values for
/// all that is not measured.
public final class EModel {

    private EModel() {}

    /// @param loss share of the packets that are not heard, 0 to 1: lost or too late
    /// @param delay from mouth to ear, one way
    /// @return mean opinion score, 1 to 4.5
    public static double mos(Codec codec, double loss, Duration delay) {
        throw new UnsupportedOperationException();
    }
}
