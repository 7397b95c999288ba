package org.balie.telephony.media.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtcpSessionTest {
    private static final int OURS = 0x1111_1111;
    private static final int THEIRS = 0x2222_2222;
    private static final long MS = 1_000_000;

    private final Reception heardHere = new Reception();
    private final Reception heardThere = new Reception();
    private final RtcpSession here =
            new RtcpSession(
                    OURS, "us", new NtpClock(Instant.ofEpochSecond(1_800_000_000), 0), heardHere);
    // The clock of the other side may say what it likes.
    private final RtcpSession there =
            new RtcpSession(THEIRS, "them", new NtpClock(Instant.ofEpochSecond(77), 5), heardThere);
    private final byte[] packet = new byte[RtcpSession.LONGEST];

    @Test
    void both_learn_the_round_trip_and_what_was_lost() {
        speak(here, heardThere, OURS, 10, 3);
        int length = here.report(packet, 0, 1000 * MS);
        assertEquals(200, packet[1] & 0xff);
        assertTrue(there.received(packet, 0, length, 1030 * MS));

        length = there.report(packet, 0, 1500 * MS);
        assertEquals(201, packet[1] & 0xff);
        assertTrue(here.received(packet, 0, length, 1540 * MS));

        assertEquals(1, here.lostThere());
        assertEquals(70.0, here.roundTrip().orElseThrow().toNanos() / 1e6, 1);
        assertEquals(Optional.empty(), there.roundTrip());
        assertEquals(9, here.sent());
    }

    @Test
    void who_was_silent_for_two_reports_is_no_sender() {
        speak(here, heardThere, OURS, 3, -1);
        assertEquals(200, typeOfReport());
        assertEquals(200, typeOfReport());
        assertEquals(201, typeOfReport());
    }

    @Test
    void a_report_is_as_the_rfc_draws_it() {
        heardHere.received(THEIRS, 7, 160, 8000, 0);
        here.sent(8000, 8000, 160, 2000 * MS);

        int length = here.report(packet, 0, 2500 * MS);

        assertEquals(
                "81c8000c" // SR with one block
                        + "11111111"
                        + "eef45082" // 2.5 s after 2027-01-15T08:00:00Z
                        + "80000000"
                        + "00002ee0" // half a second after the last packet
                        + "00000001"
                        + "000000a0"
                        + "22222222"
                        + "00000000"
                        + "00000007"
                        + "00000000"
                        + "00000000"
                        + "00000000"
                        + "81ca0003" // SDES
                        + "11111111"
                        + "01027573"
                        + "00000000",
                HexFormat.of().formatHex(packet, 0, length));
    }

    @Test
    void bye_counts_for_the_source_that_is_heard_until_it_is_heard_again() {
        int length = there.bye(packet, 0, MS);
        here.received(packet, 0, length, MS);
        assertFalse(here.over());

        heardHere.received(THEIRS, 1, 160, 8000, MS);
        here.received(packet, 0, length, 2 * MS);
        assertTrue(here.over());

        heardHere.received(THEIRS, 2, 320, 8000, 3 * MS);
        assertFalse(here.over());
    }

    @Test
    void unknown_parts_are_skipped_and_names_of_any_length_fit() {
        for (int each = 0; each < 40; each++) {
            RtcpSession named =
                    new RtcpSession(
                            THEIRS, "n".repeat(each), new NtpClock(Instant.EPOCH, 0), heardThere);
            heardThere.received(OURS, each, 0, 8000, 0);
            named.sent(0, 8000, 1, 0);
            int length = named.bye(packet, 0, 1);
            assertEquals(0, length % 4);
            assertTrue(here.received(packet, 0, length, 1));
        }
        byte[] withFeedback =
                HexFormat.of()
                        .parseHex(
                                "80c90001222222228fce000422222222000000005245 4d42aabbccdd"
                                        .replace(" ", ""));
        assertTrue(here.received(withFeedback, 0, withFeedback.length, 1));
    }

    @Test
    void malformed_packets_are_refused_as_a_whole() {
        assertRefused("");
        assertRefused("80c9");
        assertRefused("81ca000322222222010275730000 0000"); // SDES first
        assertRefused("80c9000222222222"); // longer than it is
        assertRefused("81c9000122222222"); // a block is promised
        assertRefused("80c800012222222200000000"); // no room for a sender's part
        assertRefused("80c900012222222281cb0000"); // BYE of nobody
        assertRefused("80c900012222222281ca000222222222010a6161"); // an item beyond the end
        assertRefused("80c900012222222281ca00022222222201026161"); // no zero at the end
        assertRefused("a0c90002222222220000000480c9000122222222"); // padding amid
        assertRefused("80c9000122222222a0cb000200000000000000ff");
    }

    @Test
    void nothing_that_comes_throws_or_is_changed() {
        speak(there, heardHere, THEIRS, 5, -1);
        int length = there.bye(packet, 0, 7);
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 100_000; round++) {
            byte[] bent = Arrays.copyOf(packet, length);
            for (int each = random.nextInt(4); each >= 0; each--) {
                bent[random.nextInt(length)] = (byte) random.nextInt();
            }
            byte[] before = bent.clone();
            if (!here.received(bent, 0, random.nextInt(length + 1), 8)) {
                refused++;
            }
            assertArrayEquals(before, bent);
        }
        assertTrue(refused > 10_000);
    }

    @Test
    void a_clock_that_the_far_end_made_up_moves_no_round_trip() {
        byte[] report =
                HexFormat.of()
                        .parseHex(
                                "81c9000722222222"
                                        + "11111111"
                                        + "00fffffe" // two more came than were sent
                                        + "0000000000000000ffffffff"
                                        + "7fffffff");
        assertTrue(here.received(report, 0, report.length, Duration.ofHours(1).toNanos()));
        assertEquals(0, here.lostThere());
        assertTrue(here.roundTrip().map(each -> !each.isNegative()).orElse(true));
    }

    private int typeOfReport() {
        here.report(packet, 0, 10_000 * MS);
        return packet[1] & 0xff;
    }

    private void assertRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertFalse(here.received(bytes, 0, bytes.length, 1), hex);
    }

    private static void speak(
            RtcpSession speaker, Reception listener, int ssrc, int count, int lost) {
        for (int each = 0; each < count; each++) {
            if (each != lost) {
                speaker.sent(each * 160, 8000, 160, each * 20L * MS);
                listener.received(ssrc, each, each * 160, 8000, each * 20L * MS);
            }
        }
    }
}
