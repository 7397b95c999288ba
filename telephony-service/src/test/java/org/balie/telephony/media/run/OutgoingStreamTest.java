package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.balie.telephony.media.Codec;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingStreamTest {
    private static final long FRAME = 20_000_000L;
    private static final int SSRC = 77;

    private final OutgoingStream stream = new OutgoingStream(SSRC, 65_533, 5000);
    private final byte[] out = new byte[200];
    private final RtpHeader written = new RtpHeader();
    private long now = 1_000_000_000L;

    @BeforeEach
    void speak() {
        stream.speak(new Format(8, Codec.PCMA));
    }

    private boolean relayed(Object from, int ssrc, int sequence, int timestamp, boolean strict) {
        byte[] in = new byte[172];
        RtpHeader.write(in, 0, 8, sequence & 0xffff, timestamp, ssrc);
        RtpHeader header = new RtpHeader();
        assertTrue(header.read(in, 0, in.length));
        return stream.relayed(out, from, header, 160, strict, now) > 0 && written.read(out, 0, 172);
    }

    private void ours() {
        int _ = stream.ours(out, 160, now);
        assertTrue(written.read(out, 0, 172));
    }

    @Test
    void numbers_go_on_when_another_is_heard() {
        assertTrue(relayed("anna", 1, 100, 70_000, false));
        assertEquals(65_534, written.sequence());
        assertEquals(5000, written.timestamp());
        assertTrue(written.marker());
        now += FRAME;
        assertTrue(relayed("anna", 1, 101, 70_160, false));
        assertFalse(written.marker());
        now += 5 * FRAME;
        assertTrue(relayed("bert", 2, 9, 5, false));
        assertEquals(SSRC, written.ssrc());
        assertEquals(0, written.sequence());
        assertEquals(5160 + 5 * 160, written.timestamp());
        assertTrue(written.marker());
        now += FRAME;
        ours();
        assertEquals(1, written.sequence());
        assertEquals(5160 + 6 * 160, written.timestamp());
        assertTrue(written.marker());
        now += FRAME;
        ours();
        assertEquals(5160 + 7 * 160, written.timestamp());
        assertFalse(written.marker());
    }

    @Test
    void what_is_lost_on_the_way_to_us_is_missing_there_too() {
        assertTrue(relayed("anna", 1, 65_535, 0, false));
        assertTrue(relayed("anna", 1, 65_538, 480, false));
        assertEquals(1, written.sequence());
        assertEquals(5480, written.timestamp());
    }

    @Test
    void a_late_packet_takes_its_place_but_not_one_from_before_its_stream_was_heard() {
        assertTrue(relayed("anna", 1, 10, 1600, false));
        assertTrue(relayed("anna", 1, 12, 1920, false));
        assertTrue(relayed("anna", 1, 11, 1760, false));
        assertEquals(65_535, written.sequence());
        assertEquals(5160, written.timestamp());
        assertFalse(relayed("anna", 1, 9, 1440, false));
        assertTrue(relayed("anna", 1, 13, 2080, false));
        assertEquals(1, written.sequence());
    }

    @Test
    void where_encryption_counts_nothing_goes_back() {
        assertTrue(relayed("anna", 1, 10, 1600, true));
        assertTrue(relayed("anna", 1, 12, 1920, true));
        assertFalse(relayed("anna", 1, 11, 1760, true));
        assertFalse(relayed("anna", 1, 12, 1920, true));
    }

    @Test
    void a_source_that_jumps_begins_anew() {
        assertTrue(relayed("anna", 1, 10, 1600, false));
        now += FRAME;
        assertTrue(relayed("anna", 1, 40_000, 123_456_789, false));
        assertEquals(65_535, written.sequence());
        assertEquals(5160, written.timestamp());
        assertTrue(written.marker());
    }

    @Test
    void speech_goes_on_after_a_digit_as_time_does() {
        ours();
        now += FRAME;
        int began = stream.timestampAt(now);
        assertEquals(5160, began);
        for (int i = 0; i < 5; i++) {
            int _ = stream.key(out, 101, began, i == 0);
            assertTrue(written.read(out, 0, 172));
            assertEquals(65_535 + i & 0xffff, written.sequence());
            now += FRAME;
        }
        ours();
        assertEquals(4, written.sequence());
        assertEquals(5000 + 6 * 160, written.timestamp());
        assertTrue(written.marker());
    }

    @Test
    void a_tick_that_comes_late_leaves_no_gap() {
        ours();
        now += 3 * FRAME;
        for (int i = 1; i <= 3; i++) {
            ours();
            assertEquals(5000 + i * 160, written.timestamp());
        }
    }
}
