package org.balie.reporting.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.balie.reporting.core.Outcome;
import org.balie.reporting.core.Period;
import org.balie.reporting.core.Viewer;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which rows somebody asks for, as written in the URL.
public class RowParameters {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    @Parameter(description = "First day, 2026-11-22. Default: three months before the last day.")
    @RestQuery
    @Nullable String from;

    @Parameter(description = "Last day, included. Default: today.")
    @RestQuery
    @Nullable String to;

    @Parameter(description = "Time zone of the days, Europe/Amsterdam. Default: UTC.")
    @RestQuery
    @Nullable String tz;

    @Parameter(description = "Queue id.")
    @RestQuery
    @Nullable String queue;

    @Parameter(description = "Agent id: who took the request or took part in the session.")
    @RestQuery
    @Nullable String agent;

    @Parameter(description = "Found in name, mail, number, ids, topic, codes or answers.")
    @RestQuery
    @Nullable String text;

    @Parameter(description = "handled, abandoned, left, refused or open.")
    @RestQuery
    @Nullable String outcome;

    /// The filter that is asked for. What is wrong with it goes to the complaints; the filter is
    /// then good for nothing.
    public RowFilter filter(Viewer viewer, Instant now, Complaints complaints) {
        return new RowFilter(
                viewer,
                period(now, complaints),
                complaints.text("queue", queue),
                complaints.text("agent", agent),
                complaints.text("text", text),
                complaints.read(
                        "outcome",
                        outcome,
                        Outcome::ofCode,
                        "handled, abandoned, left, refused or open"));
    }

    private Period period(Instant now, Complaints complaints) {
        ZoneId zone =
                complaints
                        .read("tz", tz, RowParameters::region, "a time zone, Europe/Amsterdam")
                        .orElse(UTC);
        var last = date("to", to, complaints);
        var first = date("from", from, complaints);
        var byDefault = Period.lastThreeMonths(now, zone);
        var until = last.orElse(byDefault.to());
        var period = new Period(first.orElse(until.minusMonths(3)), until, zone);
        if (period.length() < 1) {
            complaints.add("to", "before-from", "not before the first day");
        }
        return period;
    }

    private static Optional<LocalDate> date(
            String field, @Nullable String text, Complaints complaints) {
        return complaints.read(field, text, RowParameters::date, "a day, 2026-11-22");
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(LocalDate.parse(text))
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR);
    }

    private static Optional<ZoneId> region(String text) {
        return Optional.of(ZoneId.of(text))
                .filter(_ -> ZoneId.getAvailableZoneIds().contains(text));
    }
}
