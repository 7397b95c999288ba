package org.balie.telephony.media.wav;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.sound.G711;

/// Reads a [Clip] from a WAV file that somebody made: PCM of 8 or 16 bits or G.711, 8 to 48 kHz,
/// mono or stereo (which is mixed down).
public final class WavClip {
    /// What may stand before the samples: names, pictures.
    private static final int MOST_BEFORE = 1 << 20;

    /// The format of files that say more about theirs in an extension.
    private static final int EXTENSIBLE = 0xfffe;

    private record Shape(int format, int rate, int channels, int bits) {
        int frameBytes() {
            return channels * bits / 8;
        }

        /// Whether it is a format of which samples can be made.
        boolean hasSamples() {
            return switch (format) {
                case WavHeader.PCM -> bits == 8 || bits == 16;
                case WavHeader.A_LAW, WavHeader.MU_LAW -> bits == 8;
                default -> false;
            };
        }

        /// The next, of 16 bits. Plain 8 bits have no sign: their middle is 128.
        int sample(ByteBuffer in) {
            return switch (format) {
                case WavHeader.A_LAW -> G711.A_LAW.table()[in.get() & 0xff];
                case WavHeader.MU_LAW -> G711.MU_LAW.table()[in.get() & 0xff];
                default -> bits == 16 ? in.getShort() : ((in.get() & 0xff) - 128) << 8;
            };
        }
    }

    private WavClip() {}

    /// Reads no more of the stream than a clip of this length can have. A file that ends before its
    /// header says is taken as far as it goes.
    ///
    /// @throws UnreadableWav when it is no such file, is longer, or has no samples
    public static Clip read(InputStream in, Duration longest) throws IOException {
        try {
            if (integer(in) != WavHeader.RIFF || skipLength(in) != WavHeader.WAVE) {
                throw new UnreadableWav("This is not a WAV file.");
            }
            Shape shape = shape(in);
            long length = chunk(in, WavHeader.DATA);
            byte[] data = data(in, length, shape, longest);
            if (data.length == 0) {
                throw new UnreadableWav("There is no sound in the file.");
            }
            return new Clip(RateConverter.to16kHz(mono(data, shape), shape.rate()));
        } catch (EOFException shorter) {
            throw new UnreadableWav("The file ends too early.");
        }
    }

    private static int skipLength(InputStream in) throws IOException {
        integer(in);
        return integer(in);
    }

    private static Shape shape(InputStream in) throws IOException {
        long length = chunk(in, WavHeader.FMT);
        if (length < 16 || length > 64) {
            throw new UnreadableWav("The format of the file is not described properly.");
        }
        ByteBuffer fmt = exactly(in, (int) length + ((int) length & 1));
        int format = fmt.getShort(0) & 0xffff;
        if (format == EXTENSIBLE && length >= 26) {
            format = fmt.getShort(24) & 0xffff;
        }
        Shape shape = new Shape(format, fmt.getInt(4), fmt.getShort(2), fmt.getShort(14));
        boolean playable =
                shape.hasSamples()
                        && shape.rate() >= 8000
                        && shape.rate() <= 48_000
                        && (shape.channels() == 1 || shape.channels() == 2);
        if (!playable) {
            throw new UnreadableWav(
                    "Only PCM of 8 or 16 bits or G.711, 8 to 48 kHz, mono or stereo can be played.");
        }
        return shape;
    }

    /// Goes on to the next chunk of this name.
    ///
    /// @return its length in bytes
    private static long chunk(InputStream in, int wanted) throws IOException {
        long before = 0;
        while (true) {
            int name = integer(in);
            long length = integer(in) & 0xffff_ffffL;
            if (name == wanted) {
                return length;
            }
            before += 8 + length;
            if (before > MOST_BEFORE) {
                throw new UnreadableWav("There is no sound in the file.");
            }
            in.skipNBytes(length + (length & 1));
        }
    }

    private static byte[] data(InputStream in, long length, Shape shape, Duration longest)
            throws IOException {
        long most = longest.toMillis() * shape.rate() / 1000 * shape.frameBytes();
        // Who wrote it as a stream did not know the length.
        boolean unknown = length == 0 || length == 0xffff_ffffL;
        if (most > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("too long for memory: " + longest);
        }
        long wanted = unknown ? most + 1 : length;
        byte[] data = in.readNBytes((int) Math.min(wanted, most + 1));
        if (data.length > most) {
            throw new UnreadableWav("It is longer than %d seconds.".formatted(longest.toSeconds()));
        }
        return data;
    }

    private static short[] mono(byte[] data, Shape shape) {
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        short[] mono = new short[data.length / shape.frameBytes()];
        for (int i = 0; i < mono.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < shape.channels(); channel++) {
                sum += shape.sample(in);
            }
            mono[i] = (short) (sum / shape.channels());
        }
        return mono;
    }

    private static int integer(InputStream in) throws IOException {
        return exactly(in, 4).getInt();
    }

    private static ByteBuffer exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
