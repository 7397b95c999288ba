package org.balie.reporting.sessions;

import java.util.List;
import java.util.Optional;
import org.balie.contracts.Customer;
import org.balie.reporting.core.ChatLine;
import org.balie.reporting.core.ConsentEntry;
import org.balie.reporting.core.Note;
import org.balie.reporting.core.Rating;
import org.balie.reporting.core.SessionDetails;
import org.balie.reporting.core.TimelineEntry;
import org.balie.reporting.core.Visit;

/// The details page on the wire.
///
/// @param row the first request, or the session that an agent started
/// @param requests every row of the session: more than one when it came back to its queue
/// @param answers of the pre-session form
/// @param page where the customer came from
record DetailsPage(
        SessionRow row,
        List<SessionRow> requests,
        List<Customer.Answer> answers,
        Optional<Customer.PageVisit> page,
        Optional<String> language,
        List<Visit> participants,
        List<Note> notes,
        List<ChatLine> chat,
        List<ConsentEntry> consents,
        List<TimelineEntry> timeline,
        Optional<Rating> rating) {

    static DetailsPage of(List<SessionRow> rows, SessionDetails details) {
        return new DetailsPage(
                rows.getFirst(),
                rows,
                details.customer().map(Customer::answers).orElse(List.of()),
                details.customer().map(Customer::page),
                details.customer().map(Customer::language),
                details.participants(),
                details.notes(),
                details.chat(),
                details.consents(),
                details.timeline(),
                details.rating());
    }
}
