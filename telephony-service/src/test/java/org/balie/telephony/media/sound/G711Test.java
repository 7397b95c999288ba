package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.balie.telephony.media.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Against ITU-T G.711 tables 1a to 2b, which are built here as the standard does: by segments of
/// sixteen equal intervals, each twice as wide as the one before.
class G711Test {
    /// Delay there and back of the two half-band filters.
    private static final int DELAY = 62;

    /// Where the intervals of one sign begin, and the upper end of the last.
    private static List<Integer> decisions(int first, int firstWidth, int... intervals) {
        List<Integer> ends = new ArrayList<>(List.of(0));
        int end = first;
        if (first > 0) {
            ends.add(first);
        }
        int width = firstWidth;
        for (int count : intervals) {
            for (int i = 0; i < count; i++) {
                end += width;
                ends.add(end);
            }
            width *= 2;
        }
        return ends;
    }

    /// Of µ-law, in units of 14 bits: 1, 3 … 31, 35 … 95, 103 … 8159.
    private static final List<Integer> MU = decisions(1, 2, 15, 16, 16, 16, 16, 16, 16, 16);

    /// Of A-law, in units of 13 bits: 2, 4 … 64, 68 … 128, 136 … 4096.
    private static final List<Integer> A = decisions(0, 2, 32, 16, 16, 16, 16, 16, 16);

    @Test
    void the_decision_values_are_those_that_the_standard_prints() {
        assertEquals(129, MU.size());
        assertEquals(List.of(31, 95, 223, 479, 991, 2015, 4063, 8159), every16th(MU, 16));
        assertEquals(129, A.size());
        assertEquals(List.of(32, 64, 128, 256, 512, 1024, 2048, 4096), every16th(A, 16));
    }

    private static List<Integer> every16th(List<Integer> all, int from) {
        List<Integer> some = new ArrayList<>();
        for (int i = from; i < all.size(); i += 16) {
            some.add(all.get(i));
        }
        return some;
    }

    @Test
    void every_code_of_mu_law_has_its_value() {
        for (int n = 0; n < 128; n++) {
            int middle = n == 0 ? 0 : (MU.get(n) + MU.get(n + 1)) / 2;
            assertEquals(middle * 4, G711.MU_LAW.linear(0xff - n), "interval " + n);
            assertEquals(-middle * 4, G711.MU_LAW.linear(0x7f - n), "interval -" + n);
        }
    }

    @Test
    void every_code_of_a_law_has_its_value() {
        for (int n = 0; n < 128; n++) {
            int middle = (A.get(n) + A.get(n + 1)) / 2;
            assertEquals(middle * 8, G711.A_LAW.linear((0x80 | n) ^ 0x55), "interval " + n);
            assertEquals(-middle * 8, G711.A_LAW.linear(n ^ 0x55), "interval -" + n);
        }
    }

    @Test
    void every_linear_value_gets_the_code_of_its_interval() {
        for (int linear = 0; linear <= Short.MAX_VALUE; linear++) {
            int mu = interval(MU, linear, 4);
            assertEquals(0xff - mu, G711.MU_LAW.code(linear), "mu " + linear);
            assertEquals(
                    linear == 0 ? 0xff : 0x7f - mu, G711.MU_LAW.code(-linear), "mu -" + linear);
            int a = interval(A, linear, 8);
            assertEquals((0x80 | a) ^ 0x55, G711.A_LAW.code(linear), "a " + linear);
            assertEquals(a ^ 0x55, G711.A_LAW.code(-linear - 1), "a -" + linear);
        }
        assertEquals(0x00, G711.MU_LAW.code(Short.MIN_VALUE));
    }

    private static int interval(List<Integer> decisions, int linear, int unit) {
        int n = 0;
        while (n < 127 && linear >= decisions.get(n + 1) * unit) {
            n++;
        }
        return n;
    }

    @ParameterizedTest
    @EnumSource(
            value = Codec.class,
            names = {"PCMU", "PCMA"})
    void speech_band_tones_come_through_at_their_level_and_clean(Codec codec) {
        for (double hertz : new double[] {200, 440, 1000, 2100, 3000, 3400}) {
            short[] in = Signals.tone(hertz, 8000, 16_000);
            short[] out = Signals.throughWire(Encoder.of(codec), Decoder.of(codec), in);
            double level = Signals.amplitude(Signals.part(out, 1600, 8000), hertz);
            assertEquals(8000, level, 160, codec + " at " + hertz);
            double fidelity = Signals.fidelity(in, out, DELAY);
            assertTrue(fidelity > 33, codec + " at " + hertz + ": " + fidelity + " dB");
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 3000", "6000, 2000", "7000, 1000"})
    void what_8_kHz_can_not_carry_does_not_come_back_as_another_tone(double hertz, double alias) {
        short[] in = Signals.tone(hertz, 8000, 16_000);
        short[] out = Signals.throughWire(Encoder.of(Codec.PCMU), Decoder.of(Codec.PCMU), in);
        assertTrue(Signals.amplitude(Signals.part(out, 1600, 8000), alias) < 12);
    }

    @Test
    void a_decoded_tone_has_no_image_above_4_kHz() {
        short[] in = Signals.tone(1000, 8000, 16_000);
        short[] out = Signals.throughWire(Encoder.of(Codec.PCMA), Decoder.of(Codec.PCMA), in);
        assertTrue(Signals.amplitude(Signals.part(out, 1600, 8000), 7000) < 12);
    }

    @Test
    void frames_join_without_a_click() {
        short[] in = Signals.tone(313, 10_000, 32_000);
        short[] out = Signals.throughWire(Encoder.of(Codec.PCMU), Decoder.of(Codec.PCMU), in);
        int slope = Signals.steepest(in);
        assertTrue(Signals.steepest(Signals.part(out, 640, 31_000)) < slope + 500);
    }

    @Test
    void after_a_reset_nothing_is_left_of_what_was_before() {
        Encoder encoder = Encoder.of(Codec.PCMA);
        Decoder decoder = Decoder.of(Codec.PCMA);
        short[] first = Signals.throughWire(encoder, decoder, Signals.noise(1, 9000, 3200));
        encoder.reset();
        decoder.reset();
        short[] again = Signals.throughWire(encoder, decoder, Signals.noise(1, 9000, 3200));
        assertArrayEquals(first, again);
    }
}
