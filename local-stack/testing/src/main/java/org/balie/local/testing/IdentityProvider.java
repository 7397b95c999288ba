package org.balie.local.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// An identity provider in this process, on loopback, which stays while parts are killed: publishes
/// its discovery document and its key, and signs anybody in without a password.
public final class IdentityProvider implements AutoCloseable {
    static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private static final String REALM = "/realms/balie";

    private final HttpServer server;
    private final URI issuer;
    private final KeyPair keys;
    private final PublicJsonWebKey published;

    private IdentityProvider(HttpServer server, KeyPair keys) {
        this.server = server;
        this.issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + REALM);
        this.keys = keys;
        this.published = published(keys);
    }

    public static IdentityProvider start() {
        var provider = new IdentityProvider(listen(), TestRun.newKeyPair());
        provider.serve(
                REALM + "/.well-known/openid-configuration",
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",\
                "authorization_endpoint":"%1$s/auth"}\
                """
                        .formatted(provider.issuer));
        provider.serve(REALM + "/certs", "{\"keys\":[" + provider.published.toJson() + "]}");
        provider.server.start();
        return provider;
    }

    /// What services are told as the address of their provider.
    public URI issuer() {
        return issuer;
    }

    /// The token of someone who works here, good for an hour unless changed before it is signed.
    ///
    /// @param roles of `agent`, `supervisor`, `admin`
    public TestToken agent(String agentId, String name, String site, String... roles) {
        return new TestToken(ALGORITHM, keyId(), keys.getPrivate())
                .with("iss", issuer.toString())
                .ofWorker(agentId, name, site, roles);
    }

    String keyId() {
        return published.getKeyId();
    }

    KeyPair keys() {
        return keys;
    }

    private static PublicJsonWebKey published(KeyPair pair) {
        try {
            var key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setAlgorithm(ALGORITHM);
            key.setUse("sig");
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
