package org.balie.reporting.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;
import org.balie.contracts.SessionEvent;

/// Everything a session left behind, for its details page (rule REP-2).
///
/// @param customer as told before the session; empty for a session that an agent started
public record SessionDetails(
        Optional<Customer> customer,
        List<Visit> participants,
        List<Note> notes,
        List<ChatLine> chat,
        List<ConsentEntry> consents,
        List<TimelineEntry> timeline,
        Optional<Rating> rating) {

    /// @param floor everything told about the requests that led to the session
    /// @param session everything told by the session
    /// @param agents names of agents by id, for those whom the events name by id only
    /// @param viewer a private line of chat shows to a supervisor or administrator, and to the
    ///   agent who wrote it or to whom it was written
    public static SessionDetails of(
            Collection<Numbered<AcdEvent>> floor,
            Collection<Numbered<SessionEvent>> session,
            Map<String, String> agents,
            Viewer viewer) {
        var onFloor = Numbered.inOrder(floor);
        var everything = Note.withoutDrafts(Numbered.inOrder(session));
        var names = Names.in(onFloor, everything, agents);
        var readable =
                everything.stream().filter(event -> isReadable(event, names, viewer)).toList();
        return new SessionDetails(
                customerIn(onFloor, everything),
                Visit.in(readable),
                Note.in(readable, names),
                chatIn(readable, names),
                ConsentEntry.in(readable, names),
                TimelineEntry.of(onFloor, readable, names),
                Numbered.last(SessionEvent.SessionRated.class, readable).map(Rating::of));
    }

    private static Optional<Customer> customerIn(List<AcdEvent> floor, List<SessionEvent> session) {
        return Arrival.in(floor)
                .flatMap(Arrival::customer)
                .or(
                        () ->
                                Numbered.last(SessionEvent.SessionStarted.class, session)
                                        .flatMap(SessionEvent.SessionStarted::customer));
    }

    private static List<ChatLine> chatIn(List<SessionEvent> events, Names names) {
        return Numbered.only(SessionEvent.ChatPosted.class, events)
                .map(
                        e ->
                                new ChatLine(
                                        e.number(),
                                        e.at(),
                                        e.name(),
                                        e.to().map(names::anyone),
                                        e.text()))
                .toList();
    }

    private static boolean isReadable(SessionEvent event, Names names, Viewer viewer) {
        if (!(event instanceof SessionEvent.ChatPosted line) || line.to().isEmpty()) {
            return true;
        }
        return switch (viewer) {
            case Viewer.WholeSite _ -> true;
            case Viewer.OwnSessions own ->
                    names.isUser(line.participantId(), own.agentId())
                            || names.isUser(line.to().get(), own.agentId());
        };
    }
}
