package org.balie.reporting.volume;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.balie.reporting.reading.CsvLanguage;
import org.balie.reporting.reading.CsvSheet;
import org.jspecify.annotations.Nullable;

/// Call volume as CSV: the lines, then their total.
final class VolumeSheet {
    private VolumeSheet() {}

    static Multi<byte[]> of(VolumePage page, By by, CsvLanguage language) {
        var lines =
                Stream.concat(
                                page.items().stream().map(line -> cells(line, line.label())),
                                Stream.of(cells(page.total(), language.of("Total", "Totaal"))))
                        .toList();
        return Multi.createFrom().items(CsvSheet.head(names(by, language)), CsvSheet.lines(lines));
    }

    private static List<String> names(By by, CsvLanguage language) {
        var first =
                switch (by) {
                    case DAY -> language.of("Day", "Dag");
                    case HOUR -> language.of("Hour", "Uur");
                    case QUEUE -> language.of("Queue", "Wachtrij");
                };
        return List.of(
                first,
                language.of("Requests", "Aanvragen"),
                language.of("Handled", "Geholpen"),
                language.of("Abandoned", "Afgehaakt"),
                language.of("Left", "Vertrokken"),
                language.of("Refused", "Geweigerd"),
                language.of("Closed", "Gesloten"),
                language.of("Waiting", "Wacht nog"),
                language.of("Handled (%)", "Geholpen (%)"),
                language.of("Shortest wait (s)", "Kortste wachttijd (s)"),
                language.of("Average wait (s)", "Gemiddelde wachttijd (s)"),
                language.of("Longest wait (s)", "Langste wachttijd (s)"),
                language.of("Shortest session (s)", "Kortste sessie (s)"),
                language.of("Average session (s)", "Gemiddelde sessie (s)"),
                language.of("Longest session (s)", "Langste sessie (s)"));
    }

    private static List<String> cells(VolumePage.Line line, String label) {
        return Stream.<@Nullable Object>of(
                        label,
                        line.requests(),
                        line.handled(),
                        line.abandoned(),
                        line.left(),
                        line.refused(),
                        line.closed(),
                        line.open(),
                        line.handledPercent(),
                        line.waitSeconds().minimum(),
                        line.waitSeconds().average(),
                        line.waitSeconds().maximum(),
                        line.sessionSeconds().minimum(),
                        line.sessionSeconds().average(),
                        line.sessionSeconds().maximum())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }
}
