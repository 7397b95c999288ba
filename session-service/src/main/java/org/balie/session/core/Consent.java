package org.balie.session.core;

import java.time.Instant;
import java.util.Optional;

/// An entry of the consent ledger (rule SES-8). Entries are added and completed, never taken away.
///
/// @param of the customer who was asked
/// @param askedBy the name of the agent who asked, as it was then
/// @param answeredAt when the question was answered or expired
public record Consent(
        ConsentId id,
        ActivityKind activity,
        ParticipantId of,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        State state,
        Optional<Instant> answeredAt,
        Optional<Instant> revokedAt) {

    /// Allowed, refused and expired are answers; only what was allowed can be revoked.
    public enum State {
        ASKED,
        ALLOWED,
        REFUSED,
        REVOKED,
        EXPIRED
    }

    /// What a question came to.
    public enum Answer {
        ALLOWED,
        REFUSED,
        EXPIRED
    }

    Consent answered(Answer answer, Instant at) {
        if (state != State.ASKED) {
            throw new IllegalStateException("consent " + id + " is " + state + ", not asked");
        }
        State next =
                switch (answer) {
                    case ALLOWED -> State.ALLOWED;
                    case REFUSED -> State.REFUSED;
                    case EXPIRED -> State.EXPIRED;
                };
        return new Consent(
                id, activity, of, askedBy, askedAt, expiresAt, next, Optional.of(at), revokedAt);
    }

    Consent revoked(Instant at) {
        if (state != State.ALLOWED) {
            throw new IllegalStateException("consent " + id + " is " + state + ", not allowed");
        }
        return new Consent(
                id,
                activity,
                of,
                askedBy,
                askedAt,
                expiresAt,
                State.REVOKED,
                answeredAt,
                Optional.of(at));
    }
}
