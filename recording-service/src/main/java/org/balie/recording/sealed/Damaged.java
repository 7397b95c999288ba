package org.balie.recording.sealed;

/// What was read is not what was written.
public final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Damaged(String message) {
        super(message);
    }
}
