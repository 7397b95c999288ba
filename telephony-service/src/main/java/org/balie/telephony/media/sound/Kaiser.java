package org.balie.telephony.media.sound;

/// The Kaiser window, which trades the width of a filter's edge for the depth of its stop band.
public final class Kaiser {

    private Kaiser() {}

    /// @param distance from the middle, where the window's end is 1
    /// @param beta depth: 5.65 is 60 dB, 7.86 is 80 dB
    public static double at(double distance, double beta) {
        return Math.abs(distance) > 1
                ? 0
                : bessel(beta * Math.sqrt(1 - distance * distance)) / bessel(beta);
    }

    /// The modified Bessel function of the first kind and order zero, as its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
