package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.balie.telephony.media.wav.WavClip;
import org.balie.telephony.media.wav.WavFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final RecordingId MESSAGE = new RecordingId("message-1");
    private static final RecordingId WHOLE = new RecordingId("whole-1");
    private static final TerminationId CALLER = new TerminationId("caller");

    private static Topology take(Optional<Sound> greeting, Duration limit) {
        return new Topology.TakeMessage(CALLER, greeting, MESSAGE, limit);
    }

    private static double level(short[] samples, double hertz) {
        return Ear.level(samples, 0, samples.length, hertz, 16_000);
    }

    @Test
    @Tag("TEL-25")
    void a_message_is_taken_after_greeting_and_beep_and_is_what_was_said(@TempDir Path directory)
            throws IOException {
        WavFiles files = new WavFiles(directory);
        try (TestPart test = new TestPart(TestPart.USUAL, files)) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Topology take = take(Optional.of(Tones.clip(1500, 400)), Duration.ofSeconds(1));
            call.topology(take);
            Waiting.until("greeting", () -> caller.ear.hears(1500));
            call.topology(take(Optional.empty(), Duration.ofSeconds(9)));
            var recorded = test.await(MediaEvent.MessageRecorded.class);
            assertEquals(MediaEvent.Content.SPEECH, recorded.content());
            assertEquals(Duration.ofSeconds(1), recorded.length());
            assertEquals(MESSAGE, recorded.recording());
            var stored = files.find(MESSAGE).orElseThrow();
            assertEquals(Duration.ofSeconds(1), stored.duration());
            var clip = WavClip.read(files.read(MESSAGE, 0, stored.bytes()), Duration.ofSeconds(5));
            short[] samples = new short[clip.length()];
            int _ = clip.copy(0, samples);
            assertTrue(level(samples, 500) > Ear.HEARD);
            assertTrue(level(samples, 1500) < Ear.NOT_HEARD);
            Waiting.pause(200);
            assertEquals(1, test.told(MediaEvent.MessageRecorded.class).count());
        }
    }

    @Test
    @Tag("TEL-25")
    void who_says_nothing_leaves_no_message() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMA);
            caller.silent = true;
            call.topology(take(Optional.empty(), Duration.ofSeconds(1)));
            var recorded = test.await(MediaEvent.MessageRecorded.class);
            assertEquals(MediaEvent.Content.NOTHING, recorded.content());
        }
    }

    @Test
    @Tag("TEL-25")
    void who_hangs_up_ends_the_message_and_in_the_greeting_leaves_none() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMA);
            call.topology(take(Optional.empty(), Duration.ofSeconds(60)));
            Waiting.until("recording", () -> test.kept.containsKey(MESSAGE));
            Waiting.pause(1000);
            call.subtract(CALLER);
            var recorded = test.await(MediaEvent.MessageRecorded.class);
            assertEquals(MediaEvent.Content.SPEECH, recorded.content());
            assertTrue(recorded.length().toMillis() >= 500);
            assertTrue(Objects.requireNonNull(test.kept.get(MESSAGE)).finished);
            Waiting.until("goodbye", () -> caller.byeHeard);

            test.events.clear();
            Context second = test.context();
            Phone other = test.in(second, "caller", 500, Codec.PCMA);
            second.topology(take(Optional.of(Tones.clip(1500, 30_000)), Duration.ofSeconds(60)));
            Waiting.until("greeting", () -> other.ear.hears(1500));
            second.close();
            var nothing = test.await(MediaEvent.MessageRecorded.class);
            assertEquals(MediaEvent.Content.NOTHING, nothing.content());
            assertEquals(Duration.ZERO, nothing.length());
        }
    }

    @Test
    @Tag("TEL-20")
    void a_whole_call_is_recorded_with_one_on_the_first_channel_and_the_others_on_the_second() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.in(call, "agent", 700, Codec.G722);
            Phone monitor = test.in(call, "monitor", 900, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(caller, agent);
            call.record(WHOLE, CALLER);
            call.record(WHOLE, CALLER);
            Waiting.pause(1300);
            TalkTest.hears(caller, agent);
            TalkTest.hears(agent, caller);
            call.stopRecording(WHOLE);
            var ended = test.await(MediaEvent.RecordingEnded.class);
            assertEquals(Duration.ZERO, ended.missing());
            assertTrue(ended.length().toMillis() >= 1000);
            var kept = Objects.requireNonNull(test.kept.get(WHOLE));
            assertTrue(kept.finished);
            short[] left = kept.channel(0);
            short[] right = kept.channel(1);
            assertTrue(level(left, caller.tone) > Ear.HEARD);
            assertTrue(level(left, agent.tone) < Ear.NOT_HEARD);
            assertTrue(level(right, agent.tone) > Ear.HEARD);
            assertTrue(level(right, monitor.tone) > Ear.HEARD);
            assertTrue(level(right, caller.tone) < Ear.NOT_HEARD);
            TalkTest.isOneStream(caller);
        }
    }

    @Test
    void a_keeper_that_fails_is_told_and_the_call_goes_on() {
        Recordings broken =
                (_, _) -> {
                    throw new IOException("no room");
                };
        try (TestPart test = new TestPart(TestPart.USUAL, broken)) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            call.record(WHOLE, CALLER);
            var failed = test.await(MediaEvent.RecordingFailed.class);
            assertEquals(WHOLE, failed.recording());
            TalkTest.hears(caller, agent);
        }
    }

    @Test
    void closing_the_part_finishes_recordings_and_tells_far_ends() {
        TestPart test = new TestPart();
        Context call = test.context();
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        call.record(WHOLE, CALLER);
        Waiting.until("recording", () -> test.kept.containsKey(WHOLE));
        Waiting.pause(200);
        test.part.close();
        assertTrue(Objects.requireNonNull(test.kept.get(WHOLE)).finished);
        assertEquals(1, test.told(MediaEvent.RecordingEnded.class).count());
        Waiting.until("goodbye", () -> caller.byeHeard);
        assertEquals(0, test.part.load().contexts());
        test.close();
    }
}
