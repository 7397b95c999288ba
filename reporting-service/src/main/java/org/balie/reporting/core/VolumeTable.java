package org.balie.reporting.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Call volume, line by line, with its total.
public record VolumeTable(List<Line> lines, Volume total) {

    /// @param key a day (`2026-11-22`), an hour of the day (`09`) or a queue's id
    /// @param label what to show for it
    public record Line(String key, String label, Volume volume) {}

    /// A line for every day of the period, also those on which nobody came.
    public static VolumeTable byDay(Period period, Map<LocalDate, Volume> counted) {
        return of(
                period.days().stream()
                        .map(day -> dayLine(day, counted.getOrDefault(day, Volume.NONE)))
                        .toList());
    }

    /// A line for each of the 24 hours of the day, all days of the period taken together.
    public static VolumeTable byHour(Map<Integer, Volume> counted) {
        return of(
                IntStream.range(0, 24)
                        .mapToObj(hour -> hourLine(hour, counted.getOrDefault(hour, Volume.NONE)))
                        .toList());
    }

    /// The lines as they are: the queues that the period has seen.
    public static VolumeTable of(List<Line> lines) {
        return new VolumeTable(
                lines, lines.stream().map(Line::volume).reduce(Volume.NONE, Volume::plus));
    }

    private static Line dayLine(LocalDate day, Volume volume) {
        return new Line(day.toString(), day.toString(), volume);
    }

    private static Line hourLine(int hour, Volume volume) {
        return new Line(
                "%02d".formatted(hour), "%02d:00–%02d:00".formatted(hour, hour + 1), volume);
    }
}
