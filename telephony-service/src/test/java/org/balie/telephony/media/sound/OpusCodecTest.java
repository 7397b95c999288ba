package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpusCodecTest {

    private final Encoder encoder = Encoder.of(Codec.OPUS);
    private final Decoder decoder = Decoder.of(Codec.OPUS);
    private final byte[] payload = new byte[1500];

    private short[] throughWire(short[] in) {
        short[] out = new short[in.length];
        for (int at = 0; at < in.length; at += Frame.SAMPLES) {
            int length = encoder.encode(in, at, Frame.SAMPLES, payload, 0);
            assertEquals(Frame.SAMPLES, decoder.decode(payload, 0, length, out, at));
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 1000, 3300, 6500})
    void tones_are_as_loud_as_they_were_up_to_seven_kilohertz(double hertz) {
        short[] out = throughWire(Signals.tone(hertz, 8000, Clip.RATE));
        double heard = Signals.amplitude(Signals.part(out, Clip.RATE / 2, Clip.RATE / 4), hertz);
        assertEquals(8000, heard, 1600, hertz + " Hz");
    }

    @Test
    void what_is_quiet_stays_quiet() {
        assertTrue(Signals.peak(throughWire(new short[Clip.RATE])) < 8);
    }

    @Test
    void no_payload_breaks_the_decoder_and_none_lasts_longer_than_it_says() {
        Random random = new Random(7);
        short[] samples = new short[6 * Frame.SAMPLES + 1];
        for (int round = 0; round < 5_000; round++) {
            byte[] garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);
            Arrays.fill(samples, (short) 1);
            int count = decoder.decode(garbage, 0, garbage.length, samples, 0);
            assertEquals(2 * OpusPacket.ticks(garbage, 0, garbage.length), count);
            assertEquals(1, samples[6 * Frame.SAMPLES], "written behind the longest packet");
        }
        decoder.reset();
        tones_are_as_loud_as_they_were_up_to_seven_kilohertz(1000);
    }
}
