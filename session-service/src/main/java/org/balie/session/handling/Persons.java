package org.balie.session.handling;

import org.balie.platform.identity.Caller;
import org.balie.platform.problem.Problem;
import org.balie.session.core.Person;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;

/// The person behind a token.
public final class Persons {
    /// Who asks for this session; problem `not-found` for the visitor of another.
    public static Person of(Caller caller, SessionId session) {
        return switch (caller) {
            case Caller.Worker worker -> agent(worker);
            case Caller.Visitor visitor -> {
                if (!visitor.conversation().equals(session.value())) {
                    throw Problem.notFound().exception();
                }
                yield new Person.Visitor(visitor.visitorId(), visitor.name());
            }
        };
    }

    public static Person.Agent agent(Caller.Worker worker) {
        return new Person.Agent(worker.agentId(), worker.name());
    }

    public static SiteId site(Caller caller) {
        return new SiteId(caller.siteId());
    }

    private Persons() {}
}
