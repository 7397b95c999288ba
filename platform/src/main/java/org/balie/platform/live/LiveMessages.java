package org.balie.platform.live;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.balie.platform.problem.Problem;
import org.balie.platform.problem.ProblemJson;

/// What the server says on a live socket (`docs/api.md`, Live sockets). Documents are text already,
/// so messages are put together rather than encoded again.
final class LiveMessages {
    static final String PONG = "{\"t\":\"pong\"}";
    static final String RENEWED = "{\"t\":\"renewed\"}";

    private LiveMessages() {}

    static String of(CatchUp catchUp) {
        var text = new StringBuilder(256);
        switch (catchUp) {
            case CatchUp.Snapshot snapshot -> {
                text.append("{\"t\":\"snapshot\",\"epoch\":");
                quote(text, snapshot.epoch());
                text.append(",\"rev\":").append(snapshot.revision());
                documents(text, snapshot.documents());
            }
            case CatchUp.Patch patch -> {
                text.append("{\"t\":\"patch\",\"from\":").append(patch.from());
                text.append(",\"rev\":").append(patch.revision());
                documents(text, patch.documents());
                gone(text, patch.gone());
            }
        }
        return text.append('}').toString();
    }

    static String problem(Problem problem) {
        var text = new StringBuilder("{\"t\":\"problem\",\"type\":");
        quote(text, ProblemJson.typeOf(problem));
        text.append(",\"title\":");
        quote(text, problem.title());
        problem.detail()
                .ifPresent(
                        detail -> {
                            text.append(",\"detail\":");
                            quote(text, detail);
                        });
        return text.append(",\"status\":").append(problem.status()).append('}').toString();
    }

    static String frame(String from, JsonNode body) {
        var text = new StringBuilder("{\"t\":\"frame\",\"from\":");
        quote(text, from);
        return text.append(",\"body\":").append(body).append('}').toString();
    }

    private static void documents(StringBuilder text, Map<String, String> documents) {
        text.append(",\"docs\":{");
        String comma = "";
        for (Map.Entry<String, String> each : documents.entrySet()) {
            text.append(comma);
            quote(text, each.getKey());
            text.append(':').append(each.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private static void gone(StringBuilder text, List<String> keys) {
        text.append(",\"gone\":[");
        String comma = "";
        for (String key : keys) {
            text.append(comma);
            quote(text, key);
            comma = ",";
        }
        text.append(']');
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }
}
