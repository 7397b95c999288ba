package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import org.balie.telephony.media.MediaSettings.Latching;
import org.junit.jupiter.api.Test;

class LatchTest {
    private static final InetSocketAddress SIGNALLED = new InetSocketAddress("192.0.2.1", 4000);
    private static final InetSocketAddress NEAR = new InetSocketAddress("192.0.2.1", 4002);
    private static final InetSocketAddress ELSEWHERE =
            new InetSocketAddress("198.51.100.7", 61_000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.9", 5000);

    private static Latch latch(Latching rule) {
        Latch latch = new Latch(rule);
        latch.signalled(SIGNALLED);
        return latch;
    }

    private static boolean hearsAll(Latch latch, InetSocketAddress from, int count) {
        boolean heard = false;
        for (int i = 0; i < count; i++) {
            heard = latch.hears(from, 7, 100 + i);
        }
        return heard;
    }

    @Test
    void the_signalled_source_is_heard_at_once_and_nobody_else_after_it() {
        Latch latch = latch(Latching.ANY_SOURCE);
        assertTrue(latch.hears(SIGNALLED, 1, 1));
        assertFalse(hearsAll(latch, STRANGER, 100));
        assertEquals(SIGNALLED, latch.target());
    }

    @Test
    void another_source_is_believed_after_some_consistent_packets() {
        Latch latch = latch(Latching.ANY_SOURCE);
        assertFalse(hearsAll(latch, ELSEWHERE, 4));
        assertEquals(SIGNALLED, latch.target());
        assertTrue(latch.hears(ELSEWHERE, 7, 104));
        assertEquals(ELSEWHERE, latch.target());
        assertTrue(latch.isElsewhere());
        assertFalse(hearsAll(latch, STRANGER, 100));
    }

    @Test
    void packets_that_do_not_follow_on_each_other_are_not_believed() {
        Latch latch = latch(Latching.ANY_SOURCE);
        for (int i = 0; i < 100; i++) {
            assertFalse(latch.hears(STRANGER, i, 1000 + i));
            assertFalse(latch.hears(STRANGER, 7, i * 1000));
        }
    }

    @Test
    void the_signalled_source_is_preferred_to_one_that_was_only_believed() {
        Latch latch = latch(Latching.ANY_SOURCE);
        assertTrue(hearsAll(latch, STRANGER, 5));
        assertTrue(latch.hears(SIGNALLED, 1, 1));
        assertFalse(latch.hears(STRANGER, 7, 200));
        assertEquals(SIGNALLED, latch.target());
    }

    @Test
    void another_signalled_address_is_waited_for_and_the_same_again_changes_nothing() {
        Latch latch = latch(Latching.ANY_SOURCE);
        assertTrue(hearsAll(latch, ELSEWHERE, 5));
        latch.signalled(SIGNALLED);
        assertEquals(ELSEWHERE, latch.target());
        latch.signalled(NEAR);
        assertEquals(NEAR, latch.target());
        assertFalse(latch.hears(ELSEWHERE, 7, 106));
        assertTrue(latch.hears(NEAR, 7, 107));
    }

    @Test
    void any_port_of_the_signalled_address_will_do_where_the_rule_says_so() {
        Latch latch = latch(Latching.SIGNALLED_ADDRESS);
        assertFalse(hearsAll(latch, ELSEWHERE, 100));
        assertTrue(latch.hears(NEAR, 1, 1));
        assertFalse(latch.hears(SIGNALLED, 1, 2));
        assertEquals(NEAR, latch.target());
    }

    @Test
    void no_other_port_will_do_where_the_rule_says_so() {
        Latch latch = latch(Latching.SIGNALLED_ADDRESS_AND_PORT);
        assertFalse(hearsAll(latch, NEAR, 100));
        assertFalse(latch.hearsAuthentic(NEAR));
        assertTrue(latch.hears(SIGNALLED, 1, 1));
    }

    @Test
    void what_only_the_far_end_can_have_sent_is_believed_at_once() {
        Latch latch = latch(Latching.ANY_SOURCE);
        assertTrue(latch.hears(SIGNALLED, 1, 1));
        assertTrue(latch.hearsAuthentic(ELSEWHERE));
        assertEquals(ELSEWHERE, latch.target());
    }
}
