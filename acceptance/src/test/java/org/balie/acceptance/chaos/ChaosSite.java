package org.balie.acceptance.chaos;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.acceptance.Door;

/// A site of one test, set up as an administrator would.
///
/// @param id also the prefix of its entry points, whose ids are unique across sites
record ChaosSite(Ground ground, String id, Map<String, Integer> capacities) {
    /// Nobody is given up for lost while a part is away.
    private static final int GRACE_SECONDS = 90;

    private static final Map<String, String> TEXT = Map.of("en", "Help", "nl", "Hulp");

    static ChaosSite open(Ground ground, String name) {
        var site =
                new ChaosSite(
                        ground,
                        name + "-" + UUID.randomUUID().toString().substring(0, 8),
                        new ConcurrentHashMap<>());
        site.put(
                "site",
                Map.of(
                        "siteId",
                        site.id,
                        "name",
                        site.id,
                        "timeZone",
                        "UTC",
                        "awayReasons",
                        List.of(),
                        "graceSeconds",
                        GRACE_SECONDS,
                        "offlineGraceSeconds",
                        GRACE_SECONDS));
        return site;
    }

    /// A queue with an entry point of its own that leads there.
    ChaosSite withQueue(String queue, int offerTimeoutSeconds, int wrapUpSeconds) {
        put(
                "queues/" + queue,
                Map.ofEntries(
                        Map.entry("id", queue),
                        Map.entry("name", queue),
                        Map.entry("description", ""),
                        Map.entry("priority", 5),
                        Map.entry("policy", "longest-idle"),
                        Map.entry("preferredSeconds", 0),
                        Map.entry("skills", List.of()),
                        Map.entry("maximumLength", 10_000),
                        Map.entry("maximumWaitSeconds", 3600),
                        Map.entry("offerTimeoutSeconds", offerTimeoutSeconds),
                        Map.entry("wrapUpSeconds", wrapUpSeconds),
                        Map.entry("serviceLevel", Map.of("targetPercent", 80, "withinSeconds", 20)),
                        Map.entry("featuresOff", List.of())));
        put(
                "entry-points/" + entryPoint(queue),
                Map.ofEntries(
                        Map.entry("id", entryPoint(queue)),
                        Map.entry("name", queue),
                        Map.entry("enabled", true),
                        Map.entry("language", "auto"),
                        Map.entry("origins", List.of()),
                        Map.entry("defaultQueueId", queue),
                        Map.entry("intro", TEXT),
                        Map.entry("buttonLabel", TEXT),
                        Map.entry("fields", List.of(nameField()))));
        return this;
    }

    private static Map<String, Object> nameField() {
        return Map.of(
                "id",
                "name",
                "kind",
                "text",
                "label",
                TEXT,
                "help",
                Map.of("en", "", "nl", ""),
                "required",
                true,
                "maxLength",
                80,
                "choices",
                List.of());
    }

    ChaosSite withAgent(String agent, int capacity, List<String> queues) {
        capacities.put(agent, capacity);
        put(
                "people/" + agent,
                Map.of(
                        "agentId", agent,
                        "name", agent,
                        "email", agent + "@example.org",
                        "capacity", capacity,
                        "queues", queues,
                        "skills", List.of()));
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
        return Map.of(
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
                        "browser", "chaos"));
    }
}
