package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Telephones that hum a tone each say who hears whom.
class TalkTest {
    private final TestPart test = new TestPart(TestPart.with(2));
    private final Context call = test.context();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void two_telephones_hear_each_other() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.PCMU);
        call.topology(TestPart.bothWays("caller", "agent"));
        hears(caller, agent);
        hears(agent, caller);
        assertTrue(caller.ear.isDeafTo(caller.tone));
        assertEquals(2, test.told(MediaEvent.Connected.class).count());
    }

    @Test
    void nobody_hears_anything_before_the_topology_says_so() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.PCMU);
        Waiting.until("both are heard", () -> test.told(MediaEvent.Connected.class).count() == 2);
        Waiting.pause(200);
        assertTrue(caller.heard.isEmpty());
        assertTrue(agent.heard.isEmpty());
    }

    @Test
    void a_topology_may_come_before_those_whom_it_names() {
        call.topology(TestPart.bothWays("caller", "agent"));
        Phone caller = test.in(call, "caller", 500, Codec.PCMA);
        Phone agent = test.in(call, "agent", 700, Codec.PCMA);
        hears(caller, agent);
        hears(agent, caller);
    }

    @Test
    void g722_and_g711_hear_each_other() {
        Phone wide = test.in(call, "wide", 500, Codec.G722);
        Phone narrow = test.in(call, "narrow", 700, Codec.PCMU);
        call.topology(TestPart.bothWays("wide", "narrow"));
        hears(wide, narrow);
        hears(narrow, wide);
    }

    @Test
    @Tag("TEL-13")
    void who_is_held_hears_music_and_who_picks_up_hears_who_was_held() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.PCMU);
        call.topology(TestPart.bothWays("caller", "agent"));
        hears(caller, agent);
        call.topology(new Topology.Play(new TerminationId("caller"), new Sound.HoldMusic()));
        Waiting.until("music", () -> caller.isDeafTo(agent) && isPlayedTo(caller));
        call.subtract(new TerminationId("agent"));
        Waiting.until("goodbye", () -> agent.byeHeard);
        Phone other = test.in(call, "other", 900, Codec.PCMU);
        call.topology(TestPart.bothWays("caller", "other"));
        hears(caller, other);
        hears(other, caller);
        isOneStream(caller);
    }

    /// Some packets come, and they are not all silence.
    static boolean isPlayedTo(Phone phone) {
        for (double tone = 100; tone < 3000; tone += 5) {
            if (phone.ear.level(tone) > Ear.NOT_HEARD) {
                return true;
            }
        }
        return false;
    }

    @Test
    @Tag("TEL-17")
    void a_termination_goes_over_into_another_call_and_is_one_stream_there() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.PCMU);
        call.topology(TestPart.bothWays("caller", "agent"));
        hears(caller, agent);
        // contexts take turns with the workers
        Context second = test.context();
        Phone target = test.in(second, "target", 900, Codec.PCMU);
        second.topology(TestPart.bothWays("caller of old", "target"));
        second.adopt(
                call.termination(new TerminationId("caller")).orElseThrow(),
                new TerminationId("caller of old"));
        hears(target, caller);
        hears(caller, target);
        Waiting.until("agent alone", () -> agent.isDeafTo(caller));
        assertTrue(call.termination(new TerminationId("caller")).isEmpty());
        assertEquals(2, second.terminations().size());
        isOneStream(caller);
        call.close();
        hears(caller, target);
    }

    @Test
    void who_is_adopted_takes_the_place_of_whoever_has_the_name() {
        Phone caller = test.in(call, "1", 500, Codec.PCMU);
        Context second = test.context();
        Phone before = test.in(second, "1", 700, Codec.PCMU);
        Phone agent = test.in(second, "2", 900, Codec.PCMU);
        second.topology(TestPart.bothWays("1", "2"));
        hears(agent, before);
        second.adopt(
                call.termination(new TerminationId("1")).orElseThrow(), new TerminationId("1"));
        hears(agent, caller);
        hears(caller, agent);
        Waiting.until("goodbye", () -> before.byeHeard);
        Waiting.until("gone", () -> agent.isDeafTo(before));
    }

    @Test
    @Tag("TEL-18")
    void who_monitors_listens_whispers_barges_in_and_takes_over() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.G722);
        Phone monitor = test.in(call, "monitor", 900, Codec.PCMA);
        call.topology(talkWith());
        hears(monitor, caller);
        hears(monitor, agent);
        hears(caller, agent);
        hears(agent, caller);
        isDeaf(agent, monitor);
        isDeaf(caller, monitor);

        call.topology(talkWith(TestPart.hears("agent", "monitor")));
        hears(agent, monitor);
        hears(agent, caller);
        isDeaf(caller, monitor);

        call.topology(
                talkWith(TestPart.hears("agent", "monitor"), TestPart.hears("caller", "monitor")));
        hears(caller, monitor);
        hears(caller, agent);
        hears(agent, monitor);

        call.subtract(new TerminationId("agent"));
        call.topology(TestPart.bothWays("caller", "monitor"));
        Waiting.until("taken over", () -> caller.hears(monitor) && caller.isDeafTo(agent));
        hears(monitor, caller);
        isOneStream(caller);
    }

    private static Topology talkWith(Topology.Hears... more) {
        List<Topology.Hears> all =
                new ArrayList<>(
                        List.of(
                                TestPart.hears("caller", "agent"),
                                TestPart.hears("agent", "caller"),
                                TestPart.hears("monitor", "caller"),
                                TestPart.hears("monitor", "agent")));
        all.addAll(List.of(more));
        return new Topology.Talk(all);
    }

    @Test
    void a_gain_makes_a_speaker_quieter() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.PCMU);
        call.topology(TestPart.bothWays("caller", "agent"));
        hears(caller, agent);
        double before = caller.ear.level(agent.tone);
        call.topology(
                TestPart.talk(
                        new Topology.Hears(
                                new TerminationId("caller"), new TerminationId("agent"), 0.25)));
        Waiting.until(
                "quieter",
                () ->
                        Math.abs(caller.ear.level(agent.tone) - before / 4) < before / 20
                                && caller.ear.level(agent.tone) > 0);
    }

    @Test
    @Tag("TEL-18")
    void an_announcement_is_heard_over_the_speech_and_then_the_speech_alone() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Phone agent = test.in(call, "agent", 700, Codec.PCMU);
        call.topology(TestPart.bothWays("caller", "agent"));
        hears(caller, agent);
        call.announce(Tones.clip(1500, 800));
        Waiting.until("both", () -> caller.ear.hears(1500) && caller.hears(agent));
        Waiting.until("both", () -> agent.ear.hears(1500) && agent.hears(caller));
        Waiting.until("speech", () -> caller.ear.isDeafTo(1500) && caller.hears(agent));
        isOneStream(caller);
    }

    @Test
    void a_sound_that_ends_is_told_and_the_same_again_is_not_played_again() {
        Phone caller = test.in(call, "caller", 500, Codec.PCMU);
        Topology play = new Topology.Play(new TerminationId("caller"), Tones.clip(1500, 300));
        call.topology(play);
        assertEquals("caller", test.await(MediaEvent.Played.class).termination().value());
        int packets = caller.heard.size();
        call.topology(new Topology.Play(new TerminationId("caller"), Tones.clip(1500, 300)));
        Waiting.pause(300);
        assertEquals(1, test.told(MediaEvent.Played.class).count());
        assertTrue(caller.heard.size() <= packets + 3);
    }

    static void hears(Phone listener, Phone speaker) {
        Waiting.until(listener.tone + " hears " + speaker.tone, () -> listener.hears(speaker));
    }

    static void isDeaf(Phone listener, Phone other) {
        Waiting.until(
                listener.tone + " does not hear " + other.tone, () -> listener.isDeafTo(other));
    }

    /// Browsers play nothing else.
    static void isOneStream(Phone phone) {
        Phone.Packet before = null;
        for (Phone.Packet each : phone.heard) {
            if (before != null) {
                assertEquals(before.ssrc(), each.ssrc());
                assertEquals(1, each.sequence() - before.sequence() & 0xffff);
                int step = each.timestamp() - before.timestamp();
                assertTrue(step >= 160 && step < 160 * 500, "timestamps go on by " + step);
            }
            before = each;
        }
    }
}
