package org.balie.recording.store;

/// Somebody else is writing this log.
public final class LogTaken extends StoreFailure {
    private static final long serialVersionUID = 1;

    public LogTaken(String message, Throwable cause) {
        super(message, cause);
    }

    public LogTaken(String message) {
        super(message);
    }
}
