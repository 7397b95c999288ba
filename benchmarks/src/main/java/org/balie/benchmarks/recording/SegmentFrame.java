package org.balie.benchmarks.recording;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Random;

/// A segment as desks send it: 24 bytes of header, then what the browser's recorder gave. The same
/// bytes go to recording-service and to the floor.
final class SegmentFrame {
    private static final int HEADER = 24;

    private final byte[] content;

    /// @param bitsPerSecond of the recording
    SegmentFrame(int bitsPerSecond, Duration length, Random random) {
        content = new byte[Math.toIntExact(bitsPerSecond * length.toMillis() / 8000)];
        random.nextBytes(content);
    }

    int bytes() {
        return HEADER + content.length;
    }

    Buffer of(int track, int number, Duration length) {
        return Buffer.buffer(bytes())
                .appendInt(track)
                .appendInt(number)
                .appendLong(number * length.toMillis())
                .appendInt(Math.toIntExact(length.toMillis()))
                .appendInt(0)
                .appendBytes(content);
    }
}
