package org.balie.simulation.telephony;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;

/// What happened in a world, for a person to read: the latest lines, each command with what came of
/// it. It is put into words only when somebody asks.
final class Story {
    private static final int LINES = 150;
    private static final String INDENT = "              ";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Deque<Supplier<String>> lines = new ArrayDeque<>();

    void tells(IssuedCommand issued, Decision decision) {
        tells(
                issued.at(),
                () -> Narrator.name(issued.actor()) + ": " + Narrator.words(issued.command()));
        for (NumberedEvent event : decision.events()) {
            line(() -> INDENT + "→ " + Narrator.words(event.event()));
        }
        decision.rejection()
                .ifPresent(
                        rejection ->
                                line(
                                        () ->
                                                INDENT
                                                        + "✗ "
                                                        + rejection.reason().code()
                                                        + rejection
                                                                .by()
                                                                .map(by -> " (" + by.value() + ")")
                                                                .orElse("")));
    }

    void tells(Instant at, Supplier<String> what) {
        line(() -> TIME.format(at) + "  " + what.get());
    }

    void says(String aside) {
        line(() -> INDENT + "(" + aside + ")");
    }

    private void line(Supplier<String> line) {
        lines.addLast(line);
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    @Override
    public String toString() {
        return lines.stream().map(Supplier::get).collect(Collectors.joining("\n"));
    }
}
