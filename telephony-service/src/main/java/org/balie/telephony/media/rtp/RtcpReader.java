package org.balie.telephony.media.rtp;

/// Reads compound RTCP packets (RFC 3550 section 6 and appendix A.2).
final class RtcpReader {
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int DESCRIPTION = 202;
    static final int BYE = 203;
    static final int BLOCK = 24;

    private RtcpReader() {}

    /// Nothing is told of a packet that is malformed anywhere.
    static boolean read(byte[] packet, int offset, int length, RtcpVisitor visitor) {
        if (!isValid(packet, offset, length)) {
            return false;
        }
        int end = offset + length;
        for (int at = offset; at < end; at += size(packet, at)) {
            visit(packet, at, visitor);
        }
        return true;
    }

    private static boolean isValid(byte[] packet, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end) {
            if (end - at < 4 || (packet[at] & 0xc0) != 0x80) {
                return false;
            }
            int size = size(packet, at);
            if (size > end - at) {
                return false;
            }
            int type = type(packet, at);
            if (at == offset && type != SENDER_REPORT && type != RECEIVER_REPORT) {
                return false;
            }
            int padding = 0;
            if ((packet[at] & 0x20) != 0) {
                // Only the last one may be padded.
                padding = packet[at + size - 1] & 0xff;
                if (at + size != end || padding == 0 || padding % 4 != 0 || padding > size - 4) {
                    return false;
                }
            }
            if (!isWhole(packet, at, size - padding)) {
                return false;
            }
            at += size;
        }
        return length > 0;
    }

    private static boolean isWhole(byte[] packet, int at, int size) {
        int count = packet[at] & 0x1f;
        return switch (type(packet, at)) {
            case SENDER_REPORT -> size >= 28 + count * BLOCK;
            case RECEIVER_REPORT -> size >= 8 + count * BLOCK;
            case DESCRIPTION -> isDescription(packet, at, size, count);
            case BYE -> size >= 4 + 4 * count;
            default -> true;
        };
    }

    private static boolean isDescription(byte[] packet, int start, int size, int chunks) {
        int end = start + size;
        int at = start + 4;
        for (int chunk = 0; chunk < chunks; chunk++) {
            at += 4;
            while (at < end && packet[at] != 0) {
                if (at + 1 >= end) {
                    return false;
                }
                at += 2 + (packet[at + 1] & 0xff);
            }
            if (at >= end) {
                return false;
            }
            at += 4 - (at - start) % 4;
        }
        return at <= end;
    }

    private static void visit(byte[] packet, int at, RtcpVisitor visitor) {
        int count = packet[at] & 0x1f;
        switch (type(packet, at)) {
            case SENDER_REPORT -> {
                int seconds = BigEndian.i32(packet, at + 8);
                int fraction = BigEndian.i32(packet, at + 12);
                visitor.senderReport(
                        BigEndian.i32(packet, at + 4), seconds << 16 | fraction >>> 16);
                blocks(packet, at + 28, count, visitor);
            }
            case RECEIVER_REPORT -> blocks(packet, at + 8, count, visitor);
            case BYE -> {
                for (int each = 0; each < count; each++) {
                    visitor.bye(BigEndian.i32(packet, at + 4 + 4 * each));
                }
            }
            default -> {}
        }
    }

    private static void blocks(byte[] packet, int first, int count, RtcpVisitor visitor) {
        for (int at = first; at < first + count * BLOCK; at += BLOCK) {
            int lost = BigEndian.i32(packet, at + 4) << 8 >> 8;
            visitor.block(
                    BigEndian.i32(packet, at),
                    lost,
                    BigEndian.i32(packet, at + 16),
                    BigEndian.i32(packet, at + 20));
        }
    }

    private static int type(byte[] packet, int at) {
        return packet[at + 1] & 0xff;
    }

    private static int size(byte[] packet, int at) {
        return 4 + 4 * BigEndian.u16(packet, at + 2);
    }
}
