package org.balie.local.testing;

import java.security.Key;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// A token in the making, so that a test can spoil it.
public final class TestToken {
    private static final int SECRET_BYTES = 32;
    private static final int LIFE_SECONDS = 3600;

    private final Map<String, Object> claims = new HashMap<>();
    private String algorithm;
    private @Nullable String keyId;
    private @Nullable Key key;
    private Instant issuedAt = Instant.now();
    private Instant expiresAt = issuedAt.plusSeconds(LIFE_SECONDS);

    TestToken(String algorithm, String keyId, Key key) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.key = key;
        claims.put("aud", "balie");
    }

    /// Sets a claim of any name.
    public TestToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /// Says who works where, as the identity provider does.
    TestToken ofWorker(String agentId, String name, String site, String... roles) {
        return with("sub", agentId)
                .with("preferred_username", agentId)
                .with("name", name)
                .with("email", agentId + "@example.org")
                .with("site", site)
                .with("realm_access", Map.of("roles", List.of(roles)));
    }

    public TestToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    /// Good for some seconds from now; negative: not any more.
    public TestToken expiringIn(long seconds) {
        var now = Instant.now();
        expiresAt = now.plusSeconds(seconds);
        issuedAt = seconds > LIFE_SECONDS ? now : expiresAt.minusSeconds(LIFE_SECONDS);
        return this;
    }

    /// Good for ever.
    public TestToken withoutEnd() {
        expiresAt = Instant.MAX;
        return this;
    }

    /// Signed by someone who pretends to have the right key.
    public TestToken forged() {
        key =
                algorithm.equals(AlgorithmIdentifiers.HMAC_SHA256)
                        ? randomSecret()
                        : TestRun.newKeyPair().getPrivate();
        return this;
    }

    /// Names another key than the one that signed it; null: none.
    public TestToken naming(@Nullable String otherKeyId) {
        keyId = otherKeyId;
        return this;
    }

    /// Signed by nobody, and says so.
    public TestToken unsigned() {
        algorithm = AlgorithmIdentifiers.NONE;
        key = null;
        return this;
    }

    /// Signed with a secret that is none: the public key of the identity provider, for a reader
    /// that lets the token choose the algorithm.
    public TestToken confused() {
        algorithm = AlgorithmIdentifiers.HMAC_SHA256;
        key = new HmacKey(TestRun.workerPublicKey());
        return this;
    }

    /// The token as it travels.
    public String sign() {
        var content = new JwtClaims();
        claims.forEach(content::setClaim);
        content.setClaim("iat", issuedAt.getEpochSecond());
        if (expiresAt.isBefore(Instant.MAX)) {
            content.setClaim("exp", expiresAt.getEpochSecond());
        }
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(content.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        signature.setHeader("typ", "JWT");
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static HmacKey randomSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new HmacKey(secret);
    }
}
