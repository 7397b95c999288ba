package org.balie.reporting.core;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.balie.contracts.SessionEvent;

/// A line of the consent ledger (rule SES-8).
///
/// @param event `asked`, `allowed`, `allowed-everything`, `refused`, `expired` or `revoked`
/// @param name who asked; empty for the customer's own acts
public record ConsentEntry(Instant at, String activity, String event, String name) {

    static List<ConsentEntry> in(List<SessionEvent> events, Names names) {
        return events.stream()
                .<ConsentEntry>mapMulti(
                        (event, entries) -> of(event, names).forEach(entries::accept))
                .toList();
    }

    private static Stream<ConsentEntry> of(SessionEvent event, Names names) {
        return switch (event) {
            case SessionEvent.ConsentAsked e ->
                    Stream.of(
                            new ConsentEntry(
                                    e.at(), e.activity(), "asked", names.anyone(e.askedBy())));
            case SessionEvent.ConsentAnswered e ->
                    Stream.of(new ConsentEntry(e.at(), e.activity(), answer(e), ""));
            case SessionEvent.ConsentRevoked e ->
                    Stream.of(new ConsentEntry(e.at(), e.activity(), "revoked", ""));
            case SessionEvent.SessionStarted _,
                    SessionEvent.ParticipantJoined _,
                    SessionEvent.ParticipantLeft _,
                    SessionEvent.ControlHandedOver _,
                    SessionEvent.ActivityStarted _,
                    SessionEvent.ActivityStopped _,
                    SessionEvent.ChatPosted _,
                    SessionEvent.JoinedByTelephone _,
                    SessionEvent.LeftByTelephone _,
                    SessionEvent.NotesSaved _,
                    SessionEvent.SessionReturnedToQueue _,
                    SessionEvent.SessionEnded _,
                    SessionEvent.SessionRated _ ->
                    Stream.empty();
        };
    }

    static String answer(SessionEvent.ConsentAnswered e) {
        return e.everything() ? e.answer() + "-everything" : e.answer();
    }
}
