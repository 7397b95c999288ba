package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/// Reads a track's contents, decrypted, anywhere in it, also while it is being written. Not for
/// several threads at once; calls block.
public interface TrackReader extends AutoCloseable {
    TrackHeader header();

    /// Looks for what has come since, and says how far the track goes now.
    Mark refresh();

    /// What [#refresh] found last.
    Mark mark();

    /// Where in the content each segment lies, by number, as far as [#mark] goes. A view of arrays
    /// that take 20 bytes a segment: each place is made when asked for.
    List<Place> places();

    /// Fills the buffer with content from the position on, as far as [#mark] goes.
    ///
    /// @return bytes read; 0 at or behind the end
    /// @throws Damaged when a segment that is needed is not what was written
    int read(long position, ByteBuffer into);

    @Override
    void close();

    /// A segment without its content.
    ///
    /// @param from on the track's own clock
    /// @param position of its first byte in the track's content
    /// @param bytes of content
    record Place(
            int number,
            Segment.Kind kind,
            Duration from,
            Duration length,
            long position,
            int bytes) {}
}
