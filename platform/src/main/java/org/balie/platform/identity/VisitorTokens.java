package org.balie.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Gives visitors the tokens with which they come back (`docs/api.md`, Who is asking).
@ApplicationScoped
public class VisitorTokens {
    static final String AUDIENCE = "balie";
    static final String SITE = "site";
    static final String CONVERSATION = "conversation";
    static final String NAME = "name";

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
        this.issuer = issuer(publicUrl);
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    static String issuer(String publicUrl) {
        return publicUrl + "/visitor";
    }

    /// Signs a token that is good for one conversation: one request and its session.
    public IssuedToken issue(String siteId, String visitorId, UUID conversation, String name) {
        // Tokens count in whole seconds; telling more would make a client come late.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(settings.tokenLifetime());
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(visitorId);
        claims.setStringListClaim("groups", List.of(Roles.VISITOR));
        claims.setStringClaim(SITE, siteId);
        claims.setStringClaim(CONVERSATION, conversation.toString());
        claims.setStringClaim(NAME, name);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        return new IssuedToken(signed(claims), expiresAt);
    }

    private String signed(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(keys.signing().id());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(keys.signing().secret());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the visitor key signs nothing", e);
        }
    }

    /// A fresh token for a visitor who still has a good one.
    public IssuedToken renew(Caller.Visitor visitor) {
        return issue(visitor.siteId(), visitor.visitorId(), visitor.conversation(), visitor.name());
    }
}
