package org.balie.platform.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class RestTest {
    private static final String GOOD = "{\"text\":\"hi\",\"stars\":1,\"tags\":[]}";

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/probe/notes");
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:balie:problem:" + code))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":",
                "not json",
                "[]",
                "null",
                "''",
                "{\"text\":\"hi\",\"stars\":1,\"tags\":[],\"colour\":\"red\"}",
                "{\"text\":\"hi\",\"stars\":\"1\",\"tags\":[]}",
                "{\"text\":\"hi\",\"stars\":1.5,\"tags\":[]}",
                "{\"text\":\"hi\",\"tags\":[]}",
                "{\"text\":7,\"stars\":1,\"tags\":[]}",
                "{\"text\":\"hi\",\"stars\":1,\"tags\":{}}",
                "{\"text\":\"hi\",\"stars\":1,\"tags\":[],\"due\":\"tomorrow\"}",
                "{\"text\":\"hi\",\"stars\":1,\"tags\":[]} {}",
                "{\"text\":\"hi\",\"text\":\"ho\",\"stars\":1,\"tags\":[]}"
            })
    void what_cannot_be_read_is_malformed(String body) {
        problem(post(body), 400, "malformed");
    }

    @Test
    void the_field_at_fault_is_named_and_no_class_is() {
        problem(
                        post("{\"text\":\"hi\",\"stars\":1,\"tags\":[],\"colour\":\"red\"}"),
                        400,
                        "malformed")
                .body("detail", equalTo("unknown field colour"));
        problem(post("{\"text\":\"hi\",\"stars\":1,\"tags\":[{\"name\":{}}]}"), 400, "malformed")
                .body("detail", containsString("tags.0.name"))
                .body("detail", not(containsString("org.balie")));
    }

    @Test
    void what_breaks_a_rule_is_invalid_with_its_fields() {
        problem(post("{\"text\":\" \",\"stars\":1,\"tags\":[{\"name\":\"\"}]}"), 422, "invalid")
                .body("errors.field", hasItem("text"))
                .body("errors.field", hasItem("tags[0].name"))
                .body("errors.code", hasItem("not-blank"));
    }

    @Test
    void too_much_is_refused_by_the_method_and_by_the_service() {
        problem(post("{\"text\":\"" + "x".repeat(3000) + "\"}"), 413, "too-large");
        problem(post("{\"text\":\"" + "x".repeat(400_000) + "\"}"), 413, "too-large");
    }

    @Test
    void other_content_is_not_taken() {
        problem(
                given().contentType("text/plain").body("hi").post("/api/probe/notes"),
                415,
                "unsupported-media-type");
    }

    @Test
    void what_is_not_there_is_not_found() {
        problem(given().get("/api/probe/notes/" + UUID.randomUUID()), 404, "not-found");
        problem(given().get("/api/probe/notes/7"), 404, "not-found");
        problem(given().get("/api/probe/nothing"), 404, "not-found");
        problem(given().get("/elsewhere"), 404, "not-found");
        problem(given().get("/api/probe/page?number=many"), 404, "not-found");
        problem(given().delete("/api/probe/page"), 405, "method-not-allowed");
    }

    @Test
    void a_fault_of_ours_tells_nothing() {
        problem(given().get("/api/probe/broken"), 500, "internal")
                .body("$", not(containsString("secret")));
    }

    @Test
    void too_many_must_wait() {
        String key = UUID.randomUUID().toString();
        given().get("/api/probe/limited/" + key).then().statusCode(200);
        given().get("/api/probe/limited/" + key).then().statusCode(200);
        Response third = given().get("/api/probe/limited/" + key);
        problem(third, 429, "rate-limited");
        Assertions.assertTrue(Integer.parseInt(third.header("Retry-After")) > 500);
        given().get("/api/probe/limited/other" + key).then().statusCode(200);
    }

    @Test
    void a_repeated_key_is_answered_as_the_first_time() {
        String key = UUID.randomUUID().toString();
        String first = create(key);
        Assertions.assertEquals(first, create(key));
        Assertions.assertNotEquals(first, create(UUID.randomUUID().toString()));
        problem(
                given().contentType("application/json")
                        .header("Idempotency-Key", "k".repeat(101))
                        .body(GOOD)
                        .post("/api/probe/notes"),
                400,
                "malformed");
    }

    @Test
    void of_two_requests_with_one_key_at_once_one_has_an_effect() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> create(key));
            var two = threads.submit(() -> create(key));
            Assertions.assertEquals(one.get(), two.get());
        }
    }

    private static String create(String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(GOOD)
                .post("/api/probe/notes")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void tokens_of_people_and_of_visitors_say_who_is_asking() {
        given().auth()
                .oauth2(TestTokens.agentToken("ann", "Ann", "site-a", "agent", "offline_access"))
                .get("/api/probe/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("worker"))
                .body("id", equalTo("ann"))
                .body("roles", equalTo(java.util.List.of("AGENT")));
        given().auth()
                .oauth2(TestTokens.visitorToken("v1", "site-a", UUID.randomUUID(), "Vera"))
                .get("/api/probe/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("visitor"))
                .body("id", equalTo("v1"));
        String issued =
                given().post("/api/probe/tokens/" + UUID.randomUUID())
                        .then()
                        .statusCode(200)
                        .body("expiresAt.length()", greaterThan(15))
                        .extract()
                        .path("token");
        given().auth()
                .oauth2(issued)
                .get("/api/probe/me")
                .then()
                .statusCode(200)
                .body("site", equalTo("site-a"));
    }

    @Test
    void refused_tokens_are_unauthenticated() {
        var agent = TestTokens.agent("ann", "Ann", "site-a", "agent");
        var visitor = TestTokens.visitor("v1", "site-a", UUID.randomUUID(), "Vera");
        String conversation = UUID.randomUUID().toString();
        for (String token :
                new String[] {
                    TestTokens.agent("ann", "Ann", "s", "agent").expiringIn(-60).sign(),
                    TestTokens.agent("ann", "Ann", "s", "agent").forged().sign(),
                    agent.with("aud", "other").sign(),
                    agent.with("aud", "balie").with("iss", "http://elsewhere").sign(),
                    visitor.expiringIn(-60).sign(),
                    TestTokens.visitor("v1", "s", UUID.randomUUID(), "V").forged().sign(),
                    TestTokens.visitor("v1", "s", UUID.randomUUID(), "V").with("aud", "x").sign(),
                    // The identity provider's key does not open the visitors' door, nor the other
                    // way round.
                    TestTokens.agent("ann", "Ann", "s")
                            .with("iss", RealParts.PUBLIC_URL + "/visitor")
                            .with("groups", java.util.List.of("visitor"))
                            .with("conversation", conversation)
                            .sign(),
                    "garbage",
                    "a.b.c"
                }) {
            problem(
                    given().header("Authorization", "Bearer " + token).get("/api/probe/me"),
                    401,
                    "unauthenticated");
        }
        problem(given().get("/api/probe/me"), 401, "unauthenticated");
    }

    @Test
    void the_wrong_role_or_a_token_without_site_is_forbidden() {
        problem(
                given().auth()
                        .oauth2(TestTokens.agentToken("ann", "Ann", "site-a", "agent"))
                        .get("/api/probe/admin"),
                403,
                "forbidden");
        problem(
                given().auth()
                        .oauth2(
                                TestTokens.agent("ann", "Ann", "site-a", "agent")
                                        .without("site")
                                        .sign())
                        .get("/api/probe/me"),
                403,
                "forbidden");
    }
}
