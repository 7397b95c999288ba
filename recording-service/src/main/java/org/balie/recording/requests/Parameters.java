package org.balie.recording.requests;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads what somebody sent, and gathers all that is wrong with it, so that one answer names it:
/// `required`, `too-long`, `out-of-range`, `unknown`, `malformed`. What a reading method gives for
/// a fault is good only until [#check].
public final class Parameters {
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

    /// Plain text on one line; empty when it is absent or blank.
    public Optional<String> line(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            add(field, "too-long", "at most " + longest + " characters");
            return Optional.empty();
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            add(field, "malformed", "must be plain text on one line");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    public String requiredLine(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add(field, "required", "must not be empty");
            return "";
        }
        return line(field, text, longest).orElse("");
    }

    /// Text of several lines; may be empty.
    public String text(String field, String text, int longest) {
        if (text.length() > longest) {
            add(field, "too-long", "at most " + longest + " characters");
        }
        if (text.chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            add(field, "malformed", "must be plain text");
        }
        return text.strip();
    }

    public Optional<Instant> instant(String field, @Nullable String text) {
        return value(field, text, Instant::parse, "as 2026-11-22T09:00:00Z");
    }

    public <T> Optional<T> value(
            String field, @Nullable String text, Function<String, T> reading, String expected) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException | IllegalArgumentException _) {
            add(field, "malformed", expected);
            return Optional.empty();
        }
    }

    /// The one of these that a word names; empty when no word was given.
    public <T> Optional<T> word(
            String field, @Nullable String word, T[] all, Function<T, String> code) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        Optional<T> named =
                Stream.of(all).filter(each -> code.apply(each).equals(word)).findFirst();
        if (named.isEmpty()) {
            add(field, "unknown", "one of " + Stream.of(all).map(code).toList());
        }
        return named;
    }

    public long range(String field, @Nullable Long value, long least, long most) {
        if (value == null) {
            add(field, "required", "must be given");
            return least;
        }
        if (value < least || value > most) {
            add(field, "out-of-range", "from " + least + " to " + most);
            return least;
        }
        return value;
    }
}
