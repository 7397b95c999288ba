package org.balie.reporting.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;

/// What to call those whom an event names by id only.
///
/// @param byId names of participants and of users
/// @param userOf the user behind a participant
record Names(Map<String, String> byId, Map<String, String> userOf) {

    /// @param known agents that the site has seen anywhere; what the session itself tells goes
    ///   first
    static Names in(List<AcdEvent> floor, List<SessionEvent> session, Map<String, String> known) {
        var byId = new HashMap<>(known);
        var userOf = new HashMap<String, String>();
        Stream.concat(
                        floor.stream().map(Introduction::agentIn),
                        session.stream().map(Introduction::agentIn))
                .flatMap(Optional::stream)
                .forEach(agent -> byId.put(agent.agentId(), agent.name()));
        Numbered.only(SessionEvent.ParticipantJoined.class, session)
                .forEach(
                        e -> {
                            byId.put(e.userId(), e.name());
                            byId.put(e.participantId(), e.name());
                            userOf.put(e.participantId(), e.userId());
                        });
        return new Names(byId, userOf);
    }

    /// The name of a participant or user; the id itself when nobody told the name.
    String anyone(String id) {
        return byId.getOrDefault(id, id);
    }

    boolean isUser(String participantId, String userId) {
        return userId.equals(userOf.get(participantId));
    }
}
