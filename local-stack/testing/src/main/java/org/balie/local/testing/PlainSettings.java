package org.balie.local.testing;

import java.util.List;
import java.util.Map;

/// What an administrator sends to set a site up, and a customer to ask for help, as `docs/api.md`
/// has it: ordinary values, of which a caller says only how its own differ.
public final class PlainSettings {
    private static final Map<String, String> TEXT = Map.of("en", "Help", "nl", "Hulp");
    private static final Map<String, String> NOTHING = Map.of("en", "", "nl", "");

    private PlainSettings() {}

    /// @param graceSeconds how long customers and agents may be without a connection
    public static Map<String, Object> site(String siteId, int graceSeconds) {
        return Map.of(
                "siteId",
                siteId,
                "name",
                siteId,
                "timeZone",
                "UTC",
                "awayReasons",
                List.of(),
                "graceSeconds",
                graceSeconds,
                "offlineGraceSeconds",
                graceSeconds);
    }

    /// A queue that is always open, long and patient.
    public static Map<String, Object> queue(String id, int offerTimeoutSeconds, int wrapUpSeconds) {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("name", id),
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
                Map.entry("featuresOff", List.of()));
    }

    /// An entry point that asks for a name.
    public static Map<String, Object> entryPoint(String id, String queue) {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("name", id),
                Map.entry("enabled", true),
                Map.entry("language", "auto"),
                Map.entry("origins", List.of()),
                Map.entry("defaultQueueId", queue),
                Map.entry("intro", TEXT),
                Map.entry("buttonLabel", TEXT),
                Map.entry("fields", List.of(nameField())));
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
                NOTHING,
                "required",
                true,
                "maxLength",
                80,
                "choices",
                List.of());
    }

    public static Map<String, Object> person(String agentId, int capacity, List<String> queues) {
        return Map.of(
                "agentId", agentId,
                "name", agentId,
                "email", agentId + "@example.org",
                "capacity", capacity,
                "queues", queues,
                "skills", List.of());
    }

    /// The form of such an entry point as this customer fills it in.
    public static Map<String, Object> form(String customer, String browser) {
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
                        "browser", browser));
    }
}
