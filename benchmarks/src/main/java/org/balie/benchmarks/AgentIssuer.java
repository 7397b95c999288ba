package org.balie.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// An OpenID provider for hundreds of agents at once, on loopback: publishes its discovery document
/// and key, and signs tokens without asking for passwords. Takes Keycloak's place so that a
/// benchmark need not sign five hundred people in.
final class AgentIssuer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final PublicJsonWebKey key;

    private AgentIssuer(HttpServer server, PublicJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    static AgentIssuer start() throws IOException, JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("bench");
        key.setUse(Use.SIGNATURE);
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new AgentIssuer(server, key);
        issuer.serve(
                "/.well-known/openid-configuration",
                Map.of("issuer", issuer.url(), "jwks_uri", issuer.url() + "/keys"));
        issuer.serve(
                "/keys", Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY))));
        server.start();
        return issuer;
    }

    /// What services are told as the address of their provider.
    String url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString();
    }

    /// A token good for an hour.
    String token(String agentId, String name, String site, List<String> roles)
            throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setSubject(agentId);
        claims.setAudience("balie");
        claims.setClaim("name", name);
        claims.setClaim("email", agentId + "@example.org");
        claims.setClaim("preferred_username", agentId);
        claims.setClaim("site", site);
        claims.setClaim("realm_access", Map.of("roles", roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(key.getAlgorithm());
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
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
