package org.balie.acd.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.balie.platform.problem.FieldError;

/// Gathers everything wrong with what an administrator sent, so that one answer names it all. The
/// codes are `required`, `too-long`, `out-of-range`, `unknown`, `duplicate` and `malformed`.
public final class Faults {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final List<FieldError> found = new ArrayList<>();
    private final String path;

    public Faults() {
        this("");
    }

    private Faults(String path) {
        this.path = path;
    }

    public List<FieldError> found() {
        return List.copyOf(found);
    }

    void add(String field, String code, String message) {
        found.add(new FieldError(path + field, code, message));
    }

    /// Checks a part under its own path.
    void within(String part, Consumer<Faults> check) {
        var inner = new Faults(path + part + ".");
        check.accept(inner);
        found.addAll(inner.found);
    }

    void id(String field, String value) {
        if (!ID.matcher(value).matches()) {
            add(
                    field,
                    value.isEmpty() ? "required" : "malformed",
                    "1 to 64 letters, digits, . _ : or -");
        }
    }

    void line(String field, String value, int longest) {
        if (value.isEmpty()) {
            add(field, "required", "must not be empty");
        }
        optionalLine(field, value, longest);
    }

    void optionalLine(String field, String value, int longest) {
        if (value.length() > longest) {
            add(field, "too-long", "at most " + longest + " characters");
        }
        if (!PlainText.isLine(value)) {
            add(field, "malformed", "must be plain text on one line");
        }
    }

    void optionalText(String field, String value, int longest) {
        if (value.length() > longest) {
            add(field, "too-long", "at most " + longest + " characters");
        }
        if (!PlainText.isPlain(value)) {
            add(field, "malformed", "must be plain text");
        }
    }

    void words(String field, Words words, int longest) {
        if (words.blank()) {
            add(field, "required", "needs a text in at least one language");
        }
        optionalWords(field, words, longest);
    }

    void optionalWords(String field, Words words, int longest) {
        optionalText(field + ".en", words.en(), longest);
        optionalText(field + ".nl", words.nl(), longest);
    }

    void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            add(field, "out-of-range", "from " + least + " to " + most);
        }
    }

    void oneOf(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            add(
                    field,
                    value.isEmpty() ? "required" : "unknown",
                    "one of " + allowed.stream().sorted().toList());
        }
    }

    void atMost(String field, List<?> items, int most) {
        if (items.size() > most) {
            add(field, "too-long", "at most " + most + " items");
        }
    }

    <T> void distinct(String field, List<T> items, Function<T, String> key) {
        var seen = new HashSet<String>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                add(field, "duplicate", "'" + key.apply(item) + "' appears twice");
            }
        }
    }
}
