package org.balie.platform.live;

import io.quarkus.websockets.next.CloseReason;

/// Why the server closes a live socket (`docs/api.md`, Live sockets).
public enum LiveClose {
    /// The token ran out, was refused, or now gives other rights.
    TOKEN(1008, "token expired or refused"),
    /// Another replica takes over: come back at once.
    DRAINING(1013, "draining"),
    /// The client does not read what it is sent: come back and catch up.
    SLOW(1013, "too slow"),
    /// Nothing was heard of the client for too long.
    SILENT(1001, "silent"),
    /// The client sent more than 64 KiB at once.
    TOO_LARGE(1009, "message too large"),
    /// A fault of ours; its cause is in the log.
    FAULT(1011, "internal error"),
    /// There is nothing at this address for this client.
    NOT_FOUND(4404, "no such thing");

    private final int code;
    private final String words;

    LiveClose(int code, String words) {
        this.code = code;
        this.words = words;
    }

    CloseReason reason() {
        return new CloseReason(code, words);
    }
}
