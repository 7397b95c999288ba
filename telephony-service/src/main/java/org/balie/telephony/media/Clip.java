package org.balie.telephony.media;

import java.time.Duration;
import java.util.Arrays;

/// A recorded sound: a greeting, an announcement. It is in memory as a whole, so that nothing waits
/// for a disk while it is played; read it once and use it often.
public final class Clip implements Sound {
    /// Samples a second.
    public static final int RATE = 16_000;

    private final short[] samples;

    /// @param samples linear, [#RATE] a second
    public Clip(short[] samples) {
        this.samples = samples.clone();
    }

    public int length() {
        return samples.length;
    }

    public Duration duration() {
        return Duration.ofMillis(samples.length * 1000L / RATE);
    }

    /// Copies what is left from a position on, as far as there is room.
    ///
    /// @return how many samples
    public int copy(int from, short[] to) {
        int count = Math.clamp((long) samples.length - from, 0, to.length);
        if (count > 0) {
            System.arraycopy(samples, from, to, 0, count);
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clip that && Arrays.equals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return samples.length;
    }
}
