package org.balie.telephony.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReceptionTest {
    private static final long FRAME = 20_000_000;

    private final Reception reception = new Reception();
    private long now = 5_000_000_000L;

    @Test
    void what_is_missing_is_lost_and_what_comes_late_is_not() {
        comes(10);
        comes(11);
        comes(14);
        assertEquals(2, reception.lost());
        comes(12);

        assertEquals(1, reception.lost());
        assertEquals(4, reception.packets());
    }

    @Test
    void sequence_numbers_wrap() {
        for (int each = 65_530; each < 65_550; each++) {
            comes(each & 0xffff);
        }

        assertEquals(0, reception.lost());
        assertEquals(20, reception.packets());
        byte[] block = new byte[24];
        reception.writeBlock(block, 0);
        assertEquals(65_549, BigEndian.i32(block, 8));
    }

    @Test
    void a_packet_out_of_the_blue_is_dropped_and_a_new_beginning_is_not() {
        comes(10);
        assertFalse(reception.received(1, 30_000, 0, 8000, now));
        comes(11);
        assertFalse(reception.received(1, 40_000, 0, 8000, now));
        assertTrue(reception.received(1, 40_001, 160, 8000, now));
        comes(40_002);

        assertEquals(4, reception.packets());
        assertEquals(0, reception.lost());
    }

    @Test
    void totals_go_on_when_the_source_changes() {
        comes(10);
        comes(13);
        assertTrue(reception.received(2, 9000, 0, 8000, now));
        assertTrue(reception.received(2, 9002, 320, 8000, now));

        assertEquals(2, reception.ssrc());
        assertEquals(4, reception.packets());
        assertEquals(3, reception.lost());
    }

    @Test
    void an_even_stream_has_no_jitter_whatever_its_clock() {
        for (int each = 0; each < 100; each++) {
            reception.received(1, each, each * 960, 48_000, now += FRAME);
        }
        assertEquals(0, reception.jitterNanos());
    }

    @Test
    void jitter_is_the_mean_deviation() {
        // Packets come in pairs: each deviates by 10 ms, one way or the other.
        for (int each = 0; each < 400; each++) {
            long late = each % 2 == 0 ? 10_000_000 : 0;
            reception.received(1, each, each * 160, 8000, (now += FRAME) + late);
        }
        assertEquals(10.0, reception.jitterNanos() / 1e6, 0.2);
    }

    @Test
    void a_pause_and_a_long_digit_are_no_jitter() {
        comes(1);
        comes(2);
        now += 60_000_000_000L;
        comes(3);
        for (int each = 4; each < 20; each++) {
            reception.received(1, each, 4 * 160, 8000, now += FRAME);
        }
        assertEquals(0, reception.jitterNanos());
    }

    @Test
    void a_block_tells_of_the_time_since_the_last_one() {
        byte[] block = new byte[24];
        comes(0);
        comes(2);
        reception.writeBlock(block, 0);
        assertEquals(256 / 3, block[4] & 0xff);
        assertEquals(1, BigEndian.i32(block, 4) & 0xffffff);
        assertFalse(reception.heardSinceReport());

        comes(3);
        comes(4);
        assertTrue(reception.heardSinceReport());
        reception.writeBlock(block, 0);
        assertEquals(0, block[4]);
        assertEquals(1, BigEndian.i32(block, 4) & 0xffffff);
    }

    private void comes(int sequence) {
        now += FRAME;
        assertTrue(reception.received(1, sequence, sequence * 160, 8000, now));
    }
}
