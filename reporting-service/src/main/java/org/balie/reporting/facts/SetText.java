package org.balie.reporting.facts;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.UUID;

/// Many values as the one parameter of a statement. It is a text: say so by a cast inside the cast,
/// or the database asks the driver for an array.
final class SetText {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private SetText() {}

    /// For `cast(cast(… as text) as uuid[])`.
    static String ofIds(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    /// For `jsonb_to_recordset`, with `snake_case` names for the components.
    static String ofRecords(Collection<? extends Record> records) {
        try {
            return JSON.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
