package org.balie.platform.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/// Gives visitors the tokens with which they come back (`docs/api.md`, Who is asking).
@ApplicationScoped
public class VisitorTokens {
    private static final String AUDIENCE = "balie";

    private final VisitorSettings settings;
    private final VisitorKeys keys;
    private final InstantSource clock;

    VisitorTokens(VisitorSettings settings, VisitorKeys keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /// Signs a token that is good for one conversation: one request and its session.
    public IssuedToken issue(String siteId, String visitorId, UUID conversation, String name) {
        // Tokens count in whole seconds; telling more would make a client come late.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(settings.visitorToken().lifetime());
        String token =
                Jwt.issuer(settings.publicUrl() + "/visitor")
                        .audience(AUDIENCE)
                        .subject(visitorId)
                        .groups(Set.of(Roles.VISITOR))
                        .claim("site", siteId)
                        .claim("conversation", conversation.toString())
                        .claim("name", name)
                        .issuedAt(now)
                        .expiresAt(expiresAt)
                        .jws()
                        .keyId(keys.key().id())
                        .algorithm(SignatureAlgorithm.ES256)
                        .sign(keys.key().privateKey());
        return new IssuedToken(token, expiresAt);
    }

    /// A fresh token for a visitor who still has a good one.
    public IssuedToken renew(Caller.Visitor visitor) {
        return issue(visitor.siteId(), visitor.visitorId(), visitor.conversation(), visitor.name());
    }
}
