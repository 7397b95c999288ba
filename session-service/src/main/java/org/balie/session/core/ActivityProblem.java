package org.balie.session.core;

/// Why an activity is off or impaired, for the people in the session to read in words.
public sealed interface ActivityProblem {
    /// Somebody's browser reported it.
    record Reported(MediaProblem problem) implements ActivityProblem {}

    record ConsentRefused() implements ActivityProblem {}

    /// Nobody answered in time.
    record ConsentExpired() implements ActivityProblem {}

    record ConsentRevoked() implements ActivityProblem {}

    /// The owner of the screen chose none in time.
    record NothingChosen() implements ActivityProblem {}

    /// The site lets nothing be seen that is not recorded, and nothing was.
    record NotRecorded() implements ActivityProblem {}
}
