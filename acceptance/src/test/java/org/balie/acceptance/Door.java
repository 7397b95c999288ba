package org.balie.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The front door as a client of the HTTP interfaces sees it.
///
/// @param token sent as bearer; empty for none
/// @param patience how long one answer may take
public record Door(URI url, Optional<String> token, Duration patience) {
    static final ObjectMapper JSON = new ObjectMapper();

    /// How long a killed part may take to come back on a busy machine.
    public static final Duration RECOVERY = Duration.ofSeconds(120);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /// What came back.
    ///
    /// @param body the parsed JSON, or a missing node when there was none
    public record Answer(int status, String contentType, JsonNode body) {}

    public static Door of(URI url) {
        return new Door(url, Optional.empty(), PATIENCE);
    }

    public Door as(String bearer) {
        return new Door(url, Optional.of(bearer), patience);
    }

    /// For callers who would rather ask again than wait.
    public Door within(Duration time) {
        return new Door(url, token, time);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send(
                request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)).build());
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)).build());
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /// What is no text.
    byte[] getBytes(String path) {
        var answer = exchange(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /// The last bytes of something, asked for as a range.
    byte[] getLastBytes(String path, int count) {
        var answer =
                exchange(
                        request(path).header("Range", "bytes=-" + count).GET().build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 206) {
            throw new AssertionError(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /// Posts text as it is, well-formed or not.
    Answer postText(String path, String body, String contentType) {
        return send(
                HttpRequest.newBuilder(url.resolve(path))
                        .timeout(patience)
                        .header("Content-Type", contentType)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .headers(authorization())
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /// Posts until it is accepted, as the console does while a part is away. The key stays the
    /// same, so it counts once.
    public Answer postUntilAccepted(String path, Object body) {
        return postUntil(path, body, answer -> answer.status() < 300);
    }

    /// As above, but a refusal is an answer too.
    public Answer postUntilAnswered(String path, Object body) {
        return postUntil(path, body, answer -> answer.status() < 500 && answer.status() != 429);
    }

    private Answer postUntil(String path, Object body, Predicate<Answer> isEnough) {
        var key = UUID.randomUUID().toString();
        var deadline = Instant.now().plus(RECOVERY);
        while (true) {
            var answer = tryPost(path, body, key);
            if (answer.filter(isEnough).isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("POST " + path + " came to nothing: " + answer);
            }
            pause();
        }
    }

    private Optional<Answer> tryPost(String path, Object body, String key) {
        try {
            return Optional.of(post(path, body, key));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    public static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .headers(authorization());
    }

    private String[] authorization() {
        // the builder takes pairs; a harmless one stands in where there is no token
        return token.map(bearer -> new String[] {"Authorization", "Bearer " + bearer})
                .orElse(new String[] {"Accept", "application/json"});
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.valueToTree(body).toString());
    }

    private static Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        var type = response.headers().firstValue("Content-Type").orElse("");
        try {
            return new Answer(response.statusCode(), type, parse(type, response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + ": " + e, e);
        }
    }

    private static <T> HttpResponse<T> exchange(
            HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parse(String contentType, String body) throws IOException {
        return contentType.contains("json") && !body.isBlank()
                ? JSON.readTree(body)
                : JSON.missingNode();
    }

    /// A filled-in form of the entry point `acme-help`.
    static Map<String, Object> acmeForm(String visitorId, String name) {
        return shopForm(visitorId, name, "order");
    }

    /// A filled-in form of one of the demonstration's shops.
    static Map<String, Object> shopForm(String visitorId, String name, String topic) {
        return form(
                visitorId,
                Map.of(
                        "name", name,
                        "email", "customer@example.org",
                        "topic", topic,
                        "message", "Where is my parcel?",
                        "consent", "true"));
    }

    /// A filled-in form.
    static Map<String, Object> form(String visitorId, Map<String, String> answers) {
        return Map.of(
                "visitorId",
                visitorId,
                "language",
                "en",
                "answers",
                answers,
                "page",
                Map.of(
                        "url", "http://localhost/shop",
                        "title", "Shop",
                        "referrer", "",
                        "browser", "acceptance"));
    }
}
