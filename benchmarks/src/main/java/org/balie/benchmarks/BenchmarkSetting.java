package org.balie.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What a benchmark may use.
///
/// @param directory an empty folder of its own, removed afterwards
/// @param progress takes lines that tell a person how far it is
/// @param options what was typed after its name
public record BenchmarkSetting(Path directory, Consumer<String> progress, List<String> options) {

    /// The number after this option; empty when the option was not given.
    ///
    /// @throws IllegalArgumentException when anything else was typed, or no number above 0
    public OptionalInt number(String option) {
        if (options.isEmpty()) {
            return OptionalInt.empty();
        }
        if (options.size() != 2
                || !options.getFirst().equals(option)
                || !options.getLast().matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("takes only " + option + " with a number");
        }
        return OptionalInt.of(Integer.parseInt(options.getLast()));
    }

    /// What was typed after this option; empty when the option was not given.
    ///
    /// @throws IllegalArgumentException when anything else was typed
    public Optional<String> text(String option) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        if (options.size() != 2 || !options.getFirst().equals(option)) {
            throw new IllegalArgumentException("takes only " + option + " with a text");
        }
        return Optional.of(options.getLast());
    }

    /// @throws IllegalArgumentException when something was typed
    public void withoutOptions() {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("takes no options");
        }
    }
}
