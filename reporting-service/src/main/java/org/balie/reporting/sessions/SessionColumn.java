package org.balie.reporting.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.balie.reporting.reading.CsvFile;
import org.jspecify.annotations.Nullable;

/// The columns of the sessions CSV, in order (rule REP-3).
enum SessionColumn {
    AGENT("Agent", "Medewerker", (r, _) -> text(r.row().agentName())),
    CUSTOMER("Customer", "Klant", (r, _) -> text(r.row().customerName())),
    EMAIL("E-mail", "E-mail", (r, _) -> text(r.row().customerEmail())),
    NUMBER("Session number", "Sessienummer", (r, _) -> text(r.row().number())),
    SESSION("Session id", "Sessie-id", (r, _) -> text(r.row().sessionId())),
    REQUEST("Request id", "Aanvraag-id", (r, _) -> text(r.row().requestId())),
    QUEUE("Queue", "Wachtrij", (r, _) -> text(r.row().queueName())),
    OUTCOME("Outcome", "Uitkomst", (r, file) -> Words.outcome(r.row().outcome(), file.language())),
    ORIGIN("Origin", "Herkomst", (r, file) -> Words.origin(r.row().origin(), file.language())),
    REQUESTED("Requested (%s)", "Aangevraagd (%s)", (r, file) -> file.time(r.row().requestedAt())),
    WAIT("Wait (s)", "Wachttijd (s)", (r, _) -> text(r.row().waitSeconds())),
    STARTED("Started (%s)", "Begonnen (%s)", (r, file) -> file.time(r.row().startedAt())),
    ENDED("Ended (%s)", "Geëindigd (%s)", (r, file) -> file.time(r.row().endedAt())),
    DURATION("Duration (s)", "Duur (s)", (r, _) -> text(r.row().durationSeconds())),
    RATING("Rating", "Beoordeling", (r, _) -> text(r.row().rating())),
    STATUS("Status", "Status", (r, file) -> Words.status(r.row().status(), file.language())),
    TOPIC("Topic", "Onderwerp", (r, _) -> r.row().topic()),
    TRACKING("Tracking codes", "Volgcodes", (r, _) -> r.row().trackingCodes()),
    ANSWERS("Answers", "Antwoorden", (r, _) -> r.answers()),
    PAGE("Page", "Pagina", (r, _) -> r.pageUrl());

    private final String english;
    private final String dutch;
    private final BiFunction<ExportedRow, CsvFile, String> cell;

    SessionColumn(String english, String dutch, BiFunction<ExportedRow, CsvFile, String> cell) {
        this.english = english;
        this.dutch = dutch;
        this.cell = cell;
    }

    /// The names of the columns; those that hold a time name its zone.
    static List<String> names(CsvFile file) {
        return Arrays.stream(values()).map(column -> column.name(file)).toList();
    }

    static List<String> cells(ExportedRow row, CsvFile file) {
        return Arrays.stream(values()).map(column -> column.cell.apply(row, file)).toList();
    }

    private String name(CsvFile file) {
        return file.language().of(english, dutch).replace("%s", file.zone().getId());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
