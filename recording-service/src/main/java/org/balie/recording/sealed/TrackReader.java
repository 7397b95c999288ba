package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.util.List;

/// Reads a track's contents, decrypted, anywhere in it, also while it is being written.
public interface TrackReader extends AutoCloseable {
    TrackHeader header();

    /// Looks for what has come since, and says how far the track goes now.
    Mark refresh();

    /// What [#refresh] found last.
    Mark mark();

    /// Where in the content each segment begins, by number, with its times; without contents.
    List<Place> places();

    /// Fills the buffer with content from the position on.
    ///
    /// @return bytes read; 0 at or behind the end
    /// @throws Damaged when a segment that is needed is not what was written
    int read(long position, ByteBuffer into);

    @Override
    void close();

    /// @param position of its first byte in the content
    /// @param bytes of content
    record Place(Segment segment, long position, int bytes) {}
}
