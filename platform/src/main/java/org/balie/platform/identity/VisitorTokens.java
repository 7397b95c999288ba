package org.balie.platform.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Gives visitors the tokens with which they come back (`docs/api.md`, Who is asking).
@ApplicationScoped
public class VisitorTokens {
    private static final String AUDIENCE = "balie";

    private final String issuer;
    private final VisitorSettings settings;
    private final VisitorKeys keys;
    private final InstantSource clock;

    /// @param publicUrl the one origin that browsers see, the same in all services
    VisitorTokens(
            @ConfigProperty(name = "balie.public-url") String publicUrl,
            VisitorSettings settings,
            VisitorKeys keys,
            InstantSource clock) {
        this.issuer = publicUrl + "/visitor";
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /// Signs a token that is good for one conversation: one request and its session.
    public IssuedToken issue(String siteId, String visitorId, UUID conversation, String name) {
        // Tokens count in whole seconds; telling more would make a client come late.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(settings.tokenLifetime());
        String token =
                Jwt.issuer(issuer)
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
