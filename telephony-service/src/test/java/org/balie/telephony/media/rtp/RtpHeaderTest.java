package org.balie.telephony.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtpHeaderTest {
    private final RtpHeader header = new RtpHeader();

    @Test
    void what_is_written_is_read_again() {
        byte[] packet = new byte[200];
        assertEquals(12, RtpHeader.write(packet, 5, 101, 65_535, -2, 0xcafe_babe));
        RtpHeader.mark(packet, 5);

        assertTrue(header.read(packet, 5, 172));

        assertEquals(101, header.payloadType());
        assertTrue(header.marker());
        assertEquals(65_535, header.sequence());
        assertEquals(-2, header.timestamp());
        assertEquals(0xcafe_babe, header.ssrc());
        assertEquals(17, header.payloadOffset());
        assertEquals(160, header.payloadLength());
    }

    @Test
    void contributing_sources_extension_and_padding_are_no_payload() {
        byte[] packet =
                bytes(
                        "b2 08 0001 00000002 00000003" // padding, extension, two sources
                                + "0000000a 0000000b"
                                + "bede 0001 10aabb00"
                                + "d5d5d5" // payload
                                + "000003");

        assertTrue(header.read(packet, 0, packet.length));

        assertEquals(12 + 8 + 8, header.payloadOffset());
        assertEquals(3, header.payloadLength());
        assertFalse(header.marker());
    }

    @Test
    void a_packet_that_promises_more_than_it_has_is_refused() {
        assertRefused("80 00 0001 00000002 000000"); // short
        assertRefused("40 00 0001 00000002 00000003"); // version 1
        assertRefused("81 00 0001 00000002 00000003 0000"); // half a source
        assertRefused("90 00 0001 00000002 00000003 bede"); // half an extension
        assertRefused("90 00 0001 00000002 00000003 bede 0002 00000000");
        assertRefused("a0 00 0001 00000002 00000003 d5d500"); // padding of nothing
        assertRefused("a0 00 0001 00000002 00000003 d5d504"); // more padding than payload
    }

    @Test
    void whatever_comes_is_refused_or_lies_within_the_packet() {
        Random random = new Random(3);
        byte[] packet = new byte[100];
        for (int round = 0; round < 100_000; round++) {
            random.nextBytes(packet);
            packet[10] = (byte) (0x80 | (packet[10] & 0x3f));
            int length = random.nextInt(90);
            byte[] before = packet.clone();
            if (header.read(packet, 10, length)) {
                assertTrue(header.payloadOffset() >= 22);
                assertTrue(header.payloadLength() >= 0);
                assertTrue(header.payloadOffset() + header.payloadLength() <= 10 + length);
            }
            assertTrue(Arrays.equals(before, packet));
        }
    }

    @Test
    void packets_that_share_a_port_are_told_apart() {
        assertEquals(PacketKind.STUN, kind(0, 1));
        assertEquals(PacketKind.STUN, kind(1, 1));
        assertEquals(PacketKind.DTLS, kind(20, 254));
        assertEquals(PacketKind.DTLS, kind(22, 254));
        assertEquals(PacketKind.DTLS, kind(63, 254));
        assertEquals(PacketKind.RTP, kind(0x80, 0));
        assertEquals(PacketKind.RTP, kind(0x90, 0x80 | 111));
        assertEquals(PacketKind.RTCP, kind(0x80, 200));
        assertEquals(PacketKind.RTCP, kind(0x81, 203));
        assertEquals(PacketKind.RTCP, kind(0xbf, 223));
        assertEquals(PacketKind.OTHER, kind(0x40, 0)); // a TURN channel
        assertEquals(PacketKind.OTHER, kind(0xc0, 0));
        assertEquals(PacketKind.OTHER, PacketKind.of(new byte[] {(byte) 0x80}, 0, 1));
    }

    private static PacketKind kind(int first, int second) {
        return PacketKind.of(new byte[] {9, (byte) first, (byte) second}, 1, 2);
    }

    private void assertRefused(String hex) {
        byte[] packet = bytes(hex);
        assertFalse(header.read(packet, 0, packet.length), hex);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
