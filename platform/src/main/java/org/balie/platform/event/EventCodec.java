package org.balie.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events to text and back: CloudEvents 1.0, structured JSON.
///
/// A reader takes an event that has more than it knows, and one that lacks an optional component:
/// both are what an additive change inside v1 looks like from the other side.
public final class EventCodec {
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String VERSION = "1.0";
    private static final TypeReference<Wire<JsonNode>> INCOMING = new TypeReference<>() {};
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private EventCodec() {}

    public static String encode(Envelope<?> event) {
        try {
            return MAPPER.writeValueAsString(Wire.of(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an event: " + event.type(), e);
        }
    }

    /// Reads one event.
    ///
    /// @param sealedInterface the interface of all events that may be in this topic
    /// @return empty for a type that this reader does not know
    /// @throws UnreadableEvent when the text is no event at all, or a broken one
    public static <E> Optional<Envelope<E>> decode(String text, Class<E> sealedInterface) {
        try {
            Wire<JsonNode> wire = MAPPER.readValue(text, INCOMING);
            Class<?> record = EventType.readable(sealedInterface).get(wire.type());
            if (record == null) {
                return Optional.empty();
            }
            Object data = MAPPER.treeToValue(wire.data(), record);
            return Optional.of(wire.envelope(sealedInterface.cast(data)));
        } catch (JsonProcessingException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent("not a readable event: " + e.getMessage(), e);
        }
    }

    /// The JSON shape. CloudEvents has no 64-bit numbers, so the sequence travels as text.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Wire<D>(
            String specversion,
            UUID id,
            String source,
            String type,
            String subject,
            Instant time,
            String siteid,
            String sequence,
            String actor,
            @Nullable String datacontenttype,
            D data) {

        static Wire<Object> of(Envelope<?> event) {
            return new Wire<>(
                    VERSION,
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.time(),
                    event.siteId(),
                    Long.toString(event.sequence()),
                    event.actor(),
                    "application/json",
                    event.data());
        }

        <E> Envelope<E> envelope(E event) {
            return new Envelope<>(
                    present("id", id),
                    present("source", source),
                    type,
                    present("subject", subject),
                    present("time", time),
                    present("siteid", siteid),
                    Long.parseLong(present("sequence", sequence)),
                    present("actor", actor),
                    present("data", event));
        }

        private static <T> T present(String attribute, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("without " + attribute);
            }
            return value;
        }
    }
}
