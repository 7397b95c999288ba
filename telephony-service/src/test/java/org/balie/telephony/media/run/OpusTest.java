package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.balie.telephony.media.rtp.RtpHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who speaks Opus is passed on where that will do, and is heard by everybody else too.
class OpusTest {
    private final TestPart test = new TestPart();
    private final Context call = test.context();

    @AfterEach
    void close() {
        test.close();
    }

    private Phone opus(String name, double tone) {
        return test.in(call, name, tone, Codec.OPUS);
    }

    @Test
    void two_who_speak_opus_are_passed_on_to_each_other_byte_by_byte() {
        Phone caller = opus("caller", 500);
        Phone agent = opus("agent", 700);
        call.topology(TestPart.bothWays("caller", "agent"));
        TalkTest.hears(caller, agent);
        TalkTest.hears(agent, caller);
        isWhatWasSaid(caller, agent);
        isWhatWasSaid(agent, caller);
        TalkTest.isOneStream(caller);
        goesOnByFrames(agent);
    }

    private static void isWhatWasSaid(Phone listener, Phone speaker) {
        List<String> heard = listener.heard.stream().map(Phone.Packet::payload).toList();
        int from = speaker.said.indexOf(heard.getFirst());
        assertTrue(from >= 0);
        assertEquals(speaker.said.subList(from, from + heard.size()), heard);
    }

    @ParameterizedTest
    @EnumSource(
            value = Codec.class,
            names = {"PCMU", "PCMA", "G722"})
    void opus_and_all_others_hear_each_other(Codec codec) {
        Phone caller = opus("caller", 500);
        Phone agent = test.in(call, "agent", 700, codec);
        call.topology(TestPart.bothWays("caller", "agent"));
        TalkTest.hears(caller, agent);
        TalkTest.hears(agent, caller);
        int heard = caller.heard.size();
        Waiting.until("a second", () -> caller.heard.size() > heard + 50);
        TalkTest.isOneStream(caller);
        goesOnByFrames(caller);
    }

    /// Of 960 each: the clock is 48 000 whatever is in it (RFC 7587 section 4.1).
    private static void goesOnByFrames(Phone phone) {
        List<Phone.Packet> heard = List.copyOf(phone.heard);
        for (int i = 1; i < heard.size(); i++) {
            if (!heard.get(i).marker()) {
                int step = heard.get(i).timestamp() - heard.get(i - 1).timestamp();
                assertEquals(960, step, "packet " + i);
            }
        }
    }

    @Test
    @Tag("TEL-18")
    void three_who_speak_opus_hear_each_other_at_once() {
        Phone caller = opus("caller", 500);
        Phone agent = opus("agent", 700);
        Phone guest = opus("guest", 900);
        call.topology(
                TestPart.talk(
                        TestPart.hears("caller", "agent"),
                        TestPart.hears("caller", "guest"),
                        TestPart.hears("agent", "caller"),
                        TestPart.hears("agent", "guest"),
                        TestPart.hears("guest", "caller"),
                        TestPart.hears("guest", "agent")));
        Waiting.until("caller", () -> hearsMixed(caller, agent) && hearsMixed(caller, guest));
        Waiting.until("agent", () -> hearsMixed(agent, caller) && hearsMixed(agent, guest));
        Waiting.until("guest", () -> hearsMixed(guest, caller) && hearsMixed(guest, agent));
        TalkTest.isDeaf(caller, caller);
    }

    /// Of two tones that are coded twice less is left than of one, but more than others leave
    /// there.
    private static boolean hearsMixed(Phone listener, Phone speaker) {
        return listener.ear.level(speaker.tone) > 2 * Ear.NOT_HEARD;
    }

    @Test
    void who_was_mixed_is_passed_on_again_when_a_third_has_gone() {
        Phone caller = opus("caller", 500);
        Phone agent = opus("agent", 700);
        Phone monitor = opus("monitor", 900);
        call.topology(
                TestPart.talk(
                        TestPart.hears("caller", "agent"),
                        TestPart.hears("agent", "caller"),
                        TestPart.hears("agent", "monitor")));
        Waiting.until("both", () -> hearsMixed(agent, caller) && hearsMixed(agent, monitor));
        call.topology(TestPart.bothWays("caller", "agent"));
        Waiting.until("one", () -> agent.hears(caller) && agent.isDeafTo(monitor));
        int from = agent.heard.size();
        Waiting.until("more", () -> agent.heard.size() > from + 10);
        assertTrue(caller.said.contains(agent.heard.getLast().payload()));
        TalkTest.isOneStream(agent);
    }

    @Test
    @Tag("TEL-13")
    void who_speaks_opus_and_is_held_hears_music() {
        Phone caller = opus("caller", 500);
        call.topology(new Topology.Play(new TerminationId("caller"), new Sound.HoldMusic()));
        Waiting.until("music", () -> TalkTest.isPlayedTo(caller));
    }

