package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import org.balie.recording.store.LogReader;

/// Reads a log from one end to the other in few large pieces.
final class ReadAhead implements LogReader {
    private final LogReader log;
    private final ByteBuffer piece;
    private long start;

    /// @param piece to read into, for as long as this is used
    ReadAhead(LogReader log, ByteBuffer piece) {
        this.log = log;
        this.piece = piece.limit(0);
    }

    @Override
    public long size() {
        return log.size();
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (into.remaining() > piece.capacity()) {
            return log.read(position, into);
        }
        if (position < start || position + into.remaining() > start + piece.limit()) {
            start = position;
            log.read(position, piece.clear());
            piece.flip();
        }
        int count = Math.min(into.remaining(), piece.limit());
        into.put(into.position(), piece, (int) (position - start), count);
        into.position(into.position() + count);
        return count;
    }

    @Override
    public void close() {
        log.close();
    }
}
