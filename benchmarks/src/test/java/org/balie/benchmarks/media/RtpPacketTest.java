package org.balie.benchmarks.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RtpPacketTest {

    @Test
    void a_packet_tells_when_it_was_sent_whatever_a_relay_did_to_its_header() {
        ByteBuffer packet = ByteBuffer.allocate(RtpPacket.BYTES);
        RtpPacket.write(packet, 7, 70_000, 3, 123_456_789_000L);
        assertEquals(RtpPacket.BYTES, packet.remaining());
        // Another sequence number, time and source.
        packet.putShort(2, (short) 1).putInt(4, 2).putInt(8, 3);
        assertEquals(3, RtpPacket.round(packet));
        assertEquals(123_456_789_000L, RtpPacket.sentAt(packet));
    }

    @Test
    void what_else_comes_is_passed_over() {
        ByteBuffer report = ByteBuffer.allocate(RtpPacket.BYTES);
        assertEquals(-1, RtpPacket.round(report));
        RtpPacket.write(report, 1, 1, 1, 1);
        report.limit(100);
        assertEquals(-1, RtpPacket.round(report));
    }
}
