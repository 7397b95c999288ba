package org.balie.session.service;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.balie.session.core.Command;
import org.balie.session.core.Decision;
import org.balie.session.core.SessionId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;

/// Lets a session meet times that a test cannot wait for.
@ApplicationScoped
class Hours {
    private final Sessions sessions;

    Hours(Sessions sessions) {
        this.sessions = sessions;
    }

    /// As if so much time had passed in this session.
    void pass(UUID session, Duration time) {
        handle(session, at -> new Command.PassTime(at.plus(time)));
    }

    /// Handles a command that no client could send.
    Decision handle(UUID session, Function<Instant, Command> command) {
        Order order =
                new Order(
                        new SessionId(session),
                        Optional.empty(),
                        Order.SYSTEM,
                        Optional.empty(),
                        command);
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.handle(order));
        } catch (Throwable e) {
            throw new AssertionError("not handled", e);
        }
    }
}
