package org.balie.benchmarks.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.balie.local.testing.IdentityProvider;

/// A site with many shared lines, set up as an administrator does. Each belongs to a person with
/// two telephones, and each call comes from outside for the line.
final class CallSite {
    private static final String SITE = "bench";
    private static final int FIRST = 205_000_000;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final String token;
    private final int lines;

    /// Who registers with what.
    record Telephoned(List<Registration.Account> answering, List<Registration.Account> ringing) {}

    CallSite(URI service, IdentityProvider provider, int lines) {
        this.api = service.resolve("/api/telephony/admin/");
        this.token = provider.agent("bench-admin", "Admin", SITE, "admin").sign();
        this.lines = lines;
    }

    String number(int call) {
        return "+31" + (FIRST + call % lines);
    }

    Telephoned setUp(InetSocketAddress caller) throws IOException, InterruptedException {
        send("PUT", "trunks/outside", trunk(caller));
        List<Registration.Account> answering = new ArrayList<>();
        List<Registration.Account> ringing = new ArrayList<>();
        try (ExecutorService some = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<Registration.Account>>> made = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                int line = i;
                made.add(some.submit(() -> line(line)));
            }
            for (Future<List<Registration.Account>> each : made) {
                answering.add(each.get().getFirst());
                ringing.add(each.get().getLast());
            }
        } catch (ExecutionException e) {
            throw new IOException("the site is not set up: " + e.getMessage(), e);
        }
        return new Telephoned(answering, ringing);
    }

    private List<Registration.Account> line(int line) throws IOException, InterruptedException {
        String person = "person-" + line;
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("personId", person);
        who.put("name", "Person " + line);
        who.put("kind", "person");
        who.put("licensed", true);
        who.put("number", "+31" + (FIRST + 1_000_000 + line));
        who.put("location", "Bench");
        send("PUT", "people/" + person, who);
        send(
                "PUT",
                "lines/line-" + line,
                Map.of("lineId", "line-" + line, "ownerId", person, "number", number(line)));
        return List.of(device(person, "answers"), device(person, "rings"));
    }

    private Registration.Account device(String person, String name)
            throws IOException, InterruptedException {
        JsonNode made = send("POST", "devices", Map.of("personId", person, "name", name));
        String user = made.path("deviceId").asText();
        return new Registration.Account(user, made.path("secret").asText(), user);
    }

    private static Map<String, Object> trunk(InetSocketAddress caller) {
        Map<String, Object> trunk = new LinkedHashMap<>();
        trunk.put("trunkId", "outside");
        trunk.put("name", "Outside");
        trunk.put("kind", "static");
        trunk.put("host", caller.getAddress().getHostAddress());
        trunk.put("port", caller.getPort());
        trunk.put("transport", "udp");
        trunk.put("addresses", List.of(caller.getAddress().getHostAddress()));
        trunk.put("version", 0);
        return trunk;
    }

    private JsonNode send(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
