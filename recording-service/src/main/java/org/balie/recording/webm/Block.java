package org.balie.recording.webm;

import java.nio.ByteBuffer;

/// The head of a block (RFC 9559, section 10).
///
/// @param ticks relative to its cluster
/// @param key as a simple block has it
record Block(long track, int ticks, boolean key) {
    private static final int KEY = 0x80;

    /// Of a head that is too short for anything, an impossible track.
    static Block read(ByteBuffer head) {
        if (!head.hasRemaining()) {
            return new Block(-1, 0, false);
        }
        int first = head.get() & 0xFF;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (head.remaining() < more + 3) {
            return new Block(-1, 0, false);
        }
        long track = first & (0x7F >> more);
        for (int i = 0; i < more; i++) {
            track = track << 8 | (head.get() & 0xFF);
        }
        return new Block(track, head.getShort(), (head.get() & KEY) != 0);
    }
}
