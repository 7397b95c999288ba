package org.balie.benchmarks;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What a benchmark may use.
///
/// @param directory an empty folder of its own, removed afterwards
/// @param progress takes lines that tell a person how far it is
record BenchmarkSetting(Path directory, Consumer<String> progress) {}
