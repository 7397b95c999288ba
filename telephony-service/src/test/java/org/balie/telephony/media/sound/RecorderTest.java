package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.balie.telephony.media.MediaEvent.Content;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.sound.Recorder.Channels;
import org.balie.telephony.media.sound.Recorder.Outcome;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final RecordingId ID = new RecordingId("r1");

    /// Keeps in memory; fails and waits as it is told.
    private static final class Keeper implements Recordings {
        final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        final List<Integer> pieces = new ArrayList<>();
        final CountDownLatch open = new CountDownLatch(1);
        String failsAt = "";
        boolean finished;

        @Override
        public Track open(RecordingId id, Format format) throws IOException {
            await();
            fail("open");
            return new Track() {
                @Override
                public void append(ByteBuffer samples) throws IOException {
                    fail("append");
                    byte[] bytes = new byte[samples.remaining()];
                    samples.get(bytes);
                    kept.writeBytes(bytes);
                    pieces.add(bytes.length);
                    if (failsAt.equals("bug")) {
                        throw new IllegalStateException("bug");
                    }
                }

                @Override
                public void finish() throws IOException {
                    finished = true;
                    fail("finish");
                }
            };
        }

        private void await() {
            try {
                open.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }

        private void fail(String where) throws IOException {
            if (failsAt.equals(where)) {
                throw new IOException("no room");
            }
        }

        short[] samples() {
            short[] samples = new short[kept.size() / 2];
            ByteBuffer.wrap(kept.toByteArray())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    private final Keeper keeper = new Keeper();
    private final List<Outcome> told = new ArrayList<>();

    private Recorder start(Channels channels) {
        return Recorder.start(keeper, ID, channels, told::add);
    }

    private Outcome end(Recorder recorder) throws InterruptedException {
        recorder.finish();
        assertTrue(recorder.await(Duration.ofSeconds(20)));
        assertEquals(1, told.size());
        return told.getFirst();
    }

    private static void record(Recorder recorder, short[] samples) {
        for (int at = 0; at < samples.length; at += Frame.SAMPLES) {
            recorder.frame(Signals.part(samples, at, Frame.SAMPLES));
        }
    }

    @Test
    void a_message_is_kept_as_it_was_said_in_pieces_of_half_a_second() throws Exception {
        keeper.open.countDown();
        Recorder recorder = start(Channels.MONO);
        short[] said = Signals.noise(5, 3000, 130 * Frame.SAMPLES);
        record(recorder, said);
        assertEquals(Duration.ofMillis(2600), recorder.length());
        Outcome.Finished finished = assertInstanceOf(Outcome.Finished.class, end(recorder));
        assertEquals(Duration.ofMillis(2600), finished.length());
        assertEquals(Duration.ZERO, finished.missing());
        assertArrayEquals(said, keeper.samples());
        assertTrue(keeper.pieces.stream().allMatch(bytes -> bytes <= 16_000));
        assertTrue(keeper.finished);
    }

    @Test
    void the_two_sides_of_a_call_are_on_channels_of_their_own() throws Exception {
        keeper.open.countDown();
        Recorder recorder = start(Channels.STEREO);
        short[] left = Signals.noise(1, 3000, Frame.SAMPLES);
        short[] right = Signals.noise(2, 3000, Frame.SAMPLES);
        recorder.frame(left, right);
        assertThrows(IllegalArgumentException.class, () -> recorder.frame(left));
        end(recorder);
        short[] kept = keeper.samples();
        assertEquals(2 * Frame.SAMPLES, kept.length);
        for (int i = 0; i < Frame.SAMPLES; i++) {
            assertEquals(left[i], kept[2 * i]);
            assertEquals(right[i], kept[2 * i + 1]);
        }
    }

    @Test
    void a_keeper_that_is_too_slow_costs_what_is_more_than_four_seconds() throws Exception {
        Recorder recorder = start(Channels.MONO);
        short[] said = Signals.noise(5, 3000, 300 * Frame.SAMPLES);
        record(recorder, said);
        keeper.open.countDown();
        Outcome.Finished finished = assertInstanceOf(Outcome.Finished.class, end(recorder));
        assertEquals(Duration.ofSeconds(4), finished.length());
        assertEquals(Duration.ofSeconds(2), finished.missing());
        assertArrayEquals(Signals.part(said, 0, 200 * Frame.SAMPLES), keeper.samples());
        assertTrue(keeper.pieces.stream().allMatch(bytes -> bytes <= 16_000));
    }

    @Test
    void after_it_has_caught_up_nothing_more_is_left_out() throws Exception {
        Recorder recorder = start(Channels.MONO);
        record(recorder, Signals.noise(5, 3000, 210 * Frame.SAMPLES));
        keeper.open.countDown();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int given = 210;
        // One at a time, until the ring is free again and one gets in.
        while (recorder.length().toMillis() < 20 * 400 && System.nanoTime() < deadline) {
            Thread.sleep(1);
            record(recorder, Signals.noise(given++, 3000, Frame.SAMPLES));
        }
        Outcome.Finished finished = assertInstanceOf(Outcome.Finished.class, end(recorder));
        assertEquals(20L * given, finished.length().plus(finished.missing()).toMillis());
        assertTrue(finished.length().toMillis() > 4000, finished.toString());
    }

    @Test
    void a_keeper_that_fails_is_told_whenever_it_does() throws Exception {
        for (String where : List.of("open", "append", "finish", "bug")) {
            Keeper failing = new Keeper();
            failing.failsAt = where;
            failing.open.countDown();
            told.clear();
            Recorder recorder = Recorder.start(failing, ID, Channels.MONO, told::add);
            record(recorder, new short[40 * Frame.SAMPLES]);
            Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, end(recorder), where);
            assertTrue(failed.reason().contains(where.equals("bug") ? "bug" : "no room"));
            record(recorder, new short[Frame.SAMPLES]);
            assertEquals(!where.equals("open"), failing.finished, where);
        }
    }

    @Test
    void nobody_spoke_in_silence_in_hum_and_in_a_steady_tone() throws Exception {
        assertEquals(Content.NOTHING, content(new short[250 * Frame.SAMPLES]));
        assertEquals(Content.NOTHING, content(Signals.noise(3, 900, 250 * Frame.SAMPLES)));
        assertEquals(Content.NOTHING, content(Signals.tone(425, 9000, 250 * Frame.SAMPLES)));
    }

    @Test
    void somebody_spoke_when_it_was_louder_than_the_line_for_a_while() throws Exception {
        short[] line = Signals.noise(3, 200, 250 * Frame.SAMPLES);
        short[] voice = Signals.tone(180, 3000, line.length);
        for (int i = 0; i < voice.length; i++) {
            // Two syllables a second, for one second of the five.
            boolean speaks = i / 16_000 == 2 && i / 4000 % 2 == 0;
            voice[i] = speaks ? voice[i] : 0;
        }
        assertEquals(Content.SPEECH, content(Signals.sum(line, voice)));
        short[] click = new short[line.length];
        click[30_000] = 30_000;
        assertEquals(Content.NOTHING, content(Signals.sum(line, click)));
    }

    private static Content content(short[] samples) throws InterruptedException {
        Keeper keeper = new Keeper();
        keeper.open.countDown();
        List<Outcome> told = new ArrayList<>();
        Recorder recorder = Recorder.start(keeper, ID, Channels.MONO, told::add);
        record(recorder, samples);
        recorder.finish();
        assertTrue(recorder.await(Duration.ofSeconds(20)));
        return assertInstanceOf(Outcome.Finished.class, told.getFirst()).content();
    }

    @Test
    void frames_from_one_thread_arrive_whole_on_the_other() throws Exception {
        keeper.open.countDown();
        Recorder recorder = start(Channels.MONO);
        Random random = new Random(4);
        short[] said = Signals.noise(9, 20_000, 190 * Frame.SAMPLES);
        for (int at = 0; at < said.length; at += Frame.SAMPLES) {
            recorder.frame(Signals.part(said, at, Frame.SAMPLES));
            if (random.nextInt(10) == 0) {
                Thread.yield();
            }
        }
        end(recorder);
        assertArrayEquals(said, keeper.samples());
    }
}
