package org.balie.reporting.core;

import java.util.Arrays;
import java.util.Optional;

/// What became of a request.
public enum Outcome {
    /// Still waiting.
    OPEN("open"),
    /// An agent took it; the session may still run.
    HANDLED("handled"),
    /// The customer was gone too long, or waited longer than the queue allows.
    ABANDONED("abandoned"),
    /// The customer chose to leave.
    LEFT("left"),
    /// The queue was closed, full, or nobody could be reached.
    REFUSED("refused"),
    /// A supervisor ended it.
    CLOSED("closed"),
    /// A transfer that did not come about: its agent kept the session.
    WITHDRAWN("withdrawn");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /// The stable text on the wire and in the database.
    public String code() {
        return code;
    }

    public static Optional<Outcome> ofCode(String code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code.equals(code)).findFirst();
    }
}
