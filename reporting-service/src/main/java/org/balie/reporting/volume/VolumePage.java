package org.balie.reporting.volume;

import java.math.BigDecimal;
import java.util.List;
import org.balie.reporting.core.Tally;
import org.balie.reporting.core.Volume;
import org.balie.reporting.core.VolumeTable;
import org.jspecify.annotations.Nullable;

/// Call volume on the wire.
record VolumePage(List<Line> items, Line total) {

    /// @param handledPercent of those that came to an end; none when none has
    record Line(
            String key,
            String label,
            long requests,
            long handled,
            long abandoned,
            long left,
            long refused,
            long closed,
            long open,
            @Nullable BigDecimal handledPercent,
            Spread waitSeconds,
            Spread sessionSeconds) {

        private static Line of(String key, String label, Volume volume) {
            return new Line(
                    key,
                    label,
                    volume.requests(),
                    volume.handled(),
                    volume.abandoned(),
                    volume.left(),
                    volume.refused(),
                    volume.closed(),
                    volume.open(),
                    volume.handledPercent().orElse(null),
                    Spread.of(volume.waits()),
                    Spread.of(volume.sessions()));
        }
    }

    /// Whole seconds; none when nothing was counted.
    record Spread(@Nullable Long minimum, @Nullable Long average, @Nullable Long maximum) {
        private static Spread of(Tally tally) {
            return tally.average()
                    .map(
                            average ->
                                    new Spread(
                                            tally.minimum().toSeconds(),
                                            average.toSeconds(),
                                            tally.maximum().toSeconds()))
                    .orElse(new Spread(null, null, null));
        }
    }

    static VolumePage of(VolumeTable table) {
        return new VolumePage(
                table.lines().stream()
                        .map(line -> Line.of(line.key(), line.label(), line.volume()))
                        .toList(),
                Line.of("total", "", table.total()));
    }
}
