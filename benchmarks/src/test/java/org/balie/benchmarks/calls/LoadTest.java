package org.balie.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {

    @Test
    void what_is_not_said_is_as_the_issue_has_it() {
        Load load = Load.of(List.of());
        assertEquals(List.of(50, 200, 500, 1000), load.rates());
        assertEquals(1000, load.fastest());
    }

    @Test
    void rates_and_seconds_may_be_said_in_any_order() {
        assertEquals(
                new Load(List.of(100, 20), 4),
                Load.of(List.of("--seconds", "4", "--rates", "100,20")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rates",
                "--rates 0",
                "--rates 50,",
                "--rates 50,x",
                "--rates 5001",
                "--seconds 601",
                "--seconds -1",
                "--speed 5",
                "50"
            })
    void what_makes_no_sense_is_refused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> Load.of(List.of(typed.split(" ", -1))));
    }
}
