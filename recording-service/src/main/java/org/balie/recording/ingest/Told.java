package org.balie.recording.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.balie.platform.problem.Problem;

/// What the write socket answers.
final class Told {
    static final String PONG = "{\"t\":\"pong\"}";
    static final String SLOW = "{\"t\":\"slow\"}";

    static String track(Optional<String> ref, int track, int next) {
        ObjectNode message = message("track");
        ref.ifPresent(known -> message.put("ref", known));
        return message.put("track", track).put("next", next).toString();
    }

    /// @param until all of the track before it is durable
    static String stored(int track, int next, Instant until) {
        return message("stored")
                .put("track", track)
                .put("next", next)
                .put("until", until.truncatedTo(ChronoUnit.MILLIS).toString())
                .toString();
    }

    static String ended(int track) {
        return message("ended").put("track", track).toString();
    }

    static String clock(long client, long server) {
        return message("clock").put("client", client).put("server", server).toString();
    }

    /// @param next the number that is wanted
    static String skipped(int track, int next) {
        return message("problem")
                .put("type", "urn:balie:problem:segment-skipped")
                .put("title", "A segment is missing before this one")
                .put("track", track)
                .put("next", next)
                .toString();
    }

    static String problem(Problem problem) {
        ObjectNode message =
                message("problem")
                        .put("type", "urn:balie:problem:" + problem.code())
                        .put("title", problem.title())
                        .put("status", problem.status());
        problem.detail().ifPresent(detail -> message.put("detail", detail));
        return message.toString();
    }

    private static ObjectNode message(String t) {
        return JsonNodeFactory.instance.objectNode().put("t", t);
    }

    private Told() {}
}
