package org.balie.telephony.media.sound;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.balie.telephony.media.Clip;

/// Signals to test with, and how to measure them.
final class Signals {

    private Signals() {}

    static short[] tone(double hertz, double amplitude, int samples) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * i / Clip.RATE));
        }
        return tone;
    }

    /// White noise.
    static short[] noise(long seed, int amplitude, int samples) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] noise = new short[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (short) random.nextInt(-amplitude, amplitude + 1);
        }
        return noise;
    }

    static short[] sum(short[]... all) {
        short[] sum = new short[all[0].length];
        for (short[] one : all) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }

    static short[] part(short[] of, int from, int count) {
        return Arrays.copyOfRange(of, from, from + count);
    }

    /// The amplitude of one frequency, by Goertzel's algorithm.
    static double amplitude(short[] of, double hertz) {
        double turn = 2 * Math.cos(2 * Math.PI * hertz / Clip.RATE);
        double last = 0;
        double before = 0;
        for (short sample : of) {
            double now = sample + turn * last - before;
            before = last;
            last = now;
        }
        double power = last * last + before * before - turn * last * before;
        return 2 * Math.sqrt(Math.max(power, 0)) / of.length;
    }

    static double rms(short[] of) {
        double sum = 0;
        for (short sample : of) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / of.length);
    }

    static int peak(short[] of) {
        int peak = 0;
        for (short sample : of) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /// The largest step from one sample to the next: a click is one.
    static int steepest(short[] of) {
        int steepest = 0;
        for (int i = 1; i < of.length; i++) {
            steepest = Math.max(steepest, Math.abs(of[i] - of[i - 1]));
        }
        return steepest;
    }

    /// Signal to noise in dB of what came out, after the delay of the codec.
    static double fidelity(short[] in, short[] out, int delay) {
        double signal = 0;
        double noise = 0;
        for (int i = 1000; i < in.length - delay; i++) {
            double error = out[i + delay] - in[i];
            signal += (double) in[i] * in[i];
            noise += error * error;
        }
        return 10 * Math.log10(signal / noise);
    }

    /// There and back again, frame by frame.
    static short[] throughWire(Encoder encoder, Decoder decoder, short[] in) {
        short[] out = new short[in.length];
        byte[] payload = new byte[Frame.TICKS];
        for (int at = 0; at + Frame.SAMPLES <= in.length; at += Frame.SAMPLES) {
            int bytes = encoder.encode(in, at, Frame.SAMPLES, payload, 0);
            decoder.decode(payload, 0, bytes, out, at);
        }
        return out;
    }
}
