package org.balie.telephony.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `;name=value` parameters of a URI or of a header field, in their order. Names know no upper
/// and lower case; a quoted value is kept without its quotes.
public record Parameters(List<Parameter> all) {

    /// @param value empty for a parameter without one, such as `lr`
    public record Parameter(String name, Optional<String> value) {}

    public static final Parameters NONE = new Parameters(List.of());

    public Parameters {
        all = List.copyOf(all);
    }

    public static Parameters of(String name, String value) {
        return NONE.with(name, value);
    }

    /// The value of a parameter; empty when it is absent or has none.
    public Optional<String> value(String name) {
        for (Parameter each : all) {
            if (each.name.equalsIgnoreCase(name)) {
                return each.value;
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        for (Parameter each : all) {
            if (each.name.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /// These, with one set or replaced.
    public Parameters with(String name, String value) {
        return with(new Parameter(name, Optional.of(value)));
    }

    /// These, with one that has no value.
    public Parameters withFlag(String name) {
        return with(new Parameter(name, Optional.empty()));
    }

    public Parameters without(String name) {
        if (!has(name)) {
            return this;
        }
        return new Parameters(
                all.stream().filter(each -> !each.name.equalsIgnoreCase(name)).toList());
    }

    private Parameters with(Parameter next) {
        List<Parameter> result = new ArrayList<>(all.size() + 1);
        boolean replaced = false;
        for (Parameter each : all) {
            boolean same = each.name.equalsIgnoreCase(next.name);
            if (!same) {
                result.add(each);
            } else if (!replaced) {
                result.add(next);
                replaced = true;
            }
        }
        if (!replaced) {
            result.add(next);
        }
        return new Parameters(result);
    }

    /// As in a header field: `;a=1;b`.
    void writeTo(StringBuilder out) {
        for (Parameter each : all) {
            out.append(';').append(each.name);
            each.value.ifPresent(value -> Quoting.writeTokenOrHostOrQuoted(out.append('='), value));
        }
    }

    /// As in a URI, where nothing is quoted.
    void writeRawTo(StringBuilder out) {
        for (Parameter each : all) {
            out.append(';').append(each.name);
            each.value.ifPresent(value -> out.append('=').append(value));
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
