package org.balie.acd.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.OpeningHours.Holiday;
import org.balie.acd.core.state.OpeningHours.Hours;
import org.balie.acd.core.state.OpeningHours.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ACD-4")
class OpeningHoursTest {

    private final OpeningHours hours =
            new OpeningHours(
                    ZoneId.of("Europe/Amsterdam"),
                    List.of(
                            new Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                            new Hours(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(2, 0)),
                            new Hours(DayOfWeek.SUNDAY, LocalTime.of(12, 0), LocalTime.MIDNIGHT)),
                    List.of(
                            new Holiday(LocalDate.of(2026, 3, 13), Optional.empty()),
                            new Holiday(LocalDate.of(2026, 3, 14), Optional.empty()),
                            new Holiday(
                                    LocalDate.of(2026, 3, 16),
                                    Optional.of(
                                            new Span(LocalTime.of(20, 0), LocalTime.MIDNIGHT)))));

    @ParameterizedTest(name = "{0} is open: {1}")
    @CsvSource({
        // A Monday in winter time, one hour ahead of UTC.
        "2026-03-02T07:59:59Z, false",
        "2026-03-02T08:00:00Z, true",
        "2026-03-02T15:59:59Z, true",
        "2026-03-02T16:00:00Z, false",
        // The Monday after the clocks went forward.
        "2026-03-30T07:00:00Z, true",
        "2026-03-30T15:00:00Z, false",
        // Over midnight, from Friday into Saturday.
        "2026-03-06T21:00:00Z, true",
        "2026-03-07T00:59:59Z, true",
        "2026-03-07T01:00:00Z, false",
        // Until the end of Sunday, and not into Monday.
        "2026-03-08T22:59:59Z, true",
        "2026-03-08T23:00:00Z, false",
        "2026-03-03T12:00:00Z, false",
        // Closed on a Friday that is a holiday, and on the Saturday into which it would run.
        "2026-03-13T21:30:00Z, false",
        "2026-03-14T00:30:00Z, false",
        // A Monday with hours of its own, until midnight.
        "2026-03-16T12:00:00Z, false",
        "2026-03-16T19:00:00Z, true",
        "2026-03-16T22:59:59Z, true",
        "2026-03-16T23:00:00Z, false"
    })
    void hours_go_by_the_wall_clock_of_the_queue(Instant at, boolean open) {
        assertEquals(open, hours.isOpen(at));
    }
}
