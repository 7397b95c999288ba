package org.balie.localstack.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.balie.local.parts.PartFailed;

/// The administration interface of a service, as one administrator.
final class Administration {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration KEEP_TRYING = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI base;
    private final String token;

    /// @param base the front door's address with the path under which the interface stands
    Administration(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    JsonObject get(String path) throws InterruptedException {
        return new JsonObject(send("GET", path, ""));
    }

    /// All of a kind, by their ids.
    Map<String, JsonObject> list(String path, String idField) throws InterruptedException {
        Map<String, JsonObject> items = new HashMap<>();
        for (Object each : get(path).getJsonArray("items")) {
            JsonObject item = (JsonObject) each;
            items.put(item.getString(idField), item);
        }
        return items;
    }

    void post(String path, JsonObject body) throws InterruptedException {
        send("POST", path, body.encode());
    }

    void put(String path, JsonObject body) throws InterruptedException {
        send("PUT", path, body.encode());
    }

    private String send(String method, String path, String body) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(ANSWER_WITHIN)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        long deadline = System.nanoTime() + KEEP_TRYING.toNanos();
        while (true) {
            String problem;
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                problem = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() < 500) {
                    throw new PartFailed(failure(method, path, problem));
                }
            } catch (IOException e) {
                problem = e.toString();
            }
            // A service that is just being started again is no reason to give up.
            if (System.nanoTime() > deadline) {
                throw new PartFailed(failure(method, path, problem));
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static String failure(String method, String path, String problem) {
        return "The demo data cannot be put in: " + method + " " + path + " gave " + problem;
    }
}
