package org.balie.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.balie.local.parts.PartFailed;
import org.balie.localstack.LocalStack;

/// Somebody of the demonstration who works at the desk, without a browser.
final class Agent implements AutoCloseable {
    private final LocalStack stack;
    private final String userName;
    private final LiveLine desk;

    Agent(LocalStack stack, String userName) {
        this.stack = stack;
        this.userName = userName;
        this.desk = new LiveLine(stack.url(), "/ws/acd/desk", this::token);
    }

    /// Somebody who is offered the next.
    static Agent working(LocalStack stack, String userName) {
        var agent = new Agent(stack, userName);
        agent.beAvailable();
        return agent;
    }

    /// Somebody whom a queue can count on, so that it is open, but who is offered nobody now.
    static Agent away(LocalStack stack, String userName) {
        var agent = new Agent(stack, userName);
        agent.beAvailable();
        agent.setPresence("away");
        return agent;
    }

    /// Fresh each time: tokens live minutes, tests may take longer. Sign-in may be away for a while
    /// when its database was killed.
    String token() {
        var deadline = Instant.now().plus(Door.RECOVERY);
        while (true) {
            try {
                return stack.accessTokenOf(userName);
            } catch (PartFailed e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Door.pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    Door door() {
        return Door.of(stack.url()).as(token());
    }

    LiveLine desk() {
        return desk;
    }

    void setPresence(String presence) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("presence", presence);
        var answer = door().put("/api/acd/desk/presence", wish);
        if (answer.status() != 202) {
            throw new AssertionError("presence was answered with " + answer);
        }
    }

    void beAvailable() {
        setPresence("available");
        desk.await("me", me -> me.path("presence").asText().equals("available"));
    }

    /// Waits for an offer of this customer and accepts it.
    void accept(String customerName) {
        JsonNode offer =
                desk.awaitAny("offer/", each -> nameIn(each).equals(customerName)).getValue();
        door().postUntilAccepted(
                        "/api/acd/offers/" + offer.path("offerId").asText() + "/accept", Map.of());
        desk.awaitAny("work/", work -> work.path("customerName").asText().equals(customerName));
    }

    /// Ends a session without notes; repeated while a part is away.
    void end(String sessionId) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("notes", null);
        door().postUntilAccepted("/api/sessions/" + sessionId + "/end", wish);
    }

    /// After the end of a session.
    void finishWrapUp() {
        var work =
                desk.awaitAny("work/", each -> each.path("state").asText().equals("wrap-up"))
                        .getValue();
        door().postUntilAccepted(
                        "/api/acd/desk/wrap-up/" + work.path("requestId").asText() + "/finish",
                        Map.of());
    }

    LiveLine enter(String sessionId) {
        return new LiveLine(stack.url(), "/ws/sessions/" + sessionId, this::token);
    }

    static String nameIn(JsonNode offer) {
        return offer.path("customer").path("name").asText();
    }

    @Override
    public void close() {
        setPresence("offline");
        desk.close();
    }
}
