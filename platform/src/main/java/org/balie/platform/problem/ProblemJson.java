package org.balie.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 has it on the wire.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
        String type, String title, int status, @Nullable String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:balie:problem:";
    private static final JsonMapper MAPPER = new JsonMapper();

    public static ProblemJson of(Problem problem) {
        return new ProblemJson(
                typeOf(problem),
                problem.title(),
                problem.status(),
                problem.detail().orElse(null),
                problem.errors());
    }

    public static String typeOf(Problem problem) {
        return TYPE_PREFIX + problem.code();
    }

    public static String text(Problem problem) {
        try {
            return MAPPER.writeValueAsString(of(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and a number are always JSON", e);
        }
    }
}
