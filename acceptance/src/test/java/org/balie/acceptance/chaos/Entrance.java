package org.balie.acceptance.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.balie.acceptance.Door;
import org.balie.acceptance.chaos.Records.Asked;

/// Where customers come in to one queue, and go again; writes down what is acknowledged.
record Entrance(ChaosSite site, String queue, Records records) {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    /// Presses the button until somebody has acknowledged it; by its key it counts once.
    ///
    /// @param customer a name that nobody else has
    Asked ask(String customer) {
        var answer =
                door().postUntilAccepted(site.askingPath(queue), ChaosSite.form(customer)).body();
        var asked =
                new Asked(
                        customer,
                        UUID.fromString(answer.path("requestId").asText()),
                        answer.path("token").asText());
        records.asked(asked);
        return asked;
    }

    /// Leaves a message instead of waiting for an answer; there is no page then, nor a session.
    Asked leaveMessage(String customer) {
        Map<String, Object> message = new HashMap<>(ChaosSite.form(customer));
        message.put("kind", "message");
        message.put("text", "Where is my parcel?");
        var answer = door().postUntilAccepted(site.messagePath(queue), message).body();
        var asked = new Asked(customer, UUID.fromString(answer.path("requestId").asText()), "");
        records.asked(asked);
        return asked;
    }

    /// A supervisor ends it.
    void close(Asked asked) {
        door().as(site.supervisorToken())
                .postUntilAccepted(
                        "/api/acd/board/requests/" + asked.requestId() + "/close",
                        Map.of("reason", "answered elsewhere"));
        records.left(asked.requestId());
    }

    WatchedLine page(Asked asked) {
        return WatchedLine.open(site.ground().url(), "/ws/acd/visitor", asked.token());
    }

    void leave(Asked asked) {
        door().as(asked.token())
                .postUntilAccepted("/api/acd/requests/" + asked.requestId() + "/leave", Map.of());
        records.left(asked.requestId());
    }

    private Door door() {
        return site.door().within(ANSWER_WITHIN);
    }
}
