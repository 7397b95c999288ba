package org.balie.recording.ingest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/// Puts a message together from its frames. Most come in one, and that is not copied.
final class Assembly {
    private @Nullable Buffer message;
    private boolean text;

    /// @param limit bytes of a message
    /// @return whether it is within the limit
    boolean add(WebSocketFrame frame, int limit) {
        Buffer part = frame.binaryData();
        Buffer known = message;
        if (known == null) {
            text = frame.isText();
            message = part;
            return part.length() <= limit;
        }
        if (known.length() + part.length() > limit) {
            message = null;
            return false;
        }
        known.appendBuffer(part);
        return true;
    }

    boolean isText() {
        return text;
    }

    /// The whole message; the next frame begins another.
    Buffer take() {
        Buffer whole = message == null ? Buffer.buffer() : message;
        message = null;
        return whole;
    }
}
