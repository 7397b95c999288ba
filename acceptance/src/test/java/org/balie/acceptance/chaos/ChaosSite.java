package org.balie.acceptance.chaos;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.acceptance.Door;
import org.balie.local.testing.PlainSettings;

/// A site of one test, set up as an administrator would.
///
/// @param id also the prefix of its entry points, whose ids are unique across sites
record ChaosSite(Ground ground, String id, Map<String, Integer> capacities) {
    /// Nobody is given up for lost while a part is away.
    private static final int GRACE_SECONDS = 90;

    static ChaosSite open(Ground ground, String name) {
        var site =
                new ChaosSite(
                        ground,
                        name + "-" + UUID.randomUUID().toString().substring(0, 8),
                        new ConcurrentHashMap<>());
        site.put("site", PlainSettings.site(site.id, GRACE_SECONDS));
        return site;
    }

    /// A queue with an entry point of its own that leads there.
    ChaosSite withQueue(String queue, int offerTimeoutSeconds, int wrapUpSeconds) {
        put("queues/" + queue, PlainSettings.queue(queue, offerTimeoutSeconds, wrapUpSeconds));
        var entryPoint = entryPoint(queue);
        put("entry-points/" + entryPoint, PlainSettings.entryPoint(entryPoint, queue));
        return this;
    }

    ChaosSite withAgent(String agent, int capacity, List<String> queues) {
        capacities.put(agent, capacity);
        put("people/" + agent, PlainSettings.person(agent, capacity, queues));
        return this;
    }

    private void put(String what, Map<String, ?> body) {
        var answer =
                door().as(ground.token("admin", id, "admin")).put("/api/acd/admin/" + what, body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(what + " was answered with " + answer);
        }
    }

    Door door() {
        return Door.of(ground.url());
    }

    String agentToken(String agent) {
        return ground.token(agent, id, "agent");
    }

    String supervisorToken() {
        return ground.token("supervisor", id, "supervisor");
    }

    private String entryPoint(String queue) {
        return id + "-" + queue;
    }

    String askingPath(String queue) {
        return "/api/acd/entry-points/" + entryPoint(queue) + "/requests";
    }

    String messagePath(String queue) {
        return "/api/acd/entry-points/" + entryPoint(queue) + "/messages";
    }

    /// The form as this customer fills it in.
    static Map<String, Object> form(String customer) {
        return PlainSettings.form(customer, "chaos");
    }
}
