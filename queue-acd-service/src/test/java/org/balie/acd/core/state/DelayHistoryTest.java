package org.balie.acd.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-5")
class DelayHistoryTest {

    @Test
    void nothing_is_said_before_enough_has_happened() {
        DelayHistory history = DelayHistory.unknown();
        for (int i = 1; i < DelayHistory.ENOUGH; i++) {
            history = history.accepted(1, seconds(10));
        }

        assertEquals(Optional.empty(), history.estimate(1));
        assertEquals(interval(10, 10), history.accepted(1, seconds(10)).estimate(1));
    }

    @Test
    void who_stood_at_the_end_of_a_line_says_how_fast_each_place_moved() {
        DelayHistory history = DelayHistory.unknown();
        for (int position = 1; position <= 6; position++) {
            history = history.accepted(position, seconds(20L * position));
        }

        assertEquals(interval(20, 20), history.estimate(1));
        assertEquals(interval(180, 180), history.estimate(9));
    }

    @Test
    void the_interval_is_as_wide_as_it_was_off_and_widens_with_the_root_of_the_position() {
        // At the head of the line, 10 s on average, off by -4, -2, 0, 1 and 5 s.
        DelayHistory history =
                DelayHistory.unknown()
                        .accepted(1, seconds(8))
                        .accepted(1, seconds(15))
                        .accepted(1, seconds(10))
                        .accepted(1, seconds(6))
                        .accepted(1, seconds(11));

        assertEquals(interval(6, 15), history.estimate(1));
        // 4 × 10 from -2 × 4 to +2 × 5
        assertEquals(interval(32, 50), history.estimate(4));
        // 2 × 10 from -1.41 × 4 to +1.41 × 5: 14.3 to 27.1
        assertEquals(interval(14, 28), history.estimate(2));
    }

    @Test
    void one_odd_wait_of_many_does_not_widen_the_interval_to_itself() {
        DelayHistory history = DelayHistory.unknown();
        for (int i = 1; i < DelayHistory.REMEMBERED; i++) {
            history = history.accepted(1, seconds(10));
        }

        // The pace is (31 × 10 + 42) ÷ 32 = 11 s, and all but one are 1 s below it.
        assertEquals(interval(10, 10), history.accepted(1, seconds(42)).estimate(1));
    }

    @Test
    void only_what_happened_lately_counts() {
        DelayHistory history = DelayHistory.unknown();
        for (int i = 0; i < 5; i++) {
            history = history.accepted(1, seconds(100));
        }
        for (int i = 0; i < DelayHistory.REMEMBERED; i++) {
            history = history.accepted(1, seconds(3));
        }

        assertEquals(DelayHistory.REMEMBERED, history.latest().size());
        assertEquals(interval(21, 21), history.estimate(7));
    }

    @Test
    void no_wait_is_foretold_to_be_below_nothing() {
        DelayHistory history = DelayHistory.unknown();
        for (int i = 0; i < 4; i++) {
            history = history.accepted(1, Duration.ZERO);
        }
        history = history.accepted(4, seconds(80));

        // The pace is 10 s, off from -10 to 20 s at the head of the line.
        assertEquals(interval(0, 30), history.estimate(1));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Optional<WaitEstimate> interval(long low, long high) {
        return Optional.of(new WaitEstimate(seconds(low), seconds(high)));
    }
}
