package org.balie.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.balie.local.parts.FreePorts;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/// A service that starts before the identity provider does.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(LateIdentityProviderTest.NotYet.class)
class LateIdentityProviderTest {
    private static final String PORT = "org.balie.test.late.port";

    /// An address where nothing answers.
    public static final class NotYet implements QuarkusTestResourceLifecycleManager {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            System.setProperty(PORT, String.valueOf(FreePorts.any()));
            return Map.of("quarkus.oidc.auth-server-url", issuer());
        }

        @Override
        public void stop() {}
    }

    private static String issuer() {
        return "http://127.0.0.1:" + Integer.getInteger(PORT) + "/late";
    }

    @Test
    void serves_visitors_before_and_people_after_the_provider_comes() throws IOException {
        String visitor = TestTokens.visitorToken("vera", "site-a", UUID.randomUUID(), "Vera");
        String agent =
                TestTokens.agent("ann", "Ann", "site-a", "agent").with("iss", issuer()).sign();
        given().get("/q/health/ready").then().statusCode(200);
        ask(visitor).then().statusCode(200);
        ask(agent).then().statusCode(503).body("type", equalTo("urn:balie:problem:unavailable"));

        HttpServer provider = startProvider();
        try {
            ask(agent).then().statusCode(200).body("id", equalTo("ann"));
            ask(visitor).then().statusCode(200);
        } finally {
            provider.stop(0);
        }
    }

    private static io.restassured.response.Response ask(String token) {
        return given().auth().oauth2(token).get("/api/probe/me");
    }

    private static HttpServer startProvider() throws IOException {
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT));
        HttpServer server = HttpServer.create(address, 0);
        String description =
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer(), TestTokens.keySet());
        server.createContext(
                "/late/.well-known/openid-configuration",
                exchange -> {
                    byte[] body = description.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
