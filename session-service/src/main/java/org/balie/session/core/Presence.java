package org.balie.session.core;

import java.time.Instant;

/// Where a participant is. Whatever waits says until when.
public sealed interface Presence {
    /// Will come: accepted the request, or asked for help, and has not opened a socket yet.
    record Expected(Instant until) implements Presence {}

    /// Waits for the primary agent's approval (rule SES-2).
    record Lobby(Instant until) implements Presence {}

    record In() implements Presence {}

    /// The connection is lost and may come back (rules SES-10, SES-11).
    record Away(Instant until) implements Presence {}

    record Left(LeaveCause cause) implements Presence {}
}
