package org.balie.acceptance.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// Signs dozens of people in without passwords: an identity provider in the test's own process,
/// which stays while parts are killed.
final class Issuer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY_ID = "chaos";
    private static final float TOKEN_MINUTES = 120;

    private final HttpServer server;
    private final PublicJsonWebKey key;

    private Issuer(HttpServer server, PublicJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    static Issuer start() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(KEY_ID);
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var issuer = new Issuer(HttpServer.create(loopback, 0), key);
            issuer.publish();
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish() throws JsonProcessingException {
        serve(
                "/.well-known/openid-configuration",
                Map.of("issuer", url(), "jwks_uri", url() + "/keys"));
        serve("/keys", Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY))));
    }

    private void serve(String path, Map<String, ?> document) throws JsonProcessingException {
        var bytes = JSON.writeValueAsBytes(document);
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
    }

    /// What services are told as the address of their provider.
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(String id, String site, String role) {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setSubject(id);
        claims.setAudience("balie");
        claims.setClaim("name", id);
        claims.setClaim("email", id + "@example.org");
        claims.setClaim("preferred_username", id);
        claims.setClaim("site", site);
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(TOKEN_MINUTES);
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setAlgorithmHeaderValue(key.getAlgorithm());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
