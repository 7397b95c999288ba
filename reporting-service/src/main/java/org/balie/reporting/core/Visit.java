package org.balie.reporting.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.balie.contracts.SessionEvent;

/// One stay of a participant in a session, from joining until leaving.
///
/// @param role `primary`, `assistant` or `customer`, as it was when joining
/// @param leftAt empty while the participant is in the session
/// @param cause `left`, `connection-lost`, `refused` or `session-ended`; empty while in
public record Visit(
        String name,
        String role,
        Instant joinedAt,
        Optional<Instant> leftAt,
        Optional<String> cause) {

    /// A join that is told while the participant is still in belongs to the stay under way; the end
    /// of the session ends every stay.
    static List<Visit> in(List<SessionEvent> events) {
        var visits = new ArrayList<Visit>();
        var present = new LinkedHashMap<String, Integer>();
        for (var event : events) {
            if (event instanceof SessionEvent.ParticipantJoined e
                    && !present.containsKey(e.participantId())) {
                present.put(e.participantId(), visits.size());
                visits.add(
                        new Visit(e.name(), e.role(), e.at(), Optional.empty(), Optional.empty()));
            } else if (event instanceof SessionEvent.ParticipantLeft e
                    && present.containsKey(e.participantId())) {
                int index = present.remove(e.participantId());
                visits.set(index, visits.get(index).left(e.at(), e.cause()));
            } else if (event instanceof SessionEvent.SessionEnded e) {
                present.values()
                        .forEach(
                                index ->
                                        visits.set(
                                                index,
                                                visits.get(index).left(e.at(), "session-ended")));
                present.clear();
            }
        }
        return List.copyOf(visits);
    }

    private Visit left(Instant at, String why) {
        return new Visit(name, role, joinedAt, Optional.of(at), Optional.of(why));
    }
}
