package org.balie.recording.store;

/// The place where recordings are kept cannot be reached or does not do as told.
public final class StoreAway extends StoreFailure {
    private static final long serialVersionUID = 1;

    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreAway(String message) {
        super(message);
    }
}
