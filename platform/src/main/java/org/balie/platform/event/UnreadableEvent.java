package org.balie.platform.event;

/// A record that is no event of ours, or one that lacks what it must have. Trying again won't help.
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
