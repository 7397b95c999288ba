package org.balie.local.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Tones by which telephones under test are told apart.
public final class Tone {
    /// Hertz; none is a multiple of another, all pass through G.711.
    public static final List<Integer> KNOWN = List.of(425, 610, 770, 970, 1130, 1370);

    private static final int RATE = 8000;
    private static final int LOUDNESS = 6000;
    private static final int HEADER = 44;
    private static final int CHANNELS_AT = 22;
    private static final int RATE_AT = 24;

    /// Half a second of them is needed to tell tones apart.
    static final int HEARD_BYTES = RATE;

    /// What is no louder is no speech.
    static final int QUIET = 500;

    /// A tone counts as heard from a twelfth of [#LOUDNESS] on.
    private static final double AUDIBLE = LOUDNESS / 12.0;

    private Tone() {}

    static void write(Path file, int hertz, Duration length) throws IOException {
        int samples = (int) (length.toSeconds() * RATE);
        ByteBuffer wav = ByteBuffer.allocate(HEADER + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + samples * 2);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (LOUDNESS * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        Files.write(file, wav.array());
    }

    /// Which known tones the last half second of a recording has, lowest first.
    ///
    /// @param wav 16 bits; several channels are heard together
    public static List<Integer> heard(byte[] wav) {
        ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int rate = header.getInt(RATE_AT);
        int channels = header.getShort(CHANNELS_AT);
        return heard(mixed(tail(wav, HEADER, channels * rate / 2), channels), rate);
    }

    private static short[] mixed(short[] samples, int channels) {
        short[] all = new short[samples.length / channels];
        for (int i = 0; i < samples.length; i++) {
            all[i / channels] += (short) (samples[i] / channels);
        }
        return all;
    }

    /// Which known tones the last half second of a growing file has.
    static List<Integer> heard(Path file) throws IOException {
        return heard(tail(file), RATE);
    }

    /// The loudest sample of the last half second of a growing file.
    static int loudness(Path file) throws IOException {
        int loudest = 0;
        for (short sample : tail(file)) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    private static short[] tail(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(HEADER, in.length() - HEARD_BYTES);
            in.seek(from - from % 2);
            byte[] read = new byte[HEARD_BYTES];
            int length = Math.max(0, in.read(read));
            return tail(Arrays.copyOf(read, length), 0, RATE / 2);
        }
    }

    private static List<Integer> heard(short[] samples, int rate) {
        return KNOWN.stream().filter(hertz -> amplitude(samples, hertz, rate) > AUDIBLE).toList();
    }

    private static short[] tail(byte[] bytes, int from, int most) {
        int samples = Math.clamp((bytes.length - from) / 2, 0, most);
        short[] all = new short[samples];
        ByteBuffer.wrap(bytes, bytes.length / 2 * 2 - samples * 2, samples * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(all);
        return all;
    }

    /// By Goertzel's algorithm.
    private static double amplitude(short[] samples, int hertz, int rate) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
        double last = 0;
        double before = 0;
        for (short sample : samples) {
            double now = sample + coefficient * last - before;
            before = last;
            last = now;
        }
        double power = last * last + before * before - coefficient * last * before;
        return samples.length == 0 ? 0 : 2 * Math.sqrt(Math.max(0, power)) / samples.length;
    }
}
