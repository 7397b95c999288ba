package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReceiverTest {
    private record Packet(int timestamp, byte[] payload) {}

    private final List<String> told = new ArrayList<>();
    private final KeyReceiver receiver =
            new KeyReceiver(
                    new KeyReceiver.Keys() {
                        @Override
                        public void pressed(char key) {
                            told.add("+" + key);
                        }

                        @Override
                        public void released(char key, int ticks) {
                            told.add("-" + key + " " + ticks);
                        }
                    });

    private static Packet packet(int timestamp, int event, boolean end, int ticks) {
        return new Packet(
                timestamp,
                new byte[] {
                    (byte) event, (byte) (end ? 0x8a : 0x0a), (byte) (ticks >> 8), (byte) ticks
                });
    }

    /// 100 ms of a key with three end packets.
    private static List<Packet> key(int timestamp, int event) {
        List<Packet> all = new ArrayList<>();
        for (int ticks = 160; ticks < 800; ticks += 160) {
            all.add(packet(timestamp, event, false, ticks));
        }
        for (int i = 0; i < 3; i++) {
            all.add(packet(timestamp, event, true, 800));
        }
        return all;
    }

    private void hear(List<Packet> packets) {
        packets.forEach(
                packet -> receiver.packet(packet.timestamp(), Frame.CLOCK, packet.payload(), 0, 4));
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            receiver.frame();
        }
    }

    @Test
    void a_key_is_told_once_with_its_duration() {
        hear(key(5000, 5));
        assertEquals(List.of("+5", "-5 800"), told);
    }

    @Test
    void the_same_key_twice_is_two_keys() {
        hear(key(5000, 11));
        hear(key(6600, 11));
        assertEquals(List.of("+#", "-# 800", "+#", "-# 800"), told);
    }

    @Test
    void every_key_has_its_name() {
        for (int event = 0; event < 16; event++) {
            receiver.packet(1000 * event, Frame.CLOCK, packet(0, event, true, 400).payload(), 0, 4);
        }
        StringBuilder keys = new StringBuilder();
        told.stream().filter(one -> one.startsWith("+")).forEach(one -> keys.append(one, 1, 2));
        assertEquals("0123456789*#ABCD", keys.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_lost_repeated_or_late_within_a_key_each_is_told_once(long seed) {
        Random random = new Random(seed);
        StringBuilder dialled = new StringBuilder();
        StringBuilder heard = new StringBuilder();
        // The timestamps wrap on the way.
        int timestamp = -4000;
        for (int i = 0; i < 60; i++) {
            int event = random.nextInt(16);
            dialled.append("0123456789*#ABCD".charAt(event));
            List<Packet> packets = new ArrayList<>(key(timestamp, event));
            packets.addAll(packets.subList(0, random.nextInt(3)));
            Collections.shuffle(packets, random);
            int kept = 1 + random.nextInt(packets.size());
            hear(packets.subList(0, kept));
            timestamp += 1600 + 160 * random.nextInt(5);
        }
        frames(100);
        told.stream().filter(one -> one.startsWith("+")).forEach(one -> heard.append(one, 1, 2));
        assertEquals(dialled.toString(), heard.toString());
        assertEquals(120, told.size());
    }

    @Test
    void a_key_whose_end_is_lost_ends_with_the_next_one() {
        hear(key(5000, 1).subList(0, 3));
        hear(key(6600, 1));
        assertEquals(List.of("+1", "-1 480", "+1", "-1 800"), told);
    }

    @Test
    void a_key_whose_end_is_lost_ends_when_nothing_more_comes() {
        hear(key(5000, 1).subList(0, 3));
        frames(20);
        assertEquals(List.of("+1"), told);
        frames(20);
        assertEquals(List.of("+1", "-1 480"), told);
        hear(key(5000, 1));
        assertEquals(List.of("+1", "-1 480"), told, "the rest of it came late");
    }

    @Test
    void a_key_before_is_not_heard_again_when_its_packets_come_late() {
        hear(key(5000, 1));
        hear(key(6600, 2).subList(0, 2));
        hear(key(5000, 1).subList(3, 6));
        hear(key(6600, 2));
        assertEquals(List.of("+1", "-1 800", "+2", "-2 800"), told);
    }

    @Test
    void a_key_that_is_held_for_long_is_one_key_though_it_has_segments() {
        int timestamp = 5000;
        for (int segment = 0; segment < 2; segment++) {
            for (int ticks = 160; ticks < 65_535; ticks += 160) {
                hear(List.of(packet(timestamp, 9, false, ticks)));
                frames(1);
            }
            hear(List.of(packet(timestamp, 9, false, 65_535)));
            timestamp += 65_535;
        }
        hear(List.of(packet(timestamp, 9, true, 800)));
        assertEquals(List.of("+9", "-9 " + (2 * 65_535 + 800)), told);
    }

    @Test
    void a_far_end_that_moves_the_timestamp_with_each_packet_still_presses_once() {
        for (int i = 0; i < 10; i++) {
            hear(List.of(packet(5000 + 160 * i, 3, i == 9, 160)));
        }
        assertEquals(List.of("+3", "-3 1600"), told);
    }

    @Test
    void another_stream_may_count_from_anywhere() {
        hear(key(5_000_000, 4));
        receiver.reset();
        hear(key(17, 4));
        assertEquals(4, told.size());
    }

    @Test
    void what_is_no_key_is_passed_over() {
        hear(List.of(packet(1, 16, true, 400), packet(2, 255, false, 10)));
        receiver.packet(3, Frame.CLOCK, new byte[] {1, 0, 0}, 0, 3);
        receiver.packet(3, Frame.CLOCK, new byte[0], 0, 0);
        frames(100);
        assertEquals(List.of(), told);
    }
}
