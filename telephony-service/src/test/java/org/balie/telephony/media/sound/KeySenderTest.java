package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySenderTest {
    private final KeySender sender = new KeySender();
    private final byte[] packet = new byte[8];

    /// What is sent in each frame: digit, end, ticks, timestamp and marker, or `-`.
    private List<String> frames(int count) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int bytes = sender.next(1000 + 160 * i, Frame.CLOCK, packet, 2);
            if (bytes == 0) {
                sent.add("-");
                continue;
            }
            assertEquals(KeySender.BYTES, bytes);
            int ticks = (packet[4] & 0xff) << 8 | (packet[5] & 0xff);
            sent.add(
                    packet[2]
                            + ((packet[3] & 0x80) != 0 ? "E " : " ")
                            + ticks
                            + "@"
                            + sender.timestamp()
                            + (sender.first() ? "M" : ""));
        }
        return sent;
    }

    @Test
    void a_digit_is_five_packets_and_its_end_comes_three_times() {
        assertEquals(1, sender.dial("7"));
        assertEquals(
                List.of(
                        "7 160@1000M",
                        "7 320@1000",
                        "7 480@1000",
                        "7 640@1000",
                        "7E 800@1000",
                        "7E 800@1000",
                        "7E 800@1000",
                        "-",
                        "-",
                        "-",
                        "-"),
                frames(11));
        assertFalse(sender.busy());
    }

    @Test
    void the_next_digit_begins_100_ms_after_the_end_of_the_one_before() {
        sender.dial("#d");
        List<String> sent = frames(20);
        assertEquals("11 160@1000M", sent.get(0));
        assertEquals("15 160@2600M", sent.get(10));
        assertEquals("-", sent.get(9));
    }

    @Test
    void at_most_32_digits_wait_and_others_are_skipped() {
        assertEquals(3, sender.dial("1 (a)-x*"));
        sender.clear();
        assertEquals(32, sender.dial("0123456789".repeat(4)));
        assertEquals(0, sender.dial("1"));
        frames(1);
        assertEquals(1, sender.dial("99"));
    }

    @Test
    void with_nothing_to_dial_speech_goes_on() {
        assertFalse(sender.busy());
        assertEquals(List.of("-", "-"), frames(2));
    }

    @Test
    void what_is_dialled_is_what_a_receiver_hears() {
        StringBuilder heard = new StringBuilder();
        KeyReceiver receiver =
                new KeyReceiver(
                        new KeyReceiver.Keys() {
                            @Override
                            public void pressed(char key) {
                                heard.append(key);
                            }

                            @Override
                            public void released(char key, int ticks) {
                                assertEquals(800, ticks);
                            }
                        });
        sender.dial("0123456789*#ABCD");
        sender.dial("1122");
        for (int now = 0; sender.busy(); now += Frame.TICKS) {
            if (sender.next(now, Frame.CLOCK, packet, 0) > 0) {
                receiver.packet(sender.timestamp(), Frame.CLOCK, packet, 0, KeySender.BYTES);
            }
            receiver.frame();
            assertTrue(now < 1_000_000);
        }
        assertEquals("0123456789*#ABCD1122", heard.toString());
    }
}
