package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.MediaSettings.Limits;
import org.balie.telephony.media.Topology;
import org.balie.telephony.media.rtp.RtpHeader;
import org.junit.jupiter.api.Test;

/// Packets are carried without a single object for each.
class AllocationTest {
    private static final int PACKETS = 4000;

    /// Of what a second brings (figures, reports), by far less than an object for each packet.
    private static final int MOST_BYTES_PER_PACKET = 16;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final TestPart test =
            new TestPart(
                    new MediaSettings(
                            TestPart.USUAL.bind(),
                            TestPart.USUAL.advertised(),
                            TestPart.USUAL.ports(),
                            1,
                            new Limits(10, 20_000, 10_000_000, 1),
                            TestPart.USUAL.patience(),
                            TestPart.USUAL.latching()));
    private int sequence;

    @Test
    void nothing_is_allocated_for_a_packet_that_is_passed_on() throws IOException {
        Context call = test.context();
        Phone caller = still(call, "caller");
        Phone agent = still(call, "agent");
        call.topology(TestPart.bothWays("caller", "agent"));
        check(caller, agent);
    }

    @Test
    void nothing_is_allocated_for_a_packet_that_is_mixed() throws IOException {
        Context call = test.context();
        Phone caller = still(call, "caller");
        Phone agent = still(call, "agent");
        var _ = still(call, "monitor");
        call.topology(
                new Topology.Talk(
                        List.of(
                                TestPart.hears("agent", "caller"),
                                TestPart.hears("agent", "monitor"),
                                TestPart.hears("caller", "agent"),
                                TestPart.hears("monitor", "caller"))));
        check(caller, agent);
    }

    private Phone still(Context call, String name) {
        Phone phone = test.phone(500, Codec.PCMU);
        phone.hums = false;
        test.connect(call, name, phone);
        return phone;
    }

    private void check(Phone speaker, Phone listener) throws IOException {
        try {
            send(speaker, PACKETS);
            int heard = listener.heard.size();
            long before = allocated();
            send(speaker, PACKETS);
            long each = (allocated() - before) / PACKETS;
            assertTrue(listener.heard.size() - heard > 50, "nothing was carried");
            assertTrue(each < MOST_BYTES_PER_PACKET, each + " bytes a packet");
        } finally {
            test.close();
        }
    }

    private long allocated() {
        return THREADS.getThreadAllocatedBytes(test.part.workers().getFirst().threadId());
    }

    /// Forty times as fast as one speaks.
    private void send(Phone speaker, int packets) throws IOException {
        InetSocketAddress to = Objects.requireNonNull(speaker.remote);
        for (int i = 0; i < packets; i++) {
            byte[] packet = new byte[172];
            sequence++;
            RtpHeader.write(packet, 0, 0, sequence & 0xffff, sequence * 160, 42);
            speaker.channel.send(ByteBuffer.wrap(packet), to);
            if (i % 40 == 0) {
                Waiting.pause(20);
            }
        }
    }
}