    @Test
    @Tag("TEL-25")
    void who_speaks_opus_hears_the_greeting_and_leaves_a_message() {
        RecordingId message = new RecordingId("message");
        Phone caller = opus("caller", 500);
        call.topology(
                new Topology.TakeMessage(
                        new TerminationId("caller"),
                        Optional.of(Tones.clip(1500, 600)),
                        message,
                        Duration.ofSeconds(1)));
        Waiting.until("greeting", () -> caller.ear.hears(1500));
        var recorded = test.await(MediaEvent.MessageRecorded.class);
        assertEquals(MediaEvent.Content.SPEECH, recorded.content());
        short[] samples = Objects.requireNonNull(test.kept.get(message)).channel(0);
        assertTrue(Ear.level(samples, 0, samples.length, 500, 16_000) > Ear.HEARD);
    }

    @Test
    @Tag("TEL-20")
    void a_call_between_two_who_speak_opus_is_recorded() {
        RecordingId whole = new RecordingId("whole");
        Phone caller = opus("caller", 500);
        Phone agent = opus("agent", 700);
        call.topology(TestPart.bothWays("caller", "agent"));
        call.record(whole, new TerminationId("caller"));
        Waiting.until(
                "a second",
                () -> test.kept.containsKey(whole) && recorded(whole, 0).length > 16_000);
        call.stopRecording(whole);
        test.await(MediaEvent.RecordingEnded.class);
        TalkTest.hears(caller, agent);
        assertTrue(level(whole, 0, 500) > Ear.HEARD);
        assertTrue(level(whole, 1, 700) > Ear.HEARD);
        assertTrue(level(whole, 0, 700) < Ear.NOT_HEARD);
    }

    private short[] recorded(RecordingId id, int channel) {
        return Objects.requireNonNull(test.kept.get(id)).channel(channel);
    }

    private double level(RecordingId id, int channel, double tone) {
        short[] samples = recorded(id, channel);
        return Ear.level(samples, 0, samples.length, tone, 16_000);
    }

    @Test
    void keys_are_told_and_dialled_at_the_clock_of_opus() {
        Phone caller = opus("caller", 500);
        Phone agent = test.phone(700, Codec.OPUS);
        Termination termination = test.connect(call, "agent", agent);
        call.topology(TestPart.bothWays("caller", "agent"));
        TalkTest.hears(agent, caller);
        caller.dial("4*7#");
        Waiting.until("digits", () -> test.told(MediaEvent.Digit.class).count() == 4);
        termination.dial("19");
        Waiting.until("dialled", () -> agent.keys.toString().equals("19"));
        List<Integer> durations =
                agent.heard.stream()
                        .filter(each -> each.type() == 101)
                        .map(each -> Integer.parseInt(each.payload().substring(4), 16))
                        .distinct()
                        .toList();
        // frames of 960, up to 100 ms
        assertEquals(List.of(960, 1920, 2880, 3840, 4800), durations);
        TalkTest.hears(agent, caller);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void packets_of_40_and_of_60_ms_are_heard_passed_on_or_not(int frames) {
        Phone caller = opus("caller", 500);
        caller.framesInPacket = frames;
        Phone agent = test.in(call, "agent", 700, Codec.PCMA);
        Phone other = opus("other", 900);
        call.topology(
                TestPart.talk(
                        TestPart.hears("agent", "caller"), TestPart.hears("other", "caller")));
        TalkTest.hears(agent, caller);
        TalkTest.hears(other, caller);
        int from = agent.heard.size();
        Waiting.until("a second", () -> agent.heard.size() > from + 50);
        TalkTest.hears(agent, caller);
        isWhatWasSaid(other, caller);
    }

    @Test
    void payloads_that_are_no_opus_harm_nobody() throws IOException {
        Phone caller = opus("caller", 500);
        Phone agent = test.in(call, "agent", 700, Codec.G722);
        Phone broken = opus("broken", 900);
        broken.hums = false;
        Context elsewhere = test.context();
        Phone one = test.in(elsewhere, "one", 1100, Codec.PCMU);
        Phone two = test.in(elsewhere, "two", 1300, Codec.G722);
        elsewhere.topology(TestPart.bothWays("one", "two"));
        call.topology(
                TestPart.talk(
                        TestPart.hears("agent", "caller"),
                        TestPart.hears("caller", "agent"),
                        TestPart.hears("agent", "broken")));
        TalkTest.hears(agent, caller);
        Random random = new Random(5);
        HexFormat hex = HexFormat.of();
        for (int i = 0; i < 300; i++) {
            byte[] payload =
                    i % 2 == 0
                            ? new byte[1 + random.nextInt(200)]
                            : hex.parseHex(caller.said.getLast());
            if (i % 2 == 0) {
                random.nextBytes(payload);
            } else {
                payload[random.nextInt(payload.length)] ^= (byte) (1 + random.nextInt(255));
            }
            byte[] packet = new byte[RtpHeader.LENGTH + payload.length];
            RtpHeader.write(packet, 0, 111, i, i * 960, 4242);
            System.arraycopy(payload, 0, packet, RtpHeader.LENGTH, payload.length);
            broken.send(packet, packet.length);
            Waiting.pause(5);
        }
        TalkTest.hears(caller, agent);
        TalkTest.hears(two, one);
        TalkTest.hears(one, two);
        broken.hums = true;
        TalkTest.hears(agent, broken);
        TalkTest.hears(agent, caller);
        assertEquals(0, test.told(MediaEvent.Lost.class).count());
    }
}
