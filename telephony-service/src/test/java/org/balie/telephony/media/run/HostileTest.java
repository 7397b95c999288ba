package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaSettings.Latching;
import org.balie.telephony.media.Quality;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.rtp.RtpHeader;
import org.junit.jupiter.api.Test;

/// What strangers send harms at most the port that they send it to.
class HostileTest {

    private static DatagramSocket stranger() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static byte[] rtp(int sequence, int ssrc) {
        byte[] packet = new byte[172];
        RtpHeader.write(packet, 0, 0, sequence & 0xffff, sequence * 160, ssrc);
        return packet;
    }

    @Test
    void a_source_that_was_not_signalled_is_not_heard_while_the_signalled_one_is()
            throws IOException {
        try (TestPart test = new TestPart();
                DatagramSocket stranger = stranger()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(agent, caller);
            int before = agent.heard.size();
            for (int i = 0; i < 30; i++) {
                byte[] packet = rtp(i, 42);
                stranger.send(new DatagramPacket(packet, packet.length, caller.remote));
            }
            Waiting.until("refused", () -> test.part.load().refused() >= 30);
            Waiting.until("more", () -> agent.heard.size() > before + 10);
            TalkTest.hears(agent, caller);
            TalkTest.isOneStream(agent);
        }
    }

    @Test
    void a_telephone_behind_a_nat_is_heard_and_spoken_to_where_it_is() throws IOException {
        try (TestPart test = new TestPart();
                DatagramSocket signalled = stranger()) {
            Context call = test.context();
            Phone caller = test.phone(500, Codec.PCMU);
            String behind = caller.sdp("sendrecv", signalled.getLocalPort());
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            test.connect(call, "caller", caller, _ -> behind);
            TalkTest.hears(agent, caller);
            TalkTest.hears(caller, agent);
        }
    }

    @Test
    void where_only_the_signalled_source_may_be_heard_no_other_is() throws IOException {
        try (TestPart test = new TestPart(TestPart.with(Latching.SIGNALLED_ADDRESS_AND_PORT));
                DatagramSocket signalled = stranger()) {
            Context call = test.context();
            Phone caller = test.phone(500, Codec.PCMU);
            String elsewhere = caller.sdp("sendrecv", signalled.getLocalPort());
            test.connect(call, "caller", caller, _ -> elsewhere);
            Waiting.until("refused", () -> test.part.load().refused() > 20);
            assertEquals(0, test.told(MediaEvent.Connected.class).count());
        }
    }

    @Test
    void a_flood_of_one_port_does_not_disturb_another_call() throws Exception {
        try (TestPart test = new TestPart();
                DatagramSocket stranger = stranger()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.in(call, "agent", 700, Codec.PCMA);
            call.topology(TestPart.bothWays("caller", "agent"));
            Context other = test.context();
            Phone victim = test.in(other, "victim", 900, Codec.PCMU);
            TalkTest.hears(agent, caller);
            InetSocketAddress target = Objects.requireNonNull(victim.remote);
            Random random = new Random(7);
            for (int i = 0; i < 60_000; i++) {
                byte[] packet = rtp(i, random.nextInt());
                stranger.send(new DatagramPacket(packet, packet.length, target));
            }
            assertTrue(test.part.load().refused() > 100);
            TalkTest.hears(agent, caller);
            TalkTest.hears(caller, agent);
            TalkTest.isOneStream(agent);
            Waiting.until("the victim is heard", () -> quality(other, "victim").received() > 10);
        }
    }

    private static Quality quality(Context context, String name) {
        return context.termination(new TerminationId(name)).orElseThrow().quality();
    }

    @Test
    void a_far_end_that_sends_too_much_is_heard_no_faster_than_it_may() throws IOException {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.phone(500, Codec.PCMU);
            caller.hums = false;
            test.connect(call, "caller", caller);
            InetSocketAddress target = Objects.requireNonNull(caller.remote);
            long began = System.nanoTime();
            for (int i = 0; i < 3000; i++) {
                caller.channel.send(ByteBuffer.wrap(rtp(i, 42)), target);
                if (i % 50 == 0) {
                    Waiting.pause(10);
                }
            }
            Waiting.pause(1200);
            double seconds = (System.nanoTime() - began) / 1e9;
            var quality = quality(call, "caller");
            assertTrue(quality.received() >= 200, quality.toString());
            assertTrue(quality.received() <= 250 * (seconds + 1.5), quality.toString());
            assertTrue(quality.refused() > 0, quality.toString());
        }
    }

    @Test
    void garbage_is_refused_and_speech_goes_on() throws IOException {
        try (TestPart test = new TestPart();
                DatagramSocket stranger = stranger()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(agent, caller);
            Random random = new Random(11);
            InetSocketAddress target = Objects.requireNonNull(caller.remote);
            InetSocketAddress reports = Objects.requireNonNull(caller.remoteReports);
            for (int i = 0; i < 400; i++) {
                byte[] packet = new byte[random.nextInt(200)];
                random.nextBytes(packet);
                stranger.send(new DatagramPacket(packet, packet.length, target));
                stranger.send(new DatagramPacket(packet, packet.length, reports));
                caller.channel.send(ByteBuffer.wrap(packet), target);
                caller.reports.send(ByteBuffer.wrap(packet), reports);
                if (i % 20 == 0) {
                    Waiting.pause(5);
                }
            }
            TalkTest.hears(agent, caller);
            TalkTest.hears(caller, agent);
            assertEquals(0, test.told(MediaEvent.Lost.class).count());
        }
    }

    @Test
    void a_report_of_a_stranger_says_no_goodbye_but_one_of_the_far_end_does() throws IOException {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            test.await(MediaEvent.Connected.class);
            caller.hums = false;
            byte[] forged = bye(caller.ssrc() + 1);
            caller.sendReport(forged, forged.length);
            Waiting.pause(200);
            assertEquals(0, test.told(MediaEvent.Lost.class).count());
            byte[] bye = bye(caller.ssrc());
            caller.sendReport(bye, bye.length);
            assertEquals(MediaEvent.Cause.BYE, test.await(MediaEvent.Lost.class).cause());
            caller.hums = true;
            Waiting.until("back", () -> test.told(MediaEvent.Connected.class).count() == 2);
        }
    }

    /// An empty receiver report and BYE.
    private static byte[] bye(int ssrc) {
        return ByteBuffer.allocate(16)
                .putInt(0x80c9_0001)
                .putInt(ssrc)
                .putInt(0x81cb_0001)
                .putInt(ssrc)
                .array();
    }

    @Test
    void a_termination_on_which_the_worker_fails_is_lost_and_no_other() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            Phone third = test.in(call, "third", 900, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(agent, caller);
            Termination failing = call.termination(new TerminationId("third")).orElseThrow();
            FarEnd farEnd = ((OpenTermination) failing).farEnd();
            ((OpenTermination) failing)
                    .strand()
                    .order(() -> farEnd.fail(new IllegalStateException("on purpose")));
            var lost = test.await(MediaEvent.Lost.class);
            assertEquals(new TerminationId("third"), lost.termination());
            TalkTest.hears(agent, caller);
            TalkTest.hears(caller, agent);
            third.hums = false;
            call.subtract(new TerminationId("third"));
            assertEquals(2, test.part.load().terminations());
        }
    }
}
