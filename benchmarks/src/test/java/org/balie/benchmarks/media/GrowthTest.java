package org.balie.benchmarks.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GrowthTest {

    /// What is tried of a relay that carries so many.
    private static List<Integer> tried(int carries, int most) {
        List<Integer> tried = new ArrayList<>();
        var growth = new Growth(most);
        for (OptionalInt next = growth.next(); next.isPresent(); next = growth.next()) {
            tried.add(next.getAsInt());
            growth.went(
                    next.getAsInt(),
                    next.getAsInt() <= carries ? Growth.Outcome.WELL : Growth.Outcome.TOO_MUCH);
            assertTrue(tried.size() < 50, () -> "it has no end: " + tried);
        }
        return tried;
    }

    @Test
    void it_grows_until_it_is_too_much_and_then_comes_close() {
        List<Integer> tried = tried(300, 3_000);
        assertEquals(List.of(50, 75, 112, 168, 252, 378), tried.subList(0, 6));
        int best = tried.stream().filter(each -> each <= 300).max(Integer::compare).orElseThrow();
        assertTrue(best > 300 / 1.1, "the best that was found is " + best);
    }

    @Test
    void what_carries_all_is_not_asked_for_more() {
        assertEquals(List.of(50, 75, 100), tried(10_000, 100));
    }

    @Test
    void what_carries_nothing_is_found_out_too() {
        List<Integer> tried = tried(0, 3_000);
        assertTrue(tried.getLast() <= 2, () -> "tried " + tried);
    }
}
