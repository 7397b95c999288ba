package org.balie.session.room;

import java.time.Instant;
import org.balie.session.core.Codes;
import org.balie.session.core.Consent;
import org.jspecify.annotations.Nullable;

/// A question to the customer, as people read it in the ledger (rule SES-8).
public record Question(
        String id,
        String activity,
        String state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant answeredAt,
        Instant expiresAt) {
    public static Question of(Consent consent) {
        return new Question(
                consent.id().toString(),
                Codes.of(consent.activity()),
                Codes.of(consent.state()),
                consent.askedBy(),
                consent.askedAt(),
                consent.answeredAt().orElse(null),
                consent.expiresAt());
    }
}
