package org.balie.local.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.balie.local.parts.SigningKeyFile;

/// A token in the making, so that a test can spoil it.
public final class TestToken {
    private final Map<String, Object> claims = new HashMap<>();
    private final String keyId;
    private PrivateKey key;
    private Instant issuedAt = Instant.now();
    private Instant expiresAt = issuedAt.plusSeconds(3600);

    TestToken(Path keyFile, String keyId) {
        this.key = read(keyFile);
        this.keyId = keyId;
        claims.put("aud", "balie");
    }

    /// Sets a claim of any name.
    public TestToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public TestToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    /// Good for some seconds from now; negative: not any more.
    public TestToken expiringIn(long seconds) {
        expiresAt = Instant.now().plusSeconds(seconds);
        issuedAt = expiresAt.minusSeconds(3600);
        return this;
    }

    /// Signed by someone who pretends to have the right key.
    public TestToken forged() {
        key = SigningKeyFile.generate().getPrivate();
        return this;
    }

    /// The token as it travels.
    public String sign() {
        JwtClaimsBuilder token = Jwt.claims().issuedAt(issuedAt).expiresAt(expiresAt);
        claims.forEach(token::claim);
        return token.jws().keyId(keyId).algorithm(SignatureAlgorithm.ES256).sign(key);
    }

    private static PrivateKey read(Path file) {
        try {
            String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            byte[] der = Base64.getMimeDecoder().decode(text);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
