package org.balie.acd.engine;

import java.util.Optional;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.journal.Batch.Audited;

/// What people did on a floor instead of the rules, for the audit log (rules ACD-13 and ADM-2).
final class Interventions {
    private final NumberedEvent event;
    private final AgentId who;
    private final String whoseName;
    private final OpenRequests open;

    private Interventions(NumberedEvent event, AgentId who, String whoseName, OpenRequests open) {
        this.event = event;
        this.who = who;
        this.whoseName = whoseName;
        this.open = open;
    }

    /// Empty for what the rules did, or what agents do to themselves.
    static Optional<Audited> of(NumberedEvent event, OpenRequests open) {
        return event.actor() instanceof Actor.Worker(var who, var name)
                ? new Interventions(event, who, name.orElse(open.nameOf(who)), open).audited()
                : Optional.empty();
    }

    private Optional<Audited> audited() {
        return switch (event.event()) {
            case FloorEvent.RequestAssigned e ->
                    about("request-assigned", e.request(), Optional.of(open.nameOf(e.agent())));
            case FloorEvent.RequestMoved e ->
                    about(
                            "request-moved",
                            e.request(),
                            Optional.of(open.nameOf(e.from()) + " → " + open.nameOf(e.to())));
            case FloorEvent.RequestPrioritised e ->
                    about(
                            "request-prioritised",
                            e.request(),
                            Optional.of(Integer.toString(e.priority())));
            case FloorEvent.RequestClosed e ->
                    about("request-closed", e.request(), Optional.of(e.reason()));
            case FloorEvent.OfferMade e
                    when e.explanation().rule().equals(Explanation.Rule.PULLED.code()) ->
                    about("request-pulled", e.request(), Optional.empty());
            case FloorEvent.WrapUpEnded e when !e.agent().equals(who) ->
                    about("wrap-up-released", e.request(), Optional.of(open.nameOf(e.agent())));
            case FloorEvent.PresenceIntended e when !e.agent().equals(who) ->
                    done("presence-set", open.nameOf(e.agent()), Optional.of(words(e.intent())));
            case FloorEvent _ -> Optional.empty();
        };
    }

    private static String words(Intent intent) {
        return switch (intent) {
            case Intent.Available _ -> "available";
            case Intent.Away(var reason) -> reason.isEmpty() ? "away" : "away: " + reason;
            case Intent.Offline _ -> "offline";
        };
    }

    private Optional<Audited> about(String action, RequestId request, Optional<String> detail) {
        var name = open.get(request).customer().name();
        return done(action, name.isEmpty() ? request.toString() : name, detail);
    }

    private Optional<Audited> done(String action, String subject, Optional<String> detail) {
        return Optional.of(
                new Audited(event.at(), who.value(), whoseName, action, subject, detail));
    }
}
