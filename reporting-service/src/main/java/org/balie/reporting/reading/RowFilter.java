package org.balie.reporting.reading;

import java.util.Optional;
import org.balie.reporting.core.Outcome;
import org.balie.reporting.core.Period;
import org.balie.reporting.core.Viewer;

/// Which rows a report is about (rule REP-3).
///
/// @param agentId took the request or took part in the session
/// @param text found anywhere in the customer's name and mail, the answers, the numbers and codes
public record RowFilter(
        Viewer viewer,
        Period period,
        Optional<String> queueId,
        Optional<String> agentId,
        Optional<String> text,
        Optional<Outcome> outcome) {}
