package org.balie.recording.webm;

/// What was read is no WebM, or more of one thing than any recorder writes.
public final class NotWebm extends Exception {
    private static final long serialVersionUID = 1;

    public NotWebm(String message) {
        super(message);
    }
}
