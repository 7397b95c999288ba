package org.balie.reporting.reading;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What is wrong with the parameters of a question, so that its asker is told of everything at
/// once.
public final class Complaints {
    private static final int LONGEST = 200;

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    /// Reads a parameter; empty when it is absent, blank or wrong.
    ///
    /// @param reading empty, or a [DateTimeException] or [NumberFormatException], when it is wrong
    /// @param expected what to tell the asker then
    public <T> Optional<T> read(
            String field,
            @Nullable String text,
            Function<String, Optional<T>> reading,
            String expected) {
        return text(field, text).flatMap(present -> attempt(field, present, reading, expected));
    }

    /// Reads a parameter that may be any short text.
    public Optional<String> text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            add(field, "too-long", "at most " + LONGEST + " characters");
            return Optional.empty();
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            add(field, "not-text", "no control characters");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    /// Ends the question with problem `invalid` when anything is wrong.
    public void settle() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).exception();
        }
    }

    private <T> Optional<T> attempt(
            String field, String text, Function<String, Optional<T>> reading, String expected) {
        Optional<T> value;
        try {
            value = reading.apply(text);
        } catch (DateTimeException | NumberFormatException _) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            add(field, "not-understood", expected);
        }
        return value;
    }
}
