package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6716 section 3.1.
class OpusPacketTest {

    @ParameterizedTest(name = "configuration {0}, code {1}: {2} ms")
    @CsvSource({
        "0, 0, 10",
        "1, 0, 20",
        "2, 0, 40",
        "3, 0, 60",
        "7, 1, 120",
        "11, 0, 60",
        "12, 0, 10",
        "13, 2, 40",
        "15, 0, 20",
        "17, 0, 5",
        "18, 1, 20",
        "31, 0, 20",
        "31, 2, 40"
    })
    void the_first_byte_says_how_long_a_packet_is(int configuration, int code, int millis) {
        byte[] packet = {0, (byte) (configuration << 3 | code), 1, 1};
        assertEquals(8 * millis, OpusPacket.ticks(packet, 1, 3));
    }

    @Test
    void the_shortest_frame_is_two_and_a_half_milliseconds() {
        assertEquals(20, OpusPacket.ticks(new byte[] {(byte) (16 << 3)}, 0, 1));
    }

    @Test
    void the_second_byte_says_how_many_frames_there_are_where_there_may_be_any() {
        assertEquals(480, OpusPacket.ticks(new byte[] {(byte) (31 << 3 | 3), 3}, 0, 2));
        assertEquals(960, OpusPacket.ticks(new byte[] {3, (byte) 0xcc}, 0, 2));
    }

    @Test
    void what_can_be_none_lasts_no_time() {
        assertEquals(0, OpusPacket.ticks(new byte[] {1}, 0, 0));
        assertEquals(0, OpusPacket.ticks(new byte[] {3}, 0, 1));
        assertEquals(0, OpusPacket.ticks(new byte[] {3, 0}, 0, 2));
        // 13 times 10 ms, and three times 60: more than 120
        assertEquals(0, OpusPacket.ticks(new byte[] {3, 13}, 0, 2));
        assertEquals(0, OpusPacket.ticks(new byte[] {(byte) (3 << 3 | 3), 3}, 0, 2));
    }
}
