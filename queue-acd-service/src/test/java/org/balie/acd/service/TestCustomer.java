package org.balie.acd.service;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.LiveClient;

/// A customer as a test plays one.
final class TestCustomer {
    final UUID requestId;
    final String token;

    private TestCustomer(UUID requestId, String token) {
        this.requestId = requestId;
        this.token = token;
    }

    static TestCustomer asking(TestSite site, String name, String visitorId) {
        Response answer = ask(site, name, visitorId, UUID.randomUUID().toString());
        answer.then().statusCode(202);
        return new TestCustomer(
                UUID.fromString(answer.jsonPath().getString("requestId")),
                answer.jsonPath().getString("token"));
    }

    static Response ask(TestSite site, String name, String visitorId, String key) {
        return Service.anyone()
                .header("Idempotency-Key", key)
                .body(body(name, visitorId))
                .post("/api/acd/entry-points/" + site.entryPoint + "/requests");
    }

    static Map<String, Object> body(String name, String visitorId) {
        return Map.of(
                "visitorId",
                visitorId,
                "language",
                "nl",
                "answers",
                Map.of("name", name, "mail", "jan@example.org"),
                "page",
                Map.of(
                        "url", "https://shop.example/cart",
                        "title", "Cart",
                        "referrer", "",
                        "browser", "Test"));
    }

    LiveClient page() {
        return Service.socket("/ws/acd/visitor", token);
    }

    void leave() {
        Service.as(token).post("/api/acd/requests/" + requestId + "/leave").then().statusCode(202);
    }
}
