package org.balie.recording.store;

import java.nio.ByteBuffer;

/// The only writer of a log. Not for several threads at once.
public interface LogAppender extends AutoCloseable {
    /// Bytes that are in it.
    long size();

    /// Appends all that remains of the buffers, in order; durable when this returns. When it
    /// throws, the log may end in a part of them: [#truncate] to what [#size] said before.
    void append(ByteBuffer... content);

    /// Cuts off all from there on, and what a failed append left half-written.
    ///
    /// @throws IllegalArgumentException when it is more than [#size]
    void truncate(long size);

    @Override
    void close();
}
