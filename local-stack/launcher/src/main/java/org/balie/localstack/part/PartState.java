package org.balie.localstack.part;

import java.time.Duration;

/// Where a part is in its life.
public sealed interface PartState {
    /// Not started yet, or stopped in order.
    record Stopped() implements PartState {}

    record Starting() implements PartState {}

    record Ready(RunningProgram run) implements PartState {}

    /// It died or failed to start, and is started again after a pause.
    record Down(Duration pause) implements PartState {}

    /// It died too often; nobody starts it again.
    record GivenUp() implements PartState {}
}
