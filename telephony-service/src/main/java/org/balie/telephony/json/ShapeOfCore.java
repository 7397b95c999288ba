package org.balie.telephony.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id;
import org.balie.telephony.core.state.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What the types of the core look like in JSON: an id or a number is written as its value, a word
/// of an enum in lower case with hyphens (which is its code, where it has one), and where there are
/// alternatives, the record names itself in `is`.
final class ShapeOfCore extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String CORE = Exchange.class.getPackageName();

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
    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ShapeOfCore::records)
                : Stream.of(type);
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config,
            AnnotatedClass annotated,
            Enum<?>[] values,
            @Nullable String[] names) {
        if (!isOfCore(annotated.getRawType())) {
            return super.findEnumValues(config, annotated, values, names);
        }
        return Arrays.stream(values).map(ShapeOfCore::word).toArray(String[]::new);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || parameter.getRawType() == Optional.class) {
            return super.findSetterInfo(annotated);
        }
        return JsonSetter.Value.forValueNulls(
                Collection.class.isAssignableFrom(parameter.getRawType())
                        ? Nulls.AS_EMPTY
                        : Nulls.FAIL);
    }

    private static boolean isOnlyComponent(AnnotatedMethod method) {
        return isValue(method.getDeclaringClass())
                && method.getParameterCount() == 0
                && method.getName().equals("value");
    }

    private static boolean isValue(Class<?> type) {
        return type == PhoneNumber.class
                || (type.isRecord()
                        && Id.class.isAssignableFrom(type)
                        && type.getRecordComponents().length == 1);
    }

    private static boolean hasAlternatives(Class<?> type) {
        return type.isSealed() && type != Id.class && isOfCore(type);
    }

    private static boolean isOfCore(Class<?> type) {
        return type.getPackageName().equals(CORE) || type.getPackageName().startsWith(CORE + ".");
    }
}
