package org.balie.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestToken;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens that someone might try at the visitors' door.
@QuarkusTest
@WithTestResource(RealParts.class)
class RefusedVisitorTest {
    private static final String VISITORS = RealParts.PUBLIC_URL + "/visitor";

    private static TestToken visitor() {
        return TestTokens.visitor("vera", "site-a", UUID.randomUUID(), "Vera");
    }

    private static TestToken agentWhoSaysVisitor() {
        return TestTokens.agent("ann", "Ann", "site-a", "agent", "visitor")
                .with("iss", VISITORS)
                .with("groups", List.of("visitor"))
                .with("conversation", UUID.randomUUID().toString());
    }

    static Stream<Named<String>> bad() {
        return Stream.of(
                spoiled("forged with another secret", TestToken::forged),
                spoiled("expired", token -> token.expiringIn(-1)),
                spoiled("good for ever", TestToken::withoutEnd),
                spoiled("unsigned", TestToken::unsigned),
                spoiled("signed with the provider's public key", TestToken::confused),
                spoiled("of a key nobody has", token -> token.naming("000000000000")),
                spoiled("of no key", token -> token.naming(null)),
                spoiled("for somebody else", token -> token.with("aud", "other")),
                spoiled("for nobody", token -> token.without("aud")),
                spoiled("of somebody else", token -> token.with("iss", "http://elsewhere")),
                spoiled("of nobody", token -> token.without("iss")),
                spoiled("of the other origin", token -> token.with("iss", VISITORS + "/")),
                spoiled("without a visitor", token -> token.without("sub")),
                spoiled("without a site", token -> token.without("site")),
                spoiled("without a conversation", token -> token.without("conversation")),
                spoiled("with no conversation's id", token -> token.with("conversation", "7")),
                spoiled("without the group", token -> token.without("groups")),
                spoiled("of another group", token -> token.with("groups", List.of("admin"))),
                Named.of("signed by the identity provider", agentWhoSaysVisitor().sign()),
                Named.of(
                        "an agent's, unsigned",
                        TestTokens.agent("ann", "Ann", "site-a", "agent").unsigned().sign()),
                Named.of(
                        "an agent's, signed with the provider's public key",
                        TestTokens.agent("ann", "Ann", "site-a", "agent").confused().sign()),
                Named.of("with another's words", patched(visitor().sign())),
                Named.of("cut", visitor().sign().replaceAll("\\.[^.]*$", ".")),
                Named.of("signature cut off", visitor().sign().replaceAll("\\.[^.]*$", "")),
                Named.of("nothing", ""),
                Named.of("garbage", "a.b.c"));
    }

    private static Named<String> spoiled(String name, UnaryOperator<TestToken> spoil) {
        return Named.of(name, spoil.apply(visitor()).sign());
    }

    /// Another name between the head and the signature of a good token.
    private static String patched(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        byte[] others = claims.replace("vera", "vito").getBytes(StandardCharsets.UTF_8);
        return parts[0]
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(others)
                + "."
                + parts[2];
    }

    @ParameterizedTest
    @MethodSource("bad")
    void opens_nothing(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/api/probe/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:balie:problem:unauthenticated"));
    }

    @Test
    void but_a_good_one_does() {
        String kind =
                given().header("Authorization", "bearer " + visitor().sign())
                        .get("/api/probe/me")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("kind");
        assertEquals("visitor", kind);
    }

    @Test
    void whoever_works_here_does_not_become_a_visitor_by_a_role() {
        given().header(
                        "Authorization",
                        "Bearer " + TestTokens.agentToken("ann", "Ann", "site-a", "visitor"))
                .get("/api/probe/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("worker"));
    }
}
