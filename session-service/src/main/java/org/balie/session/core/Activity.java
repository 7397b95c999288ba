package org.balie.session.core;

import java.time.Instant;
import java.util.Optional;

/// How far one kind of activity is.
public sealed interface Activity {
    /// @param problem why it is not on, when somebody tried
    record Off(Optional<ActivityProblem> problem) implements Activity {}

    /// Waits for the customer's answer.
    record Asked(ParticipantId by, ConsentId consent, Instant since, Instant until)
            implements Activity {}

    /// @param by the primary agent who started it
    /// @param consent the customer's leave, where one is needed
    /// @param choosing until when the owner of the screen may take to choose it; empty once it is
    ///   seen
    /// @param problem what somebody's browser reported while it runs
    record On(
            ParticipantId by,
            Instant since,
            Optional<ConsentId> consent,
            Optional<Instant> choosing,
            Optional<ActivityProblem> problem)
            implements Activity {
        On seen() {
            return new On(by, since, consent, Optional.empty(), Optional.empty());
        }

        On with(Optional<ActivityProblem> reported) {
            return new On(by, since, consent, choosing, reported);
        }
    }

    Activity NEVER = new Off(Optional.empty());
}
