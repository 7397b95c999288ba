package org.balie.reporting.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REP-4")
class FiguresTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({"3, 10, 3", "3, 11, 4", "2, 3, 2", "1, 0, 0"})
    void average_is_rounded_half_up_to_whole_seconds(long count, long sum, long average) {
        assertEquals(Optional.of(Duration.ofSeconds(average)), tally(count, sum, 0, 9).average());
    }

    @Test
    void nothing_counted_has_no_average() {
        assertEquals(Optional.empty(), Tally.NONE.average());
    }

    @Test
    void tallies_add_up_and_nothing_does_not_pull_the_minimum_down() {
        assertEquals(
                tally(3, 30, 4, 20), tally(2, 24, 4, 20).plus(tally(1, 6, 6, 6)).plus(Tally.NONE));
        assertEquals(tally(1, 6, 6, 6), Tally.NONE.plus(tally(1, 6, 6, 6)));
    }

    @Test
    void handled_share_is_of_those_that_came_to_an_end() {
        var volume = new Volume(2, 1, 0, 0, 0, 5, Tally.NONE, Tally.NONE);
        assertEquals(8, volume.requests());
        assertEquals(Optional.of(new BigDecimal("66.7")), volume.handledPercent());
        assertEquals(Optional.empty(), Volume.NONE.handledPercent());
    }

    @Test
    void days_without_requests_are_lines_too() {
        var period =
                new Period(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-30"), AMSTERDAM);
        var busy = new Volume(1, 0, 0, 0, 0, 0, tally(1, 6, 6, 6), Tally.NONE);
        var table = VolumeTable.byDay(period, Map.of(LocalDate.parse("2026-03-29"), busy));
        assertEquals(
                List.of("2026-03-28", "2026-03-29", "2026-03-30"),
                table.lines().stream().map(VolumeTable.Line::key).toList());
        assertEquals(busy, table.total());
    }

    @Test
    void hours_of_the_day_are_24_lines() {
        var lines = VolumeTable.byHour(Map.of()).lines();
        assertEquals(24, lines.size());
        assertEquals("23:00–24:00", lines.getLast().label());
    }

    @Test
    void day_on_which_the_clock_goes_forward_has_23_hours() {
        var day = LocalDate.parse("2026-03-29");
        var period = new Period(day, day, AMSTERDAM);
        assertEquals(Duration.ofHours(23), Duration.between(period.start(), period.end()));
        assertEquals(1, period.length());
    }

    @Test
    void hour_that_a_day_has_twice_counts_twice() {
        var day = LocalDate.parse("2026-10-25");
        var period = new Period(day, day, AMSTERDAM);
        var hours = period.hourStarts().stream().map(period::hourOfDay).toList();
        assertEquals(25, hours.size());
        assertEquals(List.of(1, 2, 2, 3), hours.subList(1, 5));
    }

    @Test
    @Tag("REP-3")
    void last_three_months_end_today_in_the_time_zone_asked_for() {
        var period = Period.lastThreeMonths(Instant.parse("2026-11-22T23:30:00Z"), AMSTERDAM);
        assertEquals(LocalDate.parse("2026-11-23"), period.to());
        assertEquals(LocalDate.parse("2026-08-23"), period.from());
    }

    private static Tally tally(long count, long sum, long minimum, long maximum) {
        return new Tally(
                count,
                Duration.ofSeconds(sum),
                Duration.ofSeconds(minimum),
                Duration.ofSeconds(maximum));
    }
}
