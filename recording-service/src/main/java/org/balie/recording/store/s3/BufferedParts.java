package org.balie.recording.store.s3;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// What remains of some buffers, to be streamed as often as is asked without a copy.
final class BufferedParts {
    private final ByteBuffer[] parts;

    BufferedParts(ByteBuffer... parts) {
        this.parts = parts.clone();
    }

    long length() {
        return Arrays.stream(parts).mapToLong(ByteBuffer::remaining).sum();
    }

    InputStream stream() {
        ByteBuffer[] rest =
                Arrays.stream(parts).map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
        return new InputStream() {
            private int current;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                while (current < rest.length && !rest[current].hasRemaining()) {
                    current++;
                }
                if (current == rest.length) {
                    return length == 0 ? 0 : -1;
                }
                int count = Math.min(length, rest[current].remaining());
                rest[current].get(into, offset, count);
                return count;
            }
        };
    }
}
