package org.balie.acd.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.TestTokens;

/// An agent as a test plays one.
final class TestAgent {
    final String id;
    final String token;

    TestAgent(TestSite site, String id, String name) {
        this.id = id;
        this.token = TestTokens.agentToken(id, name, site.id, "agent");
    }

    LiveClient desk() {
        return Service.socket("/ws/acd/desk", token);
    }

    /// Opens the desk and is ready for requests.
    LiveClient ready() {
        var desk = desk();
        desk.await("me", me -> me.path("presence").asText().equals("away"));
        presence("available");
        desk.await("me", me -> me.path("presence").asText().equals("available"));
        return desk;
    }

    void presence(String presence) {
        Service.as(token)
                .body(Map.of("presence", presence))
                .put("/api/acd/desk/presence")
                .then()
                .statusCode(202);
    }

    void accept(JsonNode offer) {
        accept(offer.path("offerId").asText());
    }

    void accept(String offerId) {
        Service.as(token).post("/api/acd/offers/" + offerId + "/accept").then().statusCode(202);
    }

    void decline(JsonNode offer) {
        Service.as(token)
                .body("{\"reason\":null}")
                .post("/api/acd/offers/" + offer.path("offerId").asText() + "/decline")
                .then()
                .statusCode(202);
    }
}
