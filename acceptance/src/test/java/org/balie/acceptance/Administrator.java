package org.balie.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import org.balie.localstack.LocalStack;

/// Ada, who sets Acme up by the interface that the console uses too. What is there already as it is
/// wanted stays.
final class Administrator {
    private static final String ADMIN = "/api/acd/admin/";

    private final LocalStack stack;

    Administrator(LocalStack stack) {
        this.stack = stack;
    }

    /// A queue that wants no skill and has no members yet.
    ///
    /// @param special what is not as usual, by the fields of docs/api.md
    void addQueue(String id, String name, Map<String, ?> special) {
        Map<String, Object> queue = new HashMap<>();
        queue.put("id", id);
        queue.put("name", name);
        queue.put("description", "");
        queue.put("priority", 5);
        queue.put("policy", "longest-idle");
        queue.put("preferredSeconds", 0);
        queue.put("skills", List.of());
        queue.put("openingHours", null);
        queue.put("maximumLength", 50);
        queue.put("maximumWaitSeconds", 3600);
        queue.put("offerTimeoutSeconds", 60);
        queue.put("wrapUpSeconds", 20);
        queue.put("serviceLevel", Map.of("targetPercent", 80, "withinSeconds", 60));
        queue.put("overflow", List.of());
        queue.put("featuresOff", List.of());
        queue.put("dispositions", List.of());
        queue.put("dispositionRequired", false);
        queue.putAll(special);
        put("queues/" + id, queue);
    }

    /// An entry point that asks for a name, and for a choice that leads to a queue.
    ///
    /// @param choices queue ids by the words that customers choose; the first is the default
    void addEntryPoint(String id, SequencedMap<String, String> choices) {
        Map<String, Object> entryPoint = new HashMap<>();
        entryPoint.put("id", id);
        entryPoint.put("name", id);
        entryPoint.put("enabled", true);
        entryPoint.put("language", "auto");
        entryPoint.put("origins", List.of());
        entryPoint.put("defaultQueueId", choices.firstEntry().getValue());
        entryPoint.put("intro", Map.of("en", "", "nl", ""));
        entryPoint.put("buttonLabel", Map.of("en", "Help", "nl", "Hulp"));
        entryPoint.put("fields", List.of(nameField(), choiceField(choices)));
        List<Map<String, Object>> rules = new ArrayList<>();
        choices.forEach((words, queue) -> rules.add(rule(words, queue)));
        entryPoint.put("rules", rules);
        put("entry-points/" + id, entryPoint);
    }

    /// Adds somebody to a queue.
    ///
    /// @param name as the demonstration calls them
    void addMember(String name, String queueId) {
        var person =
                StreamSupport.stream(get("people").path("items").spliterator(), false)
                        .filter(each -> each.path("name").asText().equals(name))
                        .findAny()
                        .map(ObjectNode.class::cast)
                        .orElseThrow();
        var queues = person.withArray("queues");
        for (JsonNode queue : queues) {
            if (queue.asText().equals(queueId)) {
                return;
            }
        }
        queues.add(queueId);
        put("people/" + person.path("agentId").asText(), person);
    }

    /// Sets how long a customer who lost the connection keeps the place.
    ///
    /// @return how long it was
    Duration keepPlaces(Duration grace) {
        var site = (ObjectNode) get("site");
        var before = Duration.ofSeconds(site.path("graceSeconds").asLong());
        put("site", site.put("graceSeconds", grace.toSeconds()));
        return before;
    }

    private static Map<String, Object> nameField() {
        var words = Map.of("en", Words.ENGLISH.yourName(), "nl", Words.DUTCH.yourName());
        return field("name", "text", words, List.of());
    }

    private static Map<String, Object> choiceField(SequencedMap<String, String> choices) {
        var answers =
                choices.keySet().stream()
                        .map(words -> Map.of("value", words, "label", same(words)))
                        .toList();
        return field("topic", "choice", Map.of("en", "About", "nl", "Over"), answers);
    }

    private static Map<String, Object> field(
            String id, String kind, Map<String, String> label, List<?> choices) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("id", id);
        field.put("kind", kind);
        field.put("label", label);
        field.put("help", same(""));
        field.put("required", true);
        field.put("maxLength", 80);
        field.put("choices", choices);
        return field;
    }

    private static Map<String, Object> rule(String words, String queue) {
        Map<String, Object> condition =
                Map.of("source", "answer", "fieldId", "topic", "operator", "is", "value", words);
        return Map.of("name", words, "conditions", List.of(condition), "queueId", queue);
    }

    private static Map<String, String> same(String words) {
        return Map.of("en", words, "nl", words);
    }

    private JsonNode get(String what) {
        return door().get(ADMIN + what).body();
    }

    private void put(String what, Object body) {
        var answer = door().put(ADMIN + what, body);
        if (answer.status() / 100 != 2) {
            throw new AssertionError(what + " was answered with " + answer);
        }
    }

    private Door door() {
        try {
            return Door.of(stack.url()).as(stack.accessTokenOf("ada"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
