package org.balie.benchmarks.media;

import java.nio.ByteBuffer;

/// 20 ms of G.711 (RFC 3550, RFC 3551), of which the first bytes tell when they were sent: a relay
/// that does not look into voices hands them on as they are.
final class RtpPacket {
    static final int BYTES = 172;

    private static final int HEADER = 12;
    private static final int FRAME = 160;
    private static final int A_LAW = 8;
    private static final int VERSION = 0x80;
    private static final int MARK = 0x62656e63;

    private RtpPacket() {}

    /// Fills the buffer, ready to be sent.
    ///
    /// @param round tells one measurement from another
    static void write(ByteBuffer out, int ssrc, int sequence, int round, long sentAt) {
        out.clear();
        out.put((byte) VERSION)
                .put((byte) A_LAW)
                .putShort((short) sequence)
                .putInt(sequence * FRAME)
                .putInt(ssrc)
                .putInt(MARK)
                .putInt(round)
                .putLong(sentAt);
        while (out.position() < BYTES) {
            out.put((byte) 0xD5);
        }
        out.flip();
    }

    /// Of which measurement it is; -1 for what is none of these packets.
    static int round(ByteBuffer packet) {
        return packet.remaining() == BYTES
                        && (packet.get(0) & 0xC0) == VERSION
                        && packet.getInt(HEADER) == MARK
                ? packet.getInt(HEADER + 4)
                : -1;
    }

    static long sentAt(ByteBuffer packet) {
        return packet.getLong(HEADER + 8);
    }
}
