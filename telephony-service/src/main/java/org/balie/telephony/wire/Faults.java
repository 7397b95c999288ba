package org.balie.telephony.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a request and gathers everything wrong with them, so that one answer names
/// it all: `required`, `too-long`, `out-of-range`, `unknown` and `malformed`. What a reading method
/// gives for a fault is only good until [#check] is called.
public final class Faults {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final PhoneNumber NONE = new PhoneNumber("00");

    private final List<FieldError> found = new ArrayList<>();

    public void add(String field, String code, String message) {
        found.add(new FieldError(field, code, message));
    }

    /// Problem `invalid` when there was any fault.
    public void check() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found).exception();
        }
    }

    public String id(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            add(field, "required", "must be given");
            return "";
        }
        if (!ID.matcher(value).matches()) {
            add(field, "malformed", "1 to 64 letters, digits, . _ : or -");
        }
        return value;
    }

    public Optional<String> optionalId(String field, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(id(field, value));
    }

    /// Plain text on one line.
    public String line(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            add(field, "required", "must not be empty");
            return "";
        }
        if (value.length() > longest) {
            add(field, "too-long", "at most " + longest + " characters");
        }
        if (!isPlain(value)) {
            add(field, "malformed", "must be plain text on one line");
        }
        return value.strip();
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                Character.isISOControl(c)
                                        || (c >= Character.MIN_SURROGATE
                                                && c <= Character.MAX_SURROGATE));
    }

    public PhoneNumber number(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            add(field, "required", "must be given");
            return NONE;
        }
        if (!PhoneNumber.isNumber(value)) {
            add(field, "malformed", "+ and 5 to 15 digits, or 2 to 6 digits");
            return NONE;
        }
        return new PhoneNumber(value);
    }

    public Optional<PhoneNumber> optionalNumber(String field, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(number(field, value));
    }

    public int range(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            add(field, "required", "must be given");
            return least;
        }
        if (value < least || value > most) {
            add(field, "out-of-range", "from " + least + " to " + most);
        }
        return value;
    }

    public boolean flag(String field, @Nullable Boolean value) {
        if (value == null) {
            add(field, "required", "must be given");
        }
        return Boolean.TRUE.equals(value);
    }

    /// The one of these that a word names.
    public <E> E word(String field, @Nullable String value, E[] all, Function<E, String> code) {
        if (value == null) {
            add(field, "required", "must be given");
            return all[0];
        }
        return Stream.of(all)
                .filter(each -> code.apply(each).equals(value))
                .findFirst()
                .orElseGet(
                        () -> {
                            add(field, "unknown", "one of " + Stream.of(all).map(code).toList());
                            return all[0];
                        });
    }

    public <E> Set<E> words(
            String field, @Nullable List<String> values, E[] all, Function<E, String> code) {
        var set = new LinkedHashSet<E>();
        list(field, values, all.length).forEach(value -> set.add(word(field, value, all, code)));
        return set;
    }

    /// At most so many.
    public <T> List<T> list(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            add(field, "required", "must be given");
            return List.of();
        }
        if (values.size() > most) {
            add(field, "too-long", "at most " + most + " items");
            return List.of();
        }
        return values;
    }

    /// Exactly one of several must be given.
    public void one(String fields, Collection<?> given) {
        if (given.size() != 1) {
            add(fields, given.isEmpty() ? "required" : "out-of-range", "exactly one of them");
        }
    }
}
