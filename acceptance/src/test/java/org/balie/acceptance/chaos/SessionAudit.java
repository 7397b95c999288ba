package org.balie.acceptance.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.balie.acceptance.chaos.EventLog.Told;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;

/// What came of the acceptances in session-service: one session each, begun by the agent who
/// accepted first, and each of its events once and in order.
record SessionAudit(Collection<Told<SessionEvent>> told) {

    static SessionAudit of(EventLog log) {
        return new SessionAudit(log.sessions());
    }

    List<Finding> hold(Collection<Told<AcdEvent>> floor) {
        var findings = new ArrayList<Finding>();
        var startedBy = new HashMap<UUID, String>();
        Set<UUID> ids = new HashSet<>();
        Map<UUID, Long> last = new HashMap<>();
        for (var each : told) {
            if (!ids.add(each.event().id())) {
                // Told again, as consumers must bear.
                continue;
            }
            var session = each.event().data().sessionId();
            var before = last.put(session, each.event().sequence());
            if (before != null && before >= each.event().sequence()) {
                findings.add(
                        Finding.of(session, "'s session goes from number " + before + " back"));
            }
            if (each.event().data() instanceof SessionEvent.SessionStarted started
                    && startedBy.put(session, started.agentId()) != null) {
                findings.add(Finding.of(session, "'s session was started twice"));
            }
        }
        findings.addAll(acceptances(floor, startedBy));
        return findings;
    }

    private static List<Finding> acceptances(
            Collection<Told<AcdEvent>> floor, Map<UUID, String> startedBy) {
        var findings = new ArrayList<Finding>();
        Set<UUID> known = new HashSet<>();
        for (var each : floor) {
            if (each.event().data() instanceof AcdEvent.OfferAccepted accepted
                    && accepted.kind().equals(AcdEvent.LIVE)
                    && known.add(accepted.sessionId())
                    && !accepted.agentId().equals(startedBy.get(accepted.sessionId()))) {
                findings.add(
                        Finding.of(
                                accepted.requestId(),
                                "was accepted by %s, and its session was begun by %s"
                                        .formatted(
                                                accepted.agentId(),
                                                startedBy.get(accepted.sessionId()))));
            }
        }
        return findings;
    }
}
