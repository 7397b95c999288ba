package org.balie.telephony.media.rtp;

/// The header of an RTP packet (RFC 3550 section 5.1). One of these reads one packet after the
/// other; what it says holds until the next [#read].
public final class RtpHeader {
    /// Bytes of a header without contributing sources and extension, as they are written here.
    public static final int LENGTH = 12;

    private static final int MALFORMED = -1;

    private boolean marker;
    private int payloadType;
    private int sequence;
    private int timestamp;
    private int ssrc;
    private int payloadOffset;
    private int payloadLength;

    /// Reads the header of a packet that is not encrypted; padding is not part of the payload.
    ///
    /// @return false when it is malformed; then nothing here has a meaning
    public boolean read(byte[] packet, int offset, int length) {
        int header = length(packet, offset, length);
        if (header == MALFORMED) {
            return false;
        }
        int padding = 0;
        if ((packet[offset] & 0x20) != 0) {
            padding = packet[offset + length - 1] & 0xff;
            if (padding == 0 || padding > length - header) {
                return false;
            }
        }
        marker = (packet[offset + 1] & 0x80) != 0;
        payloadType = packet[offset + 1] & 0x7f;
        sequence = BigEndian.u16(packet, offset + 2);
        timestamp = BigEndian.i32(packet, offset + 4);
        ssrc = BigEndian.i32(packet, offset + 8);
        payloadOffset = offset + header;
        payloadLength = length - header - padding;
        return true;
    }

    public boolean marker() {
        return marker;
    }

    public int payloadType() {
        return payloadType;
    }

    /// 0 to 65535.
    public int sequence() {
        return sequence;
    }

    /// 32 bits without a sign: compare by the sign of a difference.
    public int timestamp() {
        return timestamp;
    }

    public int ssrc() {
        return ssrc;
    }

    /// Where the payload begins in the array that was read.
    public int payloadOffset() {
        return payloadOffset;
    }

    /// Bytes; may be 0.
    public int payloadLength() {
        return payloadLength;
    }

    /// How many bytes header, contributing sources and extension take, encrypted or not.
    ///
    /// @return negative when it is malformed
    public static int length(byte[] packet, int offset, int length) {
        if (length < LENGTH || (packet[offset] & 0xc0) != 0x80) {
            return MALFORMED;
        }
        int header = LENGTH + 4 * (packet[offset] & 0x0f);
        if ((packet[offset] & 0x10) != 0) {
            if (length < header + 4) {
                return MALFORMED;
            }
            header += 4 + 4 * BigEndian.u16(packet, offset + header + 2);
        }
        return header > length ? MALFORMED : header;
    }

    /// Writes a header of [#LENGTH] bytes, without marker.
    ///
    /// @return its length
    public static int write(
            byte[] packet, int offset, int payloadType, int sequence, int timestamp, int ssrc) {
        packet[offset] = (byte) 0x80;
        packet[offset + 1] = (byte) (payloadType & 0x7f);
        BigEndian.put16(packet, offset + 2, sequence);
        BigEndian.put32(packet, offset + 4, timestamp);
        BigEndian.put32(packet, offset + 8, ssrc);
        return LENGTH;
    }

    /// Sets the marker of a packet that has a header.
    public static void mark(byte[] packet, int offset) {
        packet[offset + 1] |= (byte) 0x80;
    }
}
