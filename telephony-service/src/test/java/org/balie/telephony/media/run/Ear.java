package org.balie.telephony.media.run;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tells which tones are in what was heard of late.
final class Ear {
    private static final long LATELY = 300_000_000L;
    private static final int LEAST_FRAMES = 8;
    private static final double RATE = 16_000;

    /// As loud as this a tone is heard without doubt; half as loud as a telephone hums.
    static final double HEARD = 0.06;

    /// What codecs leave of a tone elsewhere.
    static final double NOT_HEARD = 0.015;

    private final Deque<Frame> frames = new ArrayDeque<>();

    private record Frame(long nanos, short[] samples) {}

    synchronized void hear(short[] samples) {
        frames.add(new Frame(System.nanoTime(), samples));
        forget();
    }

    private void forget() {
        while (!frames.isEmpty() && System.nanoTime() - frames.getFirst().nanos() > LATELY) {
            frames.removeFirst();
        }
    }

    /// How loud, 0 to 1, a tone is.
    synchronized double level(double hertz) {
        forget();
        if (frames.size() < LEAST_FRAMES) {
            return 0;
        }
        int length = frames.stream().mapToInt(each -> each.samples().length).sum();
        short[] all = new short[length];
        int at = 0;
        for (Frame each : frames) {
            System.arraycopy(each.samples(), 0, all, at, each.samples().length);
            at += each.samples().length;
        }
        return level(all, 0, length, hertz, RATE);
    }

    boolean hears(double hertz) {
        return level(hertz) > HEARD;
    }

    boolean isDeafTo(double hertz) {
        return level(hertz) < NOT_HEARD;
    }

    /// Amplitude of a tone by Goertzel's algorithm, of full scale.
    static double level(short[] samples, int from, int count, double hertz, double rate) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
        double last = 0;
        double before = 0;
        for (int i = from; i < from + count; i++) {
            // a window, so that a loud tone does not seem to be its neighbours as well
            double window = 1 - Math.cos(2 * Math.PI * (i - from) / count);
            double next = samples[i] / 32_768.0 * window + coefficient * last - before;
            before = last;
            last = next;
        }
        double power = last * last + before * before - coefficient * last * before;
        return 2 * Math.sqrt(Math.max(0, power)) / count;
    }
}
