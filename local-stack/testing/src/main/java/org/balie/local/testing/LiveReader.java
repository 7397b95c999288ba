package org.balie.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A client's side of the live documents, exactly as `docs/api.md` tells it: what it holds, and
/// whether it must say hello again.
public final class LiveReader {
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private @Nullable String epoch;
    private long revision = -1;
    private int snapshots;

    /// What a message asks of the client.
    public enum Outcome {
        /// The documents are as the server meant them.
        UP_TO_DATE,
        /// Something was missed: say [#hello] again.
        MISSED,
        /// The message is about something else.
        OTHER
    }

    /// Takes in one message of the server.
    public Outcome read(JsonNode message) {
        return switch (message.path("t").asText()) {
            case "snapshot" -> replace(message);
            case "patch" -> patch(message);
            default -> Outcome.OTHER;
        };
    }

    private Outcome replace(JsonNode snapshot) {
        documents.clear();
        snapshots++;
        snapshot.path("docs").properties().forEach(e -> documents.put(e.getKey(), e.getValue()));
        epoch = snapshot.path("epoch").asText();
        revision = snapshot.path("rev").asLong();
        return Outcome.UP_TO_DATE;
    }

    private Outcome patch(JsonNode patch) {
        if (patch.path("from").asLong(-2) != revision) {
            return Outcome.MISSED;
        }
        patch.path("docs").properties().forEach(e -> documents.put(e.getKey(), e.getValue()));
        patch.path("gone").forEach(key -> documents.remove(key.asText()));
        revision = patch.path("rev").asLong();
        return Outcome.UP_TO_DATE;
    }

    /// The greeting that tells the server what this client has.
    public String hello() {
        return revision < 0
                ? "{\"t\":\"hello\",\"rev\":null}"
                : "{\"t\":\"hello\",\"rev\":%d,\"epoch\":\"%s\"}".formatted(revision, epoch);
    }

    public Map<String, JsonNode> documents() {
        return Map.copyOf(documents);
    }

    public long revision() {
        return revision;
    }

    /// How often everything had to be sent.
    public int snapshots() {
        return snapshots;
    }
}
