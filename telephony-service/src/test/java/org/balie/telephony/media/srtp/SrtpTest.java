package org.balie.telephony.media.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.balie.telephony.media.rtp.BigEndian;
import org.balie.telephony.media.rtp.RtpHeader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpTest {
    private static final int SSRC = 77;
    private static final int PLAIN = 172;

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void packets_arrive_over_more_than_one_roll_over(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        for (int index = 65_000; index < 65_000 + 140_000; index++) {
            byte[] packet = pair.sealed(index & 0xffff);
            assertEquals(PLAIN, pair.open(packet));
            assertArrayEquals(plain(index & 0xffff), Arrays.copyOf(packet, PLAIN));
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void packets_arrive_out_of_order_around_the_roll_over_and_only_once(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        byte[][] packets = new byte[60][];
        for (int each = 0; each < packets.length; each++) {
            packets[each] = pair.sealed((65_506 + each) & 0xffff);
        }
        byte[] first = packets[0].clone();
        assertEquals(PLAIN, pair.open(first));
        Random random = new Random(5);
        int[] order = random.ints(600, 1, packets.length).toArray();
        boolean[] seen = new boolean[packets.length];
        for (int each : order) {
            int expected = seen[each] ? SrtpFailure.REPLAYED : PLAIN;
            assertEquals(expected, pair.open(packets[each].clone()), "packet " + each);
            seen[each] = true;
        }
        assertEquals(SrtpFailure.REPLAYED, pair.open(packets[0]));
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void what_is_older_than_the_window_counts_as_replayed(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        byte[] old = pair.sealed(100);
        byte[] lateEnough = pair.sealed(101);
        assertEquals(PLAIN, pair.open(pair.sealed(164)));

        assertEquals(SrtpFailure.REPLAYED, pair.open(old));
        assertEquals(PLAIN, pair.open(lateEnough));
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void no_bit_may_be_changed_and_no_forgery_moves_anything(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        assertEquals(PLAIN, pair.open(pair.sealed(40_000)));
        byte[] packet = pair.sealed(40_001);
        int length = PLAIN + suite.rtpTag();
        for (int bit = 2; bit < length * 8; bit++) {
            byte[] bent = packet.clone();
            bent[bit / 8] ^= (byte) (0x80 >> bit % 8);
            assertTrue(pair.receiver.unprotectRtp(bent, 0, length) < 0, "bit " + bit);
        }
        for (int cut = 0; cut < length; cut++) {
            assertTrue(pair.receiver.unprotectRtp(packet.clone(), 0, cut) < 0, "cut " + cut);
        }
        assertEquals(PLAIN, pair.open(packet));
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void reports_arrive_once_and_unchanged_or_not_at_all(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        byte[] report = new byte[28 + SrtpSuite.MOST_ADDED];
        for (int round = 0; round < 200; round++) {
            report(report);
            int length = pair.sender.protectRtcp(report, 0, 28);
            byte[] again = report.clone();
            for (int bit = 2; bit < length * 8; bit += 7) {
                byte[] bent = report.clone();
                bent[bit / 8] ^= (byte) (0x80 >> bit % 8);
                assertTrue(pair.receiver.unprotectRtcp(bent, 0, length) < 0, "bit " + bit);
            }
            assertEquals(28, pair.receiver.unprotectRtcp(report, 0, length));
            assertArrayEquals(report(new byte[28]), Arrays.copyOf(report, 28), "round " + round);
            assertEquals(SrtpFailure.REPLAYED, pair.receiver.unprotectRtcp(again, 0, length));
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void garbage_is_refused(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        Random random = new Random(9);
        byte[] packet = new byte[300];
        for (int round = 0; round < 20_000; round++) {
            random.nextBytes(packet);
            packet[7] = (byte) (0x80 | (packet[7] & 0x3f));
            int length = random.nextInt(250);
            assertTrue(pair.receiver.unprotectRtp(packet, 7, length) < 0);
            packet[7] = (byte) (0x80 | (packet[7] & 0x3f));
            assertTrue(pair.receiver.unprotectRtcp(packet, 7, length) < 0);
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void sources_are_apart_and_their_number_is_bounded(SrtpSuite suite) {
        SecureRandom random = new SecureRandom();
        MasterKey key = MasterKey.random(suite, random);
        SrtpReceiver receiver = new SrtpReceiver(key);
        byte[] kept = new byte[0];
        for (int ssrc = 1; ssrc <= 10 * SrtpReceiver.SOURCES; ssrc++) {
            byte[] packet = new byte[PLAIN + SrtpSuite.MOST_ADDED];
            RtpHeader.write(packet, 0, 0, 5, 6, ssrc);
            int length = new SrtpSender(key).protectRtp(packet, 0, PLAIN);
            kept = packet.clone();
            assertEquals(PLAIN, receiver.unprotectRtp(packet, 0, length));
        }
        assertEquals(SrtpFailure.REPLAYED, receiver.unprotectRtp(kept, 0, PLAIN + suite.rtpTag()));
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void a_key_stream_is_never_used_twice(SrtpSuite suite) {
        Pair pair = new Pair(suite);
        pair.sealed(9);
        byte[] again = new byte[PLAIN + SrtpSuite.MOST_ADDED];
        RtpHeader.write(again, 0, 0, 9, 9, SSRC);
        assertEquals(SrtpFailure.REPLAYED, pair.sender.protectRtp(again, 0, PLAIN));
        RtpHeader.write(again, 0, 0, 10, 9, SSRC + 1);
        assertEquals(SrtpFailure.MALFORMED, pair.sender.protectRtp(again, 0, PLAIN));
        RtpHeader.write(again, 0, 0, 10, 9, SSRC);
        assertEquals(SrtpFailure.MALFORMED, pair.sender.protectRtp(again, 0, again.length - 1));
        assertEquals(PLAIN + suite.rtpTag(), pair.sender.protectRtp(again, 0, PLAIN));
    }

    private static byte[] plain(int sequence) {
        byte[] packet = new byte[PLAIN];
        RtpHeader.write(packet, 0, 8, sequence, sequence * 160, SSRC);
        Arrays.fill(packet, 12, PLAIN, (byte) sequence);
        return packet;
    }

    private static byte[] report(byte[] into) {
        Arrays.fill(into, (byte) 0x33);
        into[0] = (byte) 0x80;
        into[1] = (byte) 200;
        BigEndian.put16(into, 2, 6);
        BigEndian.put32(into, 4, SSRC);
        return into;
    }

    private static final class Pair {
        final SrtpSuite suite;
        final SrtpSender sender;
        final SrtpReceiver receiver;

        Pair(SrtpSuite suite) {
            this.suite = suite;
            MasterKey key = MasterKey.random(suite, new SecureRandom());
            sender = new SrtpSender(key);
            receiver = new SrtpReceiver(key);
        }

        byte[] sealed(int sequence) {
            byte[] packet = Arrays.copyOf(plain(sequence), PLAIN + SrtpSuite.MOST_ADDED);
            assertEquals(PLAIN + suite.rtpTag(), sender.protectRtp(packet, 0, PLAIN));
            return packet;
        }

        int open(byte[] packet) {
            return receiver.unprotectRtp(packet, 0, PLAIN + suite.rtpTag());
        }
    }
}
