package org.balie.acceptance;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/// A customer of the demonstration's shops, without a browser.
final class Visitor implements AutoCloseable {
    private final URI url;
    private final String name;
    private final String requestId;
    private final String token;
    private final LiveLine line;

    private Visitor(URI url, String name, String requestId, String token) {
        this.url = url;
        this.name = name;
        this.requestId = requestId;
        this.token = token;
        this.line = new LiveLine(url, "/ws/acd/visitor", () -> token);
    }

    /// Presses the button and fills in the form; acknowledged when this returns.
    static Visitor asksForHelp(URI url, String name) {
        return asks(url, "acme-help", name, Door.acmeForm(newId(), name));
    }

    /// As above, at the bicycle shop.
    static Visitor asksAboutBicycle(URI url, String name) {
        return asks(url, "veldhuis-hulp", name, Door.shopForm(newId(), name, "bestelling"));
    }

    /// At an entry point of [Administrator#addEntryPoint].
    static Visitor asksAt(URI url, String entryPoint, String name, String topic) {
        var answers = Map.of("name", name, "topic", topic);
        return asks(url, entryPoint, name, Door.form(newId(), answers));
    }

    private static String newId() {
        return "visitor-" + UUID.randomUUID();
    }

    private static Visitor asks(URI url, String entryPoint, String name, Map<String, ?> form) {
        var path = "/api/acd/entry-points/" + entryPoint + "/requests";
        var answer = Door.of(url).postUntilAccepted(path, form);
        return new Visitor(
                url,
                name,
                answer.body().path("requestId").asText(),
                answer.body().path("token").asText());
    }

    String name() {
        return name;
    }

    String requestId() {
        return requestId;
    }

    String token() {
        return token;
    }

    Door door() {
        return Door.of(url).as(token);
    }

    /// The waiting page's socket.
    LiveLine line() {
        return line;
    }

    void awaitState(String state) {
        line.await("request", request -> request.path("state").asText().equals(state));
    }

    /// Waits until an agent has accepted and gives the session's id.
    String awaitSession() {
        return line.await("request", request -> request.path("sessionId").isTextual())
                .path("sessionId")
                .asText();
    }

    LiveLine enter(String sessionId) {
        return new LiveLine(url, "/ws/sessions/" + sessionId, () -> token);
    }

    void leaveQueue() {
        door().post("/api/acd/requests/" + requestId + "/leave", Map.of());
    }

    @Override
    public void close() {
        line.close();
    }
}
