package org.balie.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SippCountTest {
    private static final String NAMES =
            "StartTime;LastResetTime;TotalCallCreated;CurrentCall;SuccessfulCall(P);SuccessfulCall(C);\n";

    @Test
    void nothing_has_come_before_the_first_line() {
        assertEquals(new SippCount(0, 0), SippCount.last(""));
        assertEquals(new SippCount(0, 0), SippCount.last(NAMES));
    }

    @Test
    void the_last_whole_line_counts_and_by_its_totals() {
        String csv = NAMES + "a;b;10;4;6;6;\na;b;25;5;14;20;\na;b;4";
        assertEquals(new SippCount(25, 20), SippCount.last(csv));
    }

    @Test
    void what_a_run_brought_is_the_difference() {
        assertEquals(new SippCount(15, 14), new SippCount(25, 20).since(new SippCount(10, 6)));
    }
}
