package org.balie.acd.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.OpeningHours;
import org.balie.acd.core.state.OverflowStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-4")
class QueueToFloorTest {
    @Test
    void holidays_are_closed_all_day_or_open_for_their_own_hours() {
        var hours =
                new WeeklyHours(
                        "Europe/Amsterdam",
                        List.of(),
                        List.of(
                                new Holiday("2026-12-25", "Christmas", null, null),
                                new Holiday("2026-12-24", "", "10:00", "14:00"),
                                new Holiday("2026-12-31", "", "10:00", "24:00")));
        assertEquals(
                List.of(
                        new OpeningHours.Holiday(LocalDate.of(2026, 12, 25), Optional.empty()),
                        holiday(LocalDate.of(2026, 12, 24), LocalTime.of(14, 0)),
                        holiday(LocalDate.of(2026, 12, 31), LocalTime.MIDNIGHT)),
                hours.toFloor().holidays());
    }

    private static OpeningHours.Holiday holiday(LocalDate date, LocalTime to) {
        return new OpeningHours.Holiday(
                date, Optional.of(new OpeningHours.Span(LocalTime.of(10, 0), to)));
    }

    @Test
    void overflow_steps_are_what_the_floor_knows() {
        var seconds = Duration.ofSeconds(60);
        assertEquals(
                new OverflowStep.WidenSkills(seconds, 2),
                new Overflow(60, "widen-skills", 2, null).toFloor());
        assertEquals(
                new OverflowStep.RaisePriority(seconds, 3),
                new Overflow(60, "raise-priority", 3, null).toFloor());
        assertEquals(
                new OverflowStep.AddQueue(seconds, new QueueId("billing")),
                new Overflow(60, "add-queue", null, "billing").toFloor());
    }
}
