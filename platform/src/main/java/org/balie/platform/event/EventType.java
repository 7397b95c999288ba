package org.balie.platform.event;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The wire name of an event's record: context and simple name, where the context is the name of
/// the sealed interface without its last word (`AcdEvent` → `acd`).
record EventType(String context, String record) {
    private static final ClassValue<EventType> TYPES =
            new ClassValue<>() {
                @Override
                protected EventType computeValue(Class<?> event) {
                    return new EventType(contextOf(rootOf(event)), event.getSimpleName());
                }
            };

    private static final ClassValue<Map<String, Class<?>>> READABLE =
            new ClassValue<>() {
                @Override
                protected Map<String, Class<?>> computeValue(Class<?> root) {
                    var byName = new LinkedHashMap<String, Class<?>>();
                    records(root).forEach(each -> byName.put(of(each).name(), each));
                    return Collections.unmodifiableMap(byName);
                }
            };

    static EventType of(Class<?> event) {
        return TYPES.get(event);
    }

    /// Every record below a sealed interface, by its wire name.
    static Map<String, Class<?>> readable(Class<?> sealedInterface) {
        return READABLE.get(sealedInterface);
    }

    String name() {
        return "balie." + context + "." + record;
    }

    String source() {
        return "/balie/" + context;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventType::records)
                : Stream.of(type);
    }

    private static Class<?> rootOf(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .<Class<?>>map(EventType::rootOf)
                .orElse(type);
    }

    private static String contextOf(Class<?> root) {
        String name = root.getSimpleName();
        if (!root.isSealed() || !name.matches("[A-Z][A-Za-z]*(Event|Command)")) {
            throw new IllegalArgumentException(
                    root.getName() + " is no sealed interface named …Event or …Command");
        }
        return name.replaceFirst("(Event|Command)$", "").toLowerCase(Locale.ROOT);
    }
}
