package org.balie.local.parts;

/// A part could not start, or died. The message is one or two sentences for a person: what happened
/// and what to do about it.
public final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
