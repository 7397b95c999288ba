package org.balie.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.lang.JoseException;

/// A site with one queue, one entry point and many agents, set up through the public interface.
final class BenchSite {
    static final String SITE = "bench";
    private static final String QUEUE = "bench-queue";
    private static final String ENTRY_POINT = "bench-entry";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final AgentIssuer issuer;

    BenchSite(URI door, AgentIssuer issuer) {
        this.door = door;
        this.issuer = issuer;
    }

    /// The path that a customer's click is posted to.
    static String clickPath() {
        return "/api/acd/entry-points/" + ENTRY_POINT + "/requests";
    }

    static String agentId(int number) {
        return "bench-agent-" + number;
    }

    String agentToken(int number) throws JoseException {
        return issuer.token(agentId(number), "Agent " + number, SITE, List.of("agent"));
    }

    void setUp(int agents) throws Exception {
        var admin = issuer.token("bench-admin", "Admin", SITE, List.of("admin"));
        put(
                "/api/acd/admin/site",
                admin,
                Map.of(
                        "siteId",
                        SITE,
                        "name",
                        "Bench",
                        "timeZone",
                        "UTC",
                        "awayReasons",
                        List.of(),
                        "graceSeconds",
                        600,
                        "offlineGraceSeconds",
                        600));
        put("/api/acd/admin/queues/" + QUEUE, admin, queue());
        put("/api/acd/admin/entry-points/" + ENTRY_POINT, admin, entryPoint());
        for (int i = 0; i < agents; i++) {
            put(
                    "/api/acd/admin/people/" + agentId(i),
                    admin,
                    Map.of(
                            "agentId",
                            agentId(i),
                            "name",
                            "Agent " + i,
                            "email",
                            agentId(i) + "@example.org",
                            "capacity",
                            10,
                            "queues",
                            List.of(QUEUE),
                            "skills",
                            List.of()));
        }
    }

    void makeAvailable(int agent) throws Exception {
        put("/api/acd/desk/presence", agentToken(agent), Map.of("presence", "available"));
    }

    private static Map<String, Object> queue() {
        return Map.ofEntries(
                Map.entry("id", QUEUE),
                Map.entry("name", "Bench"),
                Map.entry("description", ""),
                Map.entry("priority", 5),
                Map.entry("policy", "longest-idle"),
                Map.entry("preferredSeconds", 0),
                Map.entry("skills", List.of()),
                Map.entry("maximumLength", 10_000),
                Map.entry("maximumWaitSeconds", 3600),
                Map.entry("offerTimeoutSeconds", 120),
                Map.entry("wrapUpSeconds", 0),
                Map.entry("serviceLevel", Map.of("targetPercent", 80, "withinSeconds", 20)),
                Map.entry("featuresOff", List.of()));
    }

    private static Map<String, Object> entryPoint() {
        var text = Map.of("en", "Bench", "nl", "Bench");
        return Map.ofEntries(
                Map.entry("id", ENTRY_POINT),
                Map.entry("name", "Bench"),
                Map.entry("enabled", true),
                Map.entry("language", "auto"),
                Map.entry("origins", List.of()),
                Map.entry("defaultQueueId", QUEUE),
                Map.entry("intro", text),
                Map.entry("buttonLabel", text),
                Map.entry(
                        "fields",
                        List.of(
                                Map.of(
                                        "id",
                                        "name",
                                        "kind",
                                        "text",
                                        "label",
                                        text,
                                        "help",
                                        Map.of("en", "", "nl", ""),
                                        "required",
                                        true,
                                        "maxLength",
                                        80,
                                        "choices",
                                        List.of()))));
    }

    private void put(String path, String token, Map<String, ?> body) throws Exception {
        var request =
                HttpRequest.newBuilder(door.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "PUT " + path + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    /// A customer's form, filled in under this name.
    static String form(String customer) {
        return JSON.valueToTree(
                        Map.of(
                                "visitorId",
                                customer,
                                "language",
                                "en",
                                "answers",
                                Map.of("name", customer),
                                "page",
                                Map.of(
                                        "url", "http://localhost/shop",
                                        "title", "Shop",
                                        "referrer", "",
                                        "browser", "bench")))
                .toString();
    }

    static Clicks.Admission admission(JsonObject answer) {
        return new Clicks.Admission(answer.getString("requestId"), answer.getString("token"));
    }
}
