package org.balie.recording.store;

/// There is no room left in the place where recordings are kept.
public final class StoreFull extends StoreFailure {
    private static final long serialVersionUID = 1;

    public StoreFull(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFull(String message) {
        super(message);
    }
}
