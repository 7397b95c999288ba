package org.balie.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// An OpenID provider for hundreds of agents at once, on loopback: publishes its discovery document
/// and key, and signs tokens without asking for passwords. Takes Keycloak's place so that a
/// benchmark need not sign five hundred people in.
final class AgentIssuer implements AutoCloseable {
    private static final String KEY_ID = "bench";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final KeyPair keys;

    private AgentIssuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    static AgentIssuer start() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new AgentIssuer(server, generator.generateKeyPair());
        issuer.serve(
                "/.well-known/openid-configuration",
                Map.of("issuer", issuer.url(), "jwks_uri", issuer.url() + "/keys"));
        issuer.serve("/keys", Map.of("keys", List.of(issuer.publicKey())));
        server.start();
        return issuer;
    }

    /// What services are told as the address of their provider.
    String url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString();
    }

    /// A token good for an hour.
    String token(String agentId, String name, String site, List<String> roles) {
        var now = Instant.now();
        return Jwt.claims()
                .issuer(url())
                .subject(agentId)
                .audience("balie")
                .claim("name", name)
                .claim("email", agentId + "@example.org")
                .claim("preferred_username", agentId)
                .claim("site", site)
                .claim("realm_access", Map.of("roles", roles))
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(1)))
                .jws()
                .keyId(KEY_ID)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.getPrivate());
    }

    private Map<String, String> publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return Map.of(
                "kty", "EC",
                "crv", "P-256",
                "use", "sig",
                "alg", "ES256",
                "kid", KEY_ID,
                "x", coordinate(point.getAffineX()),
                "y", coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        var bytes = new byte[32];
        var raw = value.toByteArray();
        int length = Math.min(raw.length, 32);
        System.arraycopy(raw, raw.length - length, bytes, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void serve(String path, Map<String, ?> body) throws JsonProcessingException {
        var bytes = JSON.writeValueAsBytes(body);
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

    @Override
    public void close() {
        server.stop(0);
    }
}
