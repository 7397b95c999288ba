package org.balie.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes the AsyncAPI 3.0 document of the published events from the records themselves.
final class AsyncApi {
    private static final String HEAD =
            """
            asyncapi: 3.0.0
            info:
              title: Balie events
              version: 1.0.0
              description: >-
                What the services publish to Kafka, as CloudEvents 1.0 in structured mode. `data` is given here;
                the attributes around it stand in docs/api.md. Inside v1 fields may be added, nothing else.
            defaultContentType: application/cloudevents+json
            """;

    private final StringBuilder yaml = new StringBuilder(HEAD);

    /// One topic and the sealed family of events on it.
    record Family(String topic, String key, String context, Class<?> events) {
        /// The events; what they are made of is not on the topic by itself.
        List<Class<?>> records() {
            return Arrays.asList(events.getPermittedSubclasses());
        }

        /// Unique among all families, of which two may have an event of the same name.
        String name(Class<?> event) {
            return events == RecordingEvent.class
                    ? "recording." + event.getSimpleName()
                    : event.getSimpleName();
        }
    }

    static String document(List<Family> families) {
        var api = new AsyncApi();
        api.line(0, "channels:");
        families.forEach(api::channel);
        api.line(0, "operations:");
        families.forEach(api::operation);
        api.line(0, "components:");
        api.line(1, "messages:");
        families.forEach(api::messages);
        api.line(1, "schemas:");
        families.forEach(
                family -> family.records().forEach(each -> api.schema(family.name(each), each)));
        List.of(
                        Customer.class,
                        Customer.Answer.class,
                        Customer.PageVisit.class,
                        TelephonyEvent.Person.class,
                        RecordingEvent.Track.class)
                .forEach(part -> api.schema(part.getSimpleName(), part));
        return api.yaml.toString();
    }

    private void channel(Family family) {
        line(1, family.context() + ":");
        line(2, "address: " + family.topic());
        line(2, "description: Keyed by " + family.key() + ", in order within a key.");
        line(2, "messages:");
        for (var each : family.records()) {
            line(3, each.getSimpleName() + ":");
            line(4, "$ref: '#/components/messages/" + family.name(each) + "'");
        }
    }

    private void operation(Family family) {
        line(1, "publish-" + family.context() + ":");
        line(2, "action: send");
        line(2, "channel:");
        line(3, "$ref: '#/channels/" + family.context() + "'");
    }

    private void messages(Family family) {
        for (var each : family.records()) {
            line(2, family.name(each) + ":");
            line(3, "name: balie." + family.context() + "." + each.getSimpleName());
            line(3, "payload:");
            line(4, "$ref: '#/components/schemas/" + family.name(each) + "'");
        }
    }

    private void schema(String name, Class<?> type) {
        line(2, name + ":");
        line(3, "type: object");
        var required =
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() != Optional.class)
                        .map(RecordComponent::getName)
                        .toList();
        line(3, "required: [" + String.join(", ", required) + "]");
        line(3, "properties:");
        for (var component : type.getRecordComponents()) {
            line(4, component.getName() + ": " + inline(component.getGenericType()));
        }
    }

    private static String inline(Type type) {
        return switch (type) {
            case ParameterizedType many when many.getRawType() == List.class ->
                    "{type: array, items: " + inline(many.getActualTypeArguments()[0]) + "}";
            case ParameterizedType maybe when maybe.getRawType() == Optional.class ->
                    inline(maybe.getActualTypeArguments()[0]);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private static String plain(Class<?> type) {
        if (type == String.class) {
            return "{type: string}";
        }
        if (type == UUID.class) {
            return "{type: string, format: uuid}";
        }
        if (type == Instant.class) {
            return "{type: string, format: date-time}";
        }
        if (type == Duration.class) {
            return "{type: string, format: duration}";
        }
        if (type == int.class || type == long.class) {
            return "{type: integer}";
        }
        if (type == boolean.class) {
            return "{type: boolean}";
        }
        if (type.isRecord()) {
            return "{$ref: '#/components/schemas/" + type.getSimpleName() + "'}";
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }
}
