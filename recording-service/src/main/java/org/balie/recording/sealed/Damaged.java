package org.balie.recording.sealed;

/// What was read is not what was written.
public final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    public Damaged(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// In words, for the person who asked.
    public String reason() {
        return reason;
    }
}
