package org.balie.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the types of a core look like in JSON, as it follows from the types alone: an id is written
/// as its value, and where there are alternatives, the record names itself in `is`. What may be
/// absent is said by each core.
public abstract class ShapeOfCore extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private final String core;
    private final Class<?> id;

    /// @param core some type in the core's uppermost package
    /// @param id the sealed interface of its ids
    protected ShapeOfCore(Class<?> core, Class<?> id) {
        this.core = core.getPackageName();
        this.id = id;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated annotated) {
        return hasAlternatives(annotated.getRawType())
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true)
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return hasAlternatives(type)
                ? records(type).map(sub -> new NamedType(sub, sub.getSimpleName())).toList()
                : super.findSubtypes(annotated);
    }

    /// The records behind a sealed interface, also where an alternative has alternatives itself.
    public static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ShapeOfCore::records)
                : Stream.of(type);
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
        return annotated instanceof AnnotatedConstructor constructor
                        && isValue(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, annotated);
    }

    /// Whether a type is written as the value of its only component: an id of one component.
    protected boolean isValue(Class<?> type) {
        return type.isRecord()
                && id.isAssignableFrom(type)
                && type.getRecordComponents().length == 1;
    }

    protected final boolean isOfCore(Class<?> type) {
        return type.getPackageName().equals(core) || type.getPackageName().startsWith(core + ".");
    }

    private boolean isOnlyComponent(AnnotatedMethod method) {
        return isValue(method.getDeclaringClass())
                && method.getParameterCount() == 0
                && method.getName().equals("value");
    }

    private boolean hasAlternatives(Class<?> type) {
        return type.isSealed() && type != id && isOfCore(type);
    }
}
