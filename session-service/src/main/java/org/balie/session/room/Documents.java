package org.balie.session.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.balie.session.core.ActivityKind;
import org.balie.session.core.Codes;
import org.balie.session.core.Consent;
import org.balie.session.core.Line;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Presence;
import org.balie.session.core.Session;
import org.balie.session.journal.Cards;

/// Which documents a participant sees. Whoever was never let in sees that they wait, and no more.
final class Documents {
    private static final String CHAT = "chat/%06d";

    /// All but the chat, which only grows: see [#lines].
    static Map<String, Object> of(Session session, ParticipantId id, String joinUrl) {
        Participant viewer = session.people().get(id);
        Map<String, Object> documents = new LinkedHashMap<>();
        documents.put("me", View.Me.of(viewer));
        documents.put("session", View.Overview.of(session, viewer, joinUrl));
        if (!viewer.admitted()) {
            return documents;
        }
        session.people().stream()
                .filter(person -> isShown(person, viewer))
                .forEach(
                        person ->
                                documents.put(
                                        "participant/" + person.id(),
                                        View.Person.of(person, viewer)));
        for (ActivityKind kind : ActivityKind.values()) {
            documents.put(
                    "activity/" + Codes.of(kind), View.Doing.of(kind, session.activity(kind)));
        }
        for (Consent consent : session.ledger().entries()) {
            documents.put("consent/" + consent.id(), Question.of(consent));
        }
        session.transfer()
                .ifPresent(
                        transfer -> documents.put("transfer", View.Handing.of(transfer, session)));
        if (viewer.role().isAgent()) {
            documents.put("notes", View.AgentNotes.of(session.notes()));
            session.opening()
                    .customer()
                    .ifPresent(card -> documents.put("customer", Cards.told(card)));
        }
        return documents;
    }

    /// Who waits at the door is the agents' business; who never got past it is nobody's.
    private static boolean isShown(Participant person, Participant viewer) {
        return switch (person.presence()) {
            case Presence.In _, Presence.Away _, Presence.Expected _ -> true;
            case Presence.Lobby _ -> viewer.role().isAgent();
            case Presence.Left _ -> person.admitted();
        };
    }

    /// The lines after the first so many that this participant may read.
    static Map<String, Object> lines(Session session, ParticipantId viewer, int after) {
        Map<String, Object> documents = new LinkedHashMap<>();
        if (!session.people().get(viewer).admitted()) {
            return documents;
        }
        List<Line> fresh = session.lines().subList(after, session.lines().size());
        for (Line line : fresh) {
            if (line.isFor(viewer)) {
                documents.put(
                        String.format(Locale.ROOT, CHAT, line.number()), View.ChatLine.of(line));
            }
        }
        return documents;
    }

    private Documents() {}
}
