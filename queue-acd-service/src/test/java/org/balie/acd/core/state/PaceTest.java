package org.balie.acd.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-5")
class PaceTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void nothing_is_said_before_enough_has_happened() {
        Pace pace = Pace.unknown().accepted(NINE, at(10)).accepted(NINE, at(20));

        assertEquals(Optional.empty(), pace.estimate(1));
        assertEquals(
                Optional.of(new WaitEstimate(Duration.ofSeconds(10), Duration.ofSeconds(10))),
                pace.accepted(NINE, at(30)).estimate(1));
    }

    @Test
    void time_in_which_nobody_waited_does_not_count() {
        Pace pace =
                Pace.unknown()
                        .accepted(NINE, at(10))
                        .accepted(NINE, at(20))
                        .accepted(at(3600), at(3610));

        assertEquals(
                Optional.of(new WaitEstimate(Duration.ofSeconds(20), Duration.ofSeconds(20))),
                pace.estimate(2));
    }

    @Test
    void the_interval_widens_with_the_root_of_the_position() {
        // Gaps of 5, 10 and 15 s: mean 10, standard deviation 5.
        Pace pace =
                Pace.unknown().accepted(NINE, at(5)).accepted(NINE, at(15)).accepted(NINE, at(30));

        // 40 ± 1.28 × 5 × 2 = 27.2 to 52.8
        assertEquals(
                Optional.of(new WaitEstimate(Duration.ofSeconds(27), Duration.ofSeconds(53))),
                pace.estimate(4));
    }

    @Test
    void only_what_happened_lately_counts() {
        Pace pace = Pace.unknown();
        for (int i = 1; i <= 5; i++) {
            pace = pace.accepted(NINE, at(100 * i));
        }
        for (int i = 1; i <= Pace.REMEMBERED; i++) {
            pace = pace.accepted(NINE, at(500 + i));
        }

        assertEquals(
                Optional.of(new WaitEstimate(Duration.ofSeconds(7), Duration.ofSeconds(7))),
                pace.estimate(7));
    }

    private static Instant at(long seconds) {
        return NINE.plusSeconds(seconds);
    }
}
