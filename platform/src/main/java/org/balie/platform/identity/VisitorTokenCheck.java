package org.balie.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/// Tells which tokens are ours to judge, and judges them. Every token that names our issuer is ours
/// whatever else it says, so nobody else's key and no other algorithm is ever tried on it.
@ApplicationScoped
class VisitorTokenCheck {
    /// At this time, in seconds since 1970, the framework closes the sockets of an identity.
    private static final String EXPIRES = "quarkus.identity.expire-time";

    private final String issuer;
    private final VisitorKeys keys;
    private final JwtConsumer reader;
    private final JwtConsumer judge;

    VisitorTokenCheck(
            @ConfigProperty(name = "balie.public-url") String publicUrl, VisitorKeys keys) {
        this.issuer = VisitorTokens.issuer(publicUrl);
        this.keys = keys;
        this.reader =
                new JwtConsumerBuilder()
                        .setSkipAllValidators()
                        .setDisableRequireSignature()
                        .setSkipSignatureVerification()
                        .build();
        this.judge =
                new JwtConsumerBuilder()
                        .setJwsAlgorithmConstraints(
                                ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                        .setVerificationKeyResolver((signature, _) -> keyOf(signature))
                        .setExpectedIssuer(true, issuer)
                        .setExpectedAudience(true, VisitorTokens.AUDIENCE)
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .build();
    }

    /// Who a visitor's token says it is for.
    record VisitorPrincipal(Caller.Visitor visitor) implements Principal {
        @Override
        public String getName() {
            return visitor.visitorId();
        }
    }

    /// What a token says, unchecked, when it says that it is ours.
    Optional<JwtContext> read(String token) {
        try {
            JwtContext read = reader.process(token);
            return issuer.equals(read.getJwtClaims().getIssuer())
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException _) {
            return Optional.empty();
        }
    }

    /// @throws AuthenticationFailedException unless we signed it, it is still good, and whole
    SecurityIdentity judge(JwtContext read) {
        try {
            judge.processContext(read);
            JwtClaims claims = read.getJwtClaims();
            if (!claims.getStringListClaimValue("groups").contains(Roles.VISITOR)) {
                throw new AuthenticationFailedException("not a visitor's token");
            }
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new VisitorPrincipal(visitor(claims)))
                    .addRole(Roles.VISITOR)
                    .addAttribute(EXPIRES, claims.getExpirationTime().getValue())
                    .build();
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private static Caller.Visitor visitor(JwtClaims claims) throws MalformedClaimException {
        return new Caller.Visitor(
                claims.getSubject(),
                required(claims, VisitorTokens.SITE),
                UUID.fromString(required(claims, VisitorTokens.CONVERSATION)),
                Optional.ofNullable(claims.getStringClaimValue(VisitorTokens.NAME)).orElse(""));
    }

    private static String required(JwtClaims claims, String name) throws MalformedClaimException {
        String value = claims.getStringClaimValue(name);
        if (value == null || value.isBlank()) {
            throw new AuthenticationFailedException("no " + name + " in the token");
        }
        return value;
    }

    private Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        String id = signature.getKeyIdHeaderValue();
        return Optional.ofNullable(id)
                .flatMap(keys::named)
                .map(VisitorKey::secret)
                .orElseThrow(() -> new UnresolvableKeyException("no key of ours: " + id));
    }
}
