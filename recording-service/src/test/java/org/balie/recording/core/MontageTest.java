package org.balie.recording.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.balie.recording.core.Montage.Clip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REC-5")
class MontageTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void tracks_keep_their_distance_and_pauses_go() {
        var montage =
                Montage.of(
                        List.of(
                                clip(4, 100_250, 20_000),
                                clip(1, 0, 30_000),
                                clip(3, 100_000, 20_000),
                                clip(2, 500, 31_000)));
        assertEquals(0, at(montage, 1));
        assertEquals(500, at(montage, 2));
        assertEquals(31_500, at(montage, 3), "where the last before the pause ended");
        assertEquals(31_750, at(montage, 4));
        assertEquals(Duration.ofMillis(51_750), montage.length());
    }

    @Test
    void one_that_lies_within_another_changes_no_length() {
        var montage =
                Montage.of(
                        List.of(
                                clip(1, 0, 60_000),
                                clip(2, 10_000, 5_000),
                                clip(3, 50_000, 20_000)));
        assertEquals(10_000, at(montage, 2));
        assertEquals(50_000, at(montage, 3));
        assertEquals(Duration.ofSeconds(70), montage.length());
    }

    @Test
    void nothing_is_nothing() {
        assertEquals(Duration.ZERO, Montage.of(List.of()).length());
    }

    private static long at(Montage montage, int number) {
        return montage.placed(number).at().toMillis();
    }

    private static Clip clip(int number, long startMs, long lengthMs) {
        return new Clip(number, NOON.plusMillis(startMs), Duration.ofMillis(lengthMs));
    }
}
