package org.balie.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Writes and reads the types of one core. What the reader doesn't know is passed over, since
/// replicas of two versions work side by side while one is replaced by the other.
public final class CoreMapper {
    private final ObjectMapper mapper;

    public CoreMapper(ShapeOfCore shape) {
        mapper =
                JsonMapper.builder()
                        .addModules(new JavaTimeModule(), new Jdk8Module())
                        .annotationIntrospector(shape)
                        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
    }

    /// @param type the sealed interface or record that [#read] will be asked for
    public <T> String write(T value, Class<T> type) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /// @throws UnreadableJson when the text is no such value
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableJson(type.getSimpleName(), e);
        }
    }
}
