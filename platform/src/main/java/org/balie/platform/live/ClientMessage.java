package org.balie.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What a client says on a live socket (`docs/api.md`, Live sockets).
sealed interface ClientMessage {
    /// The last revision and epoch that the client has seen; both null when none.
    record Hello(@Nullable Long revision, @Nullable String epoch) implements ClientMessage {}

    record Ping() implements ClientMessage {}

    record Token(String token) implements ClientMessage {}

    record Frame(String to, JsonNode body) implements ClientMessage {}

    JsonMapper MAPPER = new JsonMapper();

    /// Reads one message; problem `malformed` when it is none.
    static ClientMessage parse(String text) {
        JsonNode message;
        try {
            message = MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            throw Problem.malformed("not JSON").exception();
        }
        return switch (message.path("t").asText()) {
            case "hello" -> hello(message.path("rev"), message.path("epoch"));
            case "ping" -> new Ping();
            case "token" -> new Token(text(message, "token"));
            case "frame" -> new Frame(text(message, "to"), object(message, "body"));
            default ->
                    throw Problem.malformed("t is none of hello, ping, token, frame").exception();
        };
    }

    private static Hello hello(JsonNode revision, JsonNode epoch) {
        boolean seenNothing = revision.isMissingNode() || revision.isNull();
        if (!seenNothing && !revision.canConvertToExactIntegral()) {
            throw Problem.malformed("rev is no revision").exception();
        }
        return new Hello(
                seenNothing ? null : revision.longValue(),
                epoch.isTextual() ? epoch.textValue() : null);
    }

    private static String text(JsonNode message, String field) {
        JsonNode value = message.path(field);
        if (!value.isTextual()) {
            throw Problem.malformed(field + " is no text").exception();
        }
        return value.textValue();
    }

    private static JsonNode object(JsonNode message, String field) {
        JsonNode value = message.path(field);
        if (!value.isObject()) {
            throw Problem.malformed(field + " is no object").exception();
        }
        return value;
    }
}
