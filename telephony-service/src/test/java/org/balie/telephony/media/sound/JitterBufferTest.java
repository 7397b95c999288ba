package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.sound.JitterBuffer.Arrival;
import org.balie.telephony.media.sound.JitterBuffer.Playout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JitterBufferTest {
    private final Line line = new Line();

    private void isWhole(String why) {
        assertEquals(line.played.size(), line.count(Playout.SPEECH), why);
        assertEquals(1, line.purity(), 0.03, why);
    }

    @ParameterizedTest
    @EnumSource(
            value = Codec.class,
            names = {"PCMU", "PCMA", "G722"})
    void what_comes_evenly_is_heard_as_it_was_said(Codec codec) {
        line.codec = codec;
        line.seconds(1).forget();
        line.seconds(5);
        isWhole(codec.name());
        assertTrue(line.buffer.delay().toMillis() <= 40, line.buffer.delay().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 60})
    void packets_may_be_of_any_length(int millis) {
        line.ticks = millis * 8;
        line.seconds(5).forget();
        line.seconds(10);
        isWhole(millis + " ms");
    }

    @Test
    void numbers_and_timestamps_may_begin_anew_on_the_way() {
        line.sequence = 65_500;
        line.timestamp = -8000;
        line.seconds(1).forget();
        line.seconds(5);
        isWhole("wrapped");
    }

    @Test
    void packets_that_overtake_each_other_are_put_in_order() {
        line.delay = number -> number % 2 == 0 ? 35_000 : 5000;
        line.seconds(12).forget();
        line.seconds(5);
        isWhole("overtaken");
    }

    @Test
    void packets_that_come_twice_are_heard_once() {
        line.seconds(1).forget();
        byte[] payload = new byte[Frame.TICKS];
        assertEquals(Arrival.TAKEN, line.buffer.put(Codec.PCMU, 152, 12_320, payload, 0, 160));
        assertEquals(
                Arrival.LATE_OR_TWICE, line.buffer.put(Codec.PCMU, 152, 12_320, payload, 0, 160));
        assertEquals(
                Arrival.LATE_OR_TWICE, line.buffer.put(Codec.PCMU, 120, 7200, payload, 0, 160));
        line.seconds(10);
        assertTrue(line.buffer.delay().toMillis() <= 40, "twice is not late");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_lost_is_bridged_without_a_click_and_time_goes_on(long seed) {
        Random random = new Random(seed);
        line.seconds(1).forget();
        line.lost = number -> random.nextInt(100) < 5;
        line.seconds(20);
        long concealed = line.count(Playout.CONCEALED);
        assertTrue(concealed > 20 && concealed < 90, concealed + " of 1000");
        assertEquals(0, line.count(Playout.SILENCE));
        assertTrue(Signals.steepest(line.heard()) < 2600, "step " + Signals.steepest(line.heard()));
        assertTrue(line.purity() > 0.95, "purity " + line.purity());
        assertTrue(line.buffer.delay().toMillis() <= 60, line.buffer.delay().toString());
    }

    @Test
    void a_long_loss_fades_to_silence_and_comes_back() {
        line.seconds(2).forget();
        line.lost = number -> true;
        line.seconds(1);
        assertTrue(line.count(Playout.CONCEALED) <= 4);
        assertTrue(line.count(Playout.SILENCE) > 40);
        line.lost = number -> false;
        line.seconds(0.2).forget();
        line.seconds(2);
        isWhole("after the loss");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void it_waits_as_long_as_jitter_makes_necessary_and_no_longer_than_it_lasts(long seed) {
        Random random = new Random(seed);
        int jitter = 40_000 + random.nextInt(80_000);
        line.delay = number -> 5000 + random.nextInt(jitter);
        line.pauses = millis -> millis % 2000 > 1600;
        line.seconds(20).forget();
        line.seconds(30);
        long bad = line.count(Playout.CONCEALED) + line.count(Playout.SILENCE);
        assertTrue(bad < 20, bad + " of 1500 with " + jitter);
        assertTrue(line.buffer.delay().toMillis() <= 200, line.buffer.delay().toString());
        line.delay = number -> 5000;
        line.seconds(60);
        assertTrue(line.buffer.delay().toMillis() <= 45, line.buffer.delay().toString());
    }

    /// Ten minutes at 1000 parts in a million are as much drift as a day at five or two hours at
    /// 80.
    @ParameterizedTest
    @ValueSource(doubles = {0.999, 1.001})
    void a_clock_that_runs_faster_or_slower_is_followed_for_hours(double clock) {
        line.clock = clock;
        line.pauses = millis -> millis % 3000 > 2500;
        line.remembering(1).seconds(300);
        // 15 frames too many or too few; nearly all are made up for in the pauses.
        assertTrue(line.buffer.concealed() < 10, line.buffer.concealed() + " concealed");
        assertTrue(line.buffer.late() < 5, line.buffer.late() + " late");
        assertTrue(line.buffer.delay().toMillis() <= 60, line.buffer.delay().toString());
    }

    @Test
    void a_fast_clock_is_followed_even_when_it_is_never_quiet() {
        line.clock = 1.001;
        line.remembering(1).seconds(180);
        assertEquals(0, line.buffer.concealed());
        assertTrue(line.buffer.delay().toMillis() <= 80, line.buffer.delay().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000_000, -4_000_000, 3000, -3000, Integer.MIN_VALUE})
    void timestamps_may_leap(int leap) {
        line.seconds(2);
        line.timestamp += leap;
        line.seconds(0.4).forget();
        line.seconds(2);
        isWhole("leapt " + leap);
        assertTrue(line.buffer.delay().toMillis() <= 250, line.buffer.delay().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, -1000, 30_000, -30_000, 32_768})
    void numbers_may_leap(int leap) {
        line.seconds(2);
        line.sequence += leap;
        line.timestamp += 77_777;
        line.seconds(0.4).forget();
        line.seconds(2);
        isWhole("leapt " + leap);
    }

    @Test
    void who_sends_nothing_while_silent_is_heard_as_a_whole_when_speaking() {
        line.suppresses = true;
        line.pauses = millis -> millis % 3000 >= 1000;
        line.seconds(3).forget();
        line.seconds(30);
        long speech = line.count(Playout.SPEECH);
        assertEquals(500, speech, 20, "ten seconds in ten pieces");
        assertTrue(line.count(Playout.CONCEALED) <= 40, "what ended fades");
        assertTrue(line.count(Playout.SILENCE) >= 940);
        assertEquals(1 / 3.0, line.purity(), 0.03);
    }

    @Test
    void the_codec_may_change_on_the_way() {
        line.seconds(2).forget();
        line.codec = Codec.PCMA;
        line.seconds(2);
        line.codec = Codec.G722;
        line.seconds(2);
        line.codec = Codec.PCMU;
        line.seconds(2);
        assertEquals(300, line.count(Playout.SPEECH));
        assertTrue(Signals.steepest(line.heard()) < 2600, "step " + Signals.steepest(line.heard()));
        assertTrue(Signals.rms(line.heard()) > 5000);
    }

    @Test
    void another_stream_is_another_beginning() {
        line.seconds(2);
        line.buffer.reset();
        assertEquals(Playout.SILENCE, line.buffer.take(new short[Frame.SAMPLES]));
        line.sequence = 9;
        line.timestamp = 17;
        line.seconds(0.2).forget();
        line.seconds(2);
        isWhole("again");
    }

    @Test
    void after_a_standstill_of_the_network_what_is_too_old_is_given_up() {
        line.seconds(3);
        line.delay = number -> number < 300 ? Math.max(5000, (180 - number) * 20_000) : 5000;
        line.seconds(3).forget();
        line.seconds(1);
        assertTrue(line.buffer.delay().toMillis() <= 300, line.buffer.delay().toString());
        isWhole("after the standstill");
    }

    @Test
    void what_can_not_be_decoded_is_told() {
        byte[] payload = new byte[1500];
        assertEquals(Arrival.UNREADABLE, line.buffer.put(Codec.OPUS, 1, 1, payload, 0, 0));
        payload[0] = 3;
        assertEquals(Arrival.UNREADABLE, line.buffer.put(Codec.OPUS, 1, 1, payload, 0, 80));
        assertEquals(Arrival.UNREADABLE, line.buffer.put(Codec.PCMA, 1, 1, payload, 0, 0));
        assertEquals(Arrival.UNREADABLE, line.buffer.put(Codec.PCMA, 1, 1, payload, 0, 481));
        assertEquals(Arrival.TAKEN, line.buffer.put(Codec.PCMA, 1, 1, payload, 7, 480));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_comes_every_frame_is_filled(long seed) {
        Random random = new Random(seed);
        byte[] payload = new byte[600];
        random.nextBytes(payload);
        short[] frame = new short[Frame.SAMPLES];
        int sequence = random.nextInt();
        int timestamp = random.nextInt();
        Codec[] codecs = Codec.values();
        for (int i = 0; i < 5000; i++) {
            if (random.nextInt(50) == 0) {
                sequence = random.nextInt();
            }
            if (random.nextInt(50) == 0) {
                timestamp = random.nextInt();
            }
            int length = random.nextInt(500);
            line.buffer.put(
                    codecs[random.nextInt(codecs.length)],
                    (sequence + random.nextInt(8)) & 0xffff,
                    timestamp + random.nextInt(2000) - 1000,
                    payload,
                    random.nextInt(100),
                    length);
            sequence += random.nextInt(3);
            timestamp += length;
            for (int n = random.nextInt(4); n > 0; n--) {
                line.buffer.take(frame);
            }
            assertTrue(line.buffer.delay().toMillis() < 1000);
        }
    }
}
