package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.balie.telephony.media.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class G722Test {
    /// Delay of the two mirror filters, there and back.
    private static final int DELAY = 22;

    private static short[] throughWire(short[] in) {
        return Signals.throughWire(Encoder.of(Codec.G722), Decoder.of(Codec.G722), in);
    }

    @ParameterizedTest
    @CsvSource({"100, 36", "440, 36", "1000, 36", "2500, 30", "3300, 25", "5000, 18", "6500, 16"})
    void tones_come_through_clean(double hertz, double decibels) {
        short[] in = Signals.tone(hertz, 8000, 16_000);
        short[] out = throughWire(in);
        double fidelity = Signals.fidelity(in, out, DELAY);
        assertTrue(fidelity > decibels, hertz + " Hz: " + fidelity + " dB");
        assertEquals(
                8000, Signals.amplitude(Signals.part(out, 1600, 8000), hertz), 400, hertz + " Hz");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 8000, 12_000})
    void noise_of_any_level_comes_through_recognisably(int amplitude) {
        short[] in = Signals.noise(7, amplitude, 32_000);
        double fidelity = Signals.fidelity(in, throughWire(in), DELAY);
        assertTrue(fidelity > 10, amplitude + ": " + fidelity + " dB");
    }

    @Test
    void what_is_quiet_stays_quiet() {
        assertTrue(Signals.peak(throughWire(new short[16_000])) < 8);
    }

    @Test
    void frames_join_without_a_click() {
        short[] in = Signals.tone(313, 10_000, 32_000);
        short[] out = throughWire(in);
        assertTrue(Signals.steepest(Signals.part(out, 1600, 30_000)) < Signals.steepest(in) + 600);
    }

    @Test
    void the_loudest_square_does_not_overflow() {
        short[] in = new short[16_000];
        for (int i = 0; i < in.length; i++) {
            in[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = throughWire(in);
        for (int i = 1000; i < in.length - DELAY; i++) {
            // Away from the edges the sign is right: nothing wrapped round.
            if (i % 40 > 10 && i % 40 < 30) {
                assertTrue(out[i + DELAY] > 0 == in[i] > 0, "sample " + i);
            }
        }
    }

    /// The figures are those of another implementation of the standard, over the same input.
    @Test
    void bits_and_samples_are_exactly_those_that_others_make() {
        short[] in = known();
        byte[] payload = new byte[in.length / 2];
        Encoder.of(Codec.G722).encode(in, 0, in.length, payload, 0);
        short[] out = new short[in.length];
        Decoder.of(Codec.G722).decode(payload, 0, payload.length, out, 0);
        assertEquals(KNOWN_PAYLOAD, crc(payload));
        ByteBuffer bytes = ByteBuffer.allocate(2 * out.length);
        bytes.asShortBuffer().put(out);
        assertEquals(KNOWN_SAMPLES, crc(bytes.array()));
    }

    private static final long KNOWN_PAYLOAD = 1_166_875_394L;
    private static final long KNOWN_SAMPLES = 4_026_056_942L;

    /// Noise whose loudness goes up and down, in integers only.
    static short[] known() {
        short[] known = new short[64_000];
        int state = 1;
        for (int i = 0; i < known.length; i++) {
            state = state * 1_103_515_245 + 12_345;
            known[i] = (short) ((state >> 16) >> (1 + i / 4000 % 8));
        }
        return known;
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    @Test
    void after_a_reset_nothing_is_left_of_what_was_before() {
        Encoder encoder = Encoder.of(Codec.G722);
        Decoder decoder = Decoder.of(Codec.G722);
        short[] in = Signals.noise(3, 9000, 3200);
        short[] first = Signals.throughWire(encoder, decoder, in);
        encoder.reset();
        decoder.reset();
        assertArrayEquals(first, Signals.throughWire(encoder, decoder, in));
    }
}
