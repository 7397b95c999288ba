package org.balie.recording.store;

/// Something could not be kept or read.
public abstract sealed class StoreFailure extends RuntimeException
        permits StoreFull, StoreAway, LogTaken {
    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    StoreFailure(String message) {
        super(message);
    }
}
