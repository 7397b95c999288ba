package org.balie.session.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.balie.session.core.ActivityProblem;
import org.balie.session.core.ConsentId;
import org.balie.session.core.Event;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Person;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;

/// The session's own events as the journal keeps them: the record's simple name beside its JSON.
///
/// What was written stays readable for ever: a record may gain components that old rows lack, its
/// name and the meaning of its components stay.
final class EventJson {
    private static final Map<String, Class<?>> TYPES =
            Arrays.stream(Event.class.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module(), ids())
                    .addMixIn(Person.class, PersonKinds.class)
                    .addMixIn(ActivityProblem.class, ProblemKinds.class)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Person.Agent.class, name = "agent"),
        @JsonSubTypes.Type(value = Person.Visitor.class, name = "visitor")
    })
    private interface PersonKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ActivityProblem.Reported.class, name = "reported"),
        @JsonSubTypes.Type(value = ActivityProblem.ConsentRefused.class, name = "refused"),
        @JsonSubTypes.Type(value = ActivityProblem.ConsentExpired.class, name = "expired"),
        @JsonSubTypes.Type(value = ActivityProblem.ConsentRevoked.class, name = "revoked"),
        @JsonSubTypes.Type(value = ActivityProblem.NothingChosen.class, name = "nothing-chosen"),
        @JsonSubTypes.Type(value = ActivityProblem.NotRecorded.class, name = "not-recorded")
    })
    private interface ProblemKinds {}

    static String type(Event event) {
        return event.getClass().getSimpleName();
    }

    static String write(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that is no JSON: " + event, e);
        }
    }

    static Event read(String type, String body) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("the journal holds an unknown event " + type);
        }
        try {
            return (Event) MAPPER.readValue(body, known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds a broken " + type, e);
        }
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule();
        id(module, SessionId.class, text -> new SessionId(UUID.fromString(text)));
        id(module, ConsentId.class, text -> new ConsentId(UUID.fromString(text)));
        id(module, ParticipantId.class, ParticipantId::parse);
        id(module, SiteId.class, SiteId::new);
        return module;
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public T deserialize(JsonParser parser, DeserializationContext context)
                            throws IOException {
                        return parse.apply(parser.getText());
                    }
                });
    }

    private EventJson() {}
}
