package org.balie.recording.store;

import java.nio.ByteBuffer;

/// Reads a log anywhere.
public interface LogReader extends AutoCloseable {
    /// Bytes that are in it now.
    long size();

    /// Fills the buffer from the position on as far as the log goes.
    ///
    /// @return bytes read; 0 at or behind the end
    int read(long position, ByteBuffer into);

    @Override
    void close();
}
