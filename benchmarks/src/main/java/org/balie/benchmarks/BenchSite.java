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
import org.balie.local.testing.IdentityProvider;
import org.balie.local.testing.PlainSettings;

/// A site with one queue, one entry point and many agents, set up through the public interface.
final class BenchSite {
    static final String SITE = "bench";
    private static final String QUEUE = "bench-queue";
    private static final String ENTRY_POINT = "bench-entry";

    /// Nobody is given up for lost, and no offer lapses, while the load runs.
    private static final int GRACE_SECONDS = 600;

    private static final int OFFER_SECONDS = 120;
    private static final int CAPACITY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final IdentityProvider provider;

    BenchSite(URI door, IdentityProvider provider) {
        this.door = door;
        this.provider = provider;
    }

    /// The path that a customer's click is posted to.
    static String clickPath() {
        return "/api/acd/entry-points/" + ENTRY_POINT + "/requests";
    }

    static String agentId(int number) {
        return "bench-agent-" + number;
    }

    String agentToken(int number) {
        return provider.agent(agentId(number), "Agent " + number, SITE, "agent").sign();
    }

    void setUp(int agents) throws Exception {
        var admin = provider.agent("bench-admin", "Admin", SITE, "admin").sign();
        put("/api/acd/admin/site", admin, PlainSettings.site(SITE, GRACE_SECONDS));
        put("/api/acd/admin/queues/" + QUEUE, admin, PlainSettings.queue(QUEUE, OFFER_SECONDS, 0));
        put(
                "/api/acd/admin/entry-points/" + ENTRY_POINT,
                admin,
                PlainSettings.entryPoint(ENTRY_POINT, QUEUE));
        for (int i = 0; i < agents; i++) {
            put(
                    "/api/acd/admin/people/" + agentId(i),
                    admin,
                    PlainSettings.person(agentId(i), CAPACITY, List.of(QUEUE)));
        }
    }

    void makeAvailable(int agent) throws Exception {
        put("/api/acd/desk/presence", agentToken(agent), Map.of("presence", "available"));
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
        return JSON.valueToTree(PlainSettings.form(customer, "bench")).toString();
    }

    static Clicks.Admission admission(JsonObject answer) {
        return new Clicks.Admission(answer.getString("requestId"), answer.getString("token"));
    }
}
