package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Direct buffers that are lent for the length of one call. Each has one of three sizes, and so
/// many are kept of each; more are made when more are wanted at once, and left to the collector.
final class Buffers {
    private static final int[] SIZES = {256 << 10, 1 << 20, FrameHeader.MAX_FRAME};
    private static final int[] KEPT = {64, 8, 4};

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final BlockingQueue<ByteBuffer>[] kept = new BlockingQueue[SIZES.length];

    Buffers() {
        for (int i = 0; i < SIZES.length; i++) {
            kept[i] = new ArrayBlockingQueue<>(KEPT[i]);
        }
    }

    /// A cleared buffer of so many bytes, to be given back with [#give].
    ByteBuffer take(int bytes) {
        int size = 0;
        while (SIZES[size] < bytes) {
            size++;
        }
        ByteBuffer buffer = kept[size].poll();
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(SIZES[size]);
        }
        return buffer.clear().limit(bytes);
    }

    void give(ByteBuffer buffer) {
        for (int i = 0; i < SIZES.length; i++) {
            if (SIZES[i] == buffer.capacity()) {
                boolean _ = kept[i].offer(buffer);
            }
        }
    }
}
