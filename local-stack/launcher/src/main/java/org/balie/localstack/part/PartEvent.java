package org.balie.localstack.part;

import java.nio.file.Path;
import java.time.Duration;

/// What a person at the terminal, or a test, wants to hear about a part.
public sealed interface PartEvent {
    /// The name of the part.
    String part();

    /// Something that takes a while, the first time only.
    record Preparing(String part, String what) implements PartEvent {}

    record Ready(String part, Duration took) implements PartEvent {}

    /// It went away by itself.
    ///
    /// @param why one sentence, and what to do when that is known
    /// @param again how long until it is started again
    record Died(String part, String why, Path log, Duration again) implements PartEvent {}

    record GivenUp(String part, String why, Path log) implements PartEvent {}
}
