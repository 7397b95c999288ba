package org.balie.acd.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Id;
import org.jspecify.annotations.Nullable;

/// Commands and events of the core as JSON, for the commands topic and the journal.
///
/// The core knows nothing of JSON, so the shape follows from its types alone: an [Id] is written as
/// its value, a sealed interface names the record in `is`. What is absent or null is refused,
/// except where the type says that it may be; and counts by kind that another version of this
/// service has not kept, or has kept in another way, are none: replicas of both work on the same
/// floors while one is replaced by the other.
public final class CoreJson {
    private static final String CORE = FloorCommand.class.getPackageName();

    /// What is written as null when it is empty.
    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .annotationIntrospector(new ByType())
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

    private static final class ByType extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            if (hasAlternatives(annotated.getRawType())) {
                return JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);
            }
            return super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            var type = annotated.getRawType();
            if (hasAlternatives(type)) {
                return Arrays.stream(type.getPermittedSubclasses())
                        .map(sub -> new NamedType(sub, sub.getSimpleName()))
                        .toList();
            }
            return super.findSubtypes(annotated);
        }

        @Override
        public Boolean hasAsValue(Annotated annotated) {
            return annotated instanceof AnnotatedMethod method && isOnlyComponent(method)
                    ? Boolean.TRUE
                    : super.hasAsValue(annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && isId(constructor.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter) || mayBeNull(parameter)) {
                return super.findSetterInfo(annotated);
            }
            return JsonSetter.Value.forValueNulls(
                    parameter.getRawType() == Map.class ? Nulls.AS_EMPTY : Nulls.FAIL);
        }

        private static boolean mayBeNull(AnnotatedParameter parameter) {
            return OPTIONAL.contains(parameter.getRawType())
                    || parameter.getOwner().getMember() instanceof Executable owner
                            && owner.getAnnotatedParameterTypes()[parameter.getIndex()]
                                    .isAnnotationPresent(Nullable.class);
        }

        private static boolean isOnlyComponent(AnnotatedMethod method) {
            return isId(method.getDeclaringClass())
                    && method.getParameterCount() == 0
                    && method.getName().equals("value");
        }

        private static boolean isId(Class<?> type) {
            return type.isRecord() && Id.class.isAssignableFrom(type);
        }

        private static boolean hasAlternatives(Class<?> type) {
            return type.isSealed() && type != Id.class && ofCore(type);
        }

        private static boolean ofCore(Class<?> type) {
            return type.getPackageName().equals(CORE)
                    || type.getPackageName().startsWith(CORE + ".");
        }
    }
}
