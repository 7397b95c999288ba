package org.balie.session.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.balie.platform.http.IdempotencyKey;
import org.balie.session.core.Command;
import org.balie.session.core.Person;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;

/// A command on its way to a session.
///
/// @param site whose session it must be; empty for what no person asks for
/// @param actor who caused it: an agent id, a visitor id, `clock` or `system`
/// @param key by which a repeat is known
/// @param command made anew, with the time and fresh draws, for every attempt
public record Order(
        SessionId session,
        Optional<SiteId> site,
        String actor,
        Optional<IdempotencyKey> key,
        Function<Instant, Command> command) {
    public static final String CLOCK = "clock";
    public static final String SYSTEM = "system";

    public static Order of(
            SiteId site, SessionId session, Person by, Function<Instant, Command> command) {
        return new Order(session, Optional.of(site), by.id(), Optional.empty(), command);
    }

    public static Order ofTime(SessionId session) {
        return new Order(session, Optional.empty(), CLOCK, Optional.empty(), Command.PassTime::new);
    }

    public static Order ofSystem(SessionId session, Function<Instant, Command> command) {
        return new Order(session, Optional.empty(), SYSTEM, Optional.empty(), command);
    }

    public Order with(Optional<IdempotencyKey> known) {
        return new Order(session, site, actor, known, command);
    }
}
