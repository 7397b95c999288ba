package org.balie.session.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Caller;
import org.balie.platform.identity.Callers;
import org.balie.session.core.Command;
import org.balie.session.core.Person;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Persons;
import org.balie.session.handling.Receipt;
import org.balie.session.handling.Sessions;
import org.jspecify.annotations.Nullable;

/// Turns a request of whoever is asking into a command of that person, within the site.
@ApplicationScoped
class Commands {
    /// Far more than hands can do, and little enough for the journal to bear.
    private static final Allowance PER_PERSON = new Allowance(60, 20, Duration.ofSeconds(1));

    private final Callers callers;
    private final RateLimits limits;
    private final Sessions sessions;

    Commands(Callers callers, RateLimits limits, Sessions sessions) {
        this.callers = callers;
        this.limits = limits;
        this.sessions = sessions;
    }

    /// @param verb tells this kind of command from others under the same idempotency key
    Uni<Receipt> obey(
            UUID id,
            String verb,
            @Nullable String key,
            BiFunction<Person, Instant, Command.Personal> command) {
        Caller caller = callers.current();
        SessionId session = new SessionId(id);
        Person person = Persons.of(caller, session);
        limits.require("session-commands", session + "/" + person.id(), PER_PERSON);
        return sessions.obey(
                Order.of(Persons.site(caller), session, person, at -> command.apply(person, at))
                        .with(IdempotencyKey.of(verb + ":" + session + ":" + person.id(), key)));
    }

    /// The session that is asked about; problem `not-found` for another site's or conversation's.
    Uni<Asked> ask(UUID id) {
        Caller caller = callers.current();
        SessionId session = new SessionId(id);
        Person person = Persons.of(caller, session);
        return sessions.find(Persons.site(caller), session).map(found -> new Asked(found, person));
    }

    /// A session and who asks about it.
    record Asked(Session session, Person person) {}
}
