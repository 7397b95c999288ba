package org.balie.telephony.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The header fields of a message in their order. A list of values is as many fields.
public final class Headers {

    /// @param name in the spelling of [HeaderName]
    public record Field(String name, String value) {}

    private final List<Field> fields;

    private Headers(List<Field> fields) {
        this.fields = fields;
    }

    public static Builder builder() {
        return new Builder(new ArrayList<>(16));
    }

    public Builder toBuilder() {
        return new Builder(new ArrayList<>(fields));
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<String> first(String name) {
        for (Field each : fields) {
            if (isNamed(each, name)) {
                return Optional.of(each.value);
            }
        }
        return Optional.empty();
    }

    public List<String> all(String name) {
        List<String> result = List.of();
        for (Field each : fields) {
            if (isNamed(each, name)) {
                if (result.isEmpty()) {
                    result = new ArrayList<>(4);
                }
                result.add(each.value);
            }
        }
        return result;
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /// Whether a list such as Supported has this word.
    public boolean lists(String name, String word) {
        for (Field each : fields) {
            if (isNamed(each, name) && each.value.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Field field, String name) {
        return field.name.equals(name) || field.name.equalsIgnoreCase(name);
    }

    /// Makes header fields.
    public static final class Builder {
        private final List<Field> fields;

        private Builder(List<Field> fields) {
            this.fields = fields;
        }

        public Builder add(String name, Object value) {
            fields.add(new Field(name, singleLine(value.toString())));
            return this;
        }

        public Builder addFirst(String name, Object value) {
            fields.addFirst(new Field(name, singleLine(value.toString())));
            return this;
        }

        public Builder addAll(String name, List<?> values) {
            values.forEach(each -> add(name, each));
            return this;
        }

        public Builder addIf(String name, Optional<?> value) {
            value.ifPresent(each -> add(name, each));
            return this;
        }

        public Builder set(String name, Object value) {
            for (int i = 0; i < fields.size(); i++) {
                if (isNamed(fields.get(i), name)) {
                    fields.set(i, new Field(name, singleLine(value.toString())));
                    return this;
                }
            }
            return add(name, value);
        }

        public Builder remove(String name) {
            fields.removeIf(each -> isNamed(each, name));
            return this;
        }

        /// Without those of this name whose value is such.
        public Builder remove(String name, Predicate<String> which) {
            fields.removeIf(each -> isNamed(each, name) && which.test(each.value));
            return this;
        }

        public Builder removeFirst(String name) {
            for (int i = 0; i < fields.size(); i++) {
                if (isNamed(fields.get(i), name)) {
                    fields.remove(i);
                    return this;
                }
            }
            return this;
        }

        public Headers build() {
            return new Headers(List.copyOf(fields));
        }

        /// What comes from a person's name or a settings page must not become a header of its own.
        private static String singleLine(String value) {
            if (value.indexOf('\r') < 0 && value.indexOf('\n') < 0) {
                return value;
            }
            return value.replace('\r', ' ').replace('\n', ' ');
        }
    }
}
