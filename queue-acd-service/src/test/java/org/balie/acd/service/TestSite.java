package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.TestTokens;

/// A site of a test's own, set up through the administrator's API.
final class TestSite {
    static final String QUEUE = "help";

    final String id = "site-" + UUID.randomUUID();
    final String entryPoint = "shop-" + UUID.randomUUID();
    final String admin = TestTokens.agentToken("admin-" + id, "Ada Admin", id, "admin");
    final String supervisor = TestTokens.agentToken("boss-" + id, "Bo Boss", id, "supervisor");

    private TestSite() {}

    /// A site with one queue and one entry point that leads to it.
    static TestSite open() {
        return open(Map.of());
    }

    /// @param queue settings of the queue that differ from the usual
    static TestSite open(Map<String, Object> queue) {
        var site = new TestSite();
        site.put("site", siteSettings());
        site.put("queues/" + QUEUE, queueSettings(queue));
        site.put("entry-points/" + site.entryPoint, entryPointSettings());
        return site;
    }

    static Map<String, Object> siteSettings() {
        return Map.of(
                "name",
                "Acme",
                "timeZone",
                "Europe/Amsterdam",
                "awayReasons",
                List.of(Map.of("code", "lunch", "label", Map.of("en", "Lunch", "nl", "Lunch"))),
                "graceSeconds",
                5,
                "offlineGraceSeconds",
                5);
    }

    static Map<String, Object> queueSettings(Map<String, Object> changed) {
        var settings =
                new HashMap<String, Object>(
                        Map.of(
                                "name", "Help",
                                "description", "",
                                "priority", 5,
                                "policy", "longest-idle",
                                "preferredSeconds", 0,
                                "maximumLength", 100,
                                "maximumWaitSeconds", 600,
                                "offerTimeoutSeconds", 20,
                                "wrapUpSeconds", 0));
        settings.putAll(changed);
        return settings;
    }

    static Map<String, Object> entryPointSettings() {
        return Map.of(
                "name",
                "Shop",
                "enabled",
                true,
                "language",
                "auto",
                "origins",
                List.of("https://shop.example"),
                "defaultQueueId",
                QUEUE,
                "intro",
                Map.of("en", "Ask us", "nl", "Vraag het ons"),
                "buttonLabel",
                Map.of("en", "Help", "nl", "Hulp"),
                "fields",
                List.of(
                        field("name", "text", "Name", "Naam", true),
                        field("mail", "email", "E-mail", "E-mail", false)));
    }

    private static Map<String, Object> field(
            String id, String kind, String en, String nl, boolean required) {
        return Map.of(
                "id", id,
                "kind", kind,
                "label", Map.of("en", en, "nl", nl),
                "required", required,
                "maxLength", 80);
    }

    private void put(String path, Map<String, Object> body) {
        Service.as(admin).body(body).put("/api/acd/admin/" + path).then().statusCode(200);
    }

    TestAgent agent(String name) {
        return agent(name, Map.of());
    }

    /// Someone who is a member of the queue.
    TestAgent agent(String name, Map<String, Object> changed) {
        var agentId = name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        var person =
                new HashMap<String, Object>(
                        Map.of("name", name, "email", "", "capacity", 1, "queues", List.of(QUEUE)));
        person.putAll(changed);
        put("people/" + agentId, person);
        return new TestAgent(this, agentId, name);
    }

    /// From now on agents may take what waits.
    void letAgentsPull() {
        var changed =
                new HashMap<>(
                        Service.as(admin)
                                .get("/api/acd/admin/site")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .<String, Object>getMap(""));
        changed.put("agentsMayPull", true);
        put("site", changed);
    }

    /// One more queue.
    String queue(String id, String name) {
        put("queues/" + id, queueSettings(Map.of("name", name)));
        return id;
    }

    /// From now on these are the agent's queues.
    void putInto(TestAgent agent, List<String> queues) {
        var person =
                Service.as(admin)
                        .get("/api/acd/admin/people/" + agent.id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String, Object>getMap("");
        var changed = new HashMap<>(person);
        changed.put("queues", queues);
        put("people/" + agent.id, changed);
    }

    TestCustomer customer(String name) {
        return TestCustomer.asking(this, name, "visitor-" + UUID.randomUUID());
    }

    LiveClient board() {
        return Service.socket("/ws/acd/board", supervisor);
    }

    /// The form as a customer's page reads it.
    JsonPath form() {
        return Service.anyone()
                .get("/api/acd/entry-points/" + entryPoint + "/form")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The view follows the settings: until it knows the queue, the entry point counts as closed.
    void awaitClosedBecause(String reason) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (!reason.equals(form().getString("closedReason")) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(reason, form().getString("closedReason"));
    }

    /// Waits until a request would be let in.
    void awaitOpen() {
        try (var board = board()) {
            board.await("queue/" + QUEUE, queue -> queue.path("open").asBoolean());
        }
    }
}
