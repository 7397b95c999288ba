package org.balie.session.core;

import java.time.Instant;

/// Something that waits, and until when.
sealed interface Deadline {
    Instant until();

    /// On the way, or away with a lost connection.
    record Return(ParticipantId participant, Instant until) implements Deadline {}

    record Admission(ParticipantId participant, Instant until) implements Deadline {}

    record ControlOffer(Instant until) implements Deadline {}

    record Acceptance(Instant until) implements Deadline {}

    record Answer(ConsentId consent, ActivityKind activity, Instant until) implements Deadline {}

    record Choice(ActivityKind activity, Instant until) implements Deadline {}

    record AnybodyBack(Instant until) implements Deadline {}
}
