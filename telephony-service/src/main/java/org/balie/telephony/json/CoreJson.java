package org.balie.telephony.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Commands, events, decisions and snapshots of the core as JSON, for the journal and for the way
/// to the owner of a site.
///
/// The core knows nothing of JSON, so the shape follows from its types alone, as [ShapeOfCore] has
/// it. What the reader doesn't know is passed over, a list or an optional that is absent is empty,
/// and anything else that is absent is refused: replicas of two versions work on the same exchanges
/// while one is replaced by the other.
public final class CoreJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .annotationIntrospector(new ShapeOfCore())
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private CoreJson() {}

    /// @param type the sealed interface or record that [#read] will be asked for
    public static <T> String write(T value, Class<T> type) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /// @throws UnreadableJson when the text is no such value
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableJson(type.getSimpleName(), e);
        }
    }

    /// The text is not what it should be.
    public static final class UnreadableJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableJson(String wanted, JsonProcessingException cause) {
            super("no readable " + wanted + ": " + cause.getOriginalMessage(), cause);
        }
    }
}
