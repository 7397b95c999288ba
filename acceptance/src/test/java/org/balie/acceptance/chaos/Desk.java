package org.balie.acceptance.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.balie.acceptance.Door;
import org.balie.acceptance.chaos.Records.Answer;
import org.balie.acceptance.chaos.Records.Answered;

/// One window of an agent: what it shows, and what the agent does there. Only one thread looks;
/// many may act.
final class Desk implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final String agent;
    private final Records records;
    private final Door door;
    private final String token;
    private final WatchedLine line;
    private final Map<String, WatchedLine> rooms = new HashMap<>();

    private Desk(String agent, Records records, Door door, String token, WatchedLine line) {
        this.agent = agent;
        this.records = records;
        this.door = door;
        this.token = token;
        this.line = line;
    }

    static Desk open(ChaosSite site, String agent, Records records) {
        var token = site.agentToken(agent);
        return new Desk(
                agent,
                records,
                site.door().within(ANSWER_WITHIN).as(token),
                token,
                WatchedLine.open(site.ground().url(), "/ws/acd/desk", token));
    }

    String agent() {
        return agent;
    }

    WatchedLine line() {
        return line;
    }

    /// In vain while the part is away.
    void beAvailable() {
        try {
            door.put("/api/acd/desk/presence", Map.of("presence", "available"));
        } catch (IllegalStateException _) {
            // Whoever sees that it had no effect does it again.
        }
    }

    /// Answers until that is acknowledged, and writes it down.
    void answer(JsonNode offer, Answer answer) {
        var offerId = offer.path("offerId").asText();
        var path = "/api/acd/offers/" + offerId;
        var acknowledged =
                switch (answer) {
                    case ACCEPTED -> door.postUntilAnswered(path + "/accept", Map.of());
                    case DECLINED ->
                            door.postUntilAnswered(path + "/decline", Map.of("reason", "busy"));
                };
        if (acknowledged.status() != 202) {
            throw new AssertionError(agent + "'s answer to " + offer + ": " + acknowledged);
        }
        records.answered(
                new Answered(
                        UUID.fromString(offerId),
                        UUID.fromString(offer.path("requestId").asText()),
                        agent,
                        answer,
                        Instant.now(),
                        Instant.parse(offer.path("expiresAt").asText())));
    }

    /// Enters the session, as accepting does on a page, and ends it. False while the agent is not
    /// in; a session that was ended before is ended, too.
    boolean end(String session) {
        var room =
                rooms.computeIfAbsent(
                        session, id -> WatchedLine.open(door.url(), "/ws/sessions/" + id, token));
        if (!room.documents().containsKey("me")) {
            return false;
        }
        Map<String, Object> wish = new HashMap<>();
        wish.put("notes", null);
        var status = door.postUntilAnswered("/api/sessions/" + session + "/end", wish).status();
        return switch (status) {
            case 200, 204, 409 -> {
                room.close();
                rooms.remove(session);
                yield true;
            }
            // Whoever has taken a session over is not its primary agent at once.
            case 403, 404 -> false;
            default ->
                    throw new AssertionError("the end of " + session + " was met with " + status);
        };
    }

    void finishWrapUp(String request) {
        door.postUntilAnswered("/api/acd/desk/wrap-up/" + request + "/finish", Map.of());
    }

    /// @return the transfer's own request
    String transfer(String request, List<String> agents) {
        return door.postUntilAccepted(
                        "/api/acd/desk/transfers",
                        Map.of("requestId", request, "agentIds", agents, "message", "yours?"))
                .body()
                .path("requestId")
                .asText();
    }

    void becomeAvailable() throws InterruptedException {
        beAvailable();
        await("me", me -> me.path("presence").asText().equals("available"));
    }

    JsonNode awaitOffer(String request) throws InterruptedException {
        return await("offer/", it -> it.path("requestId").asText().equals(request));
    }

    /// Waits until the offer is off the desk. Whoever accepted and does not have the request must
    /// be told so.
    ///
    /// @return whether this agent has the request
    boolean awaitOutcome(JsonNode offer) throws InterruptedException {
        var id = offer.path("offerId").asText();
        var documents = awaitGone("offer/" + id);
        if (documents.containsKey("work/" + offer.path("requestId").asText())) {
            return true;
        }
        await("notice/", notice -> notice.path("offerId").asText().equals(id));
        return false;
    }

    /// Is done with a message, which has no session.
    void finishMessage(String request) throws InterruptedException {
        door.postUntilAccepted("/api/acd/desk/work/" + request + "/done", Map.of());
        awaitGone("work/" + request);
    }

    /// Ends the session as soon as there is one, and waits until it is off the desk.
    void endWork(String request) throws InterruptedException {
        var session = await("work/" + request, _ -> true).path("sessionId").asText();
        while (!end(session)) {
            Thread.sleep(LOOK_EVERY);
        }
        awaitGone("work/" + request);
    }

    JsonNode await(String prefix, Predicate<JsonNode> expected) throws InterruptedException {
        return line.await(prefix, expected, PATIENCE)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "%s sees no such %s, but %s"
                                                .formatted(agent, prefix, line.documents())));
    }

    /// @return what the desk shows then
    Map<String, JsonNode> awaitGone(String key) throws InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var documents = line.documents();
        while (documents.containsKey(key)) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError(agent + " still sees " + documents.get(key));
            }
            Thread.sleep(LOOK_EVERY);
            documents = line.documents();
        }
        return documents;
    }

    @Override
    public void close() {
        rooms.values().forEach(WatchedLine::close);
        line.close();
    }
}
