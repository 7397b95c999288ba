package org.balie.telephony.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.balie.telephony.media.Recordings.Format;

/// The 44 bytes before the samples of the files that are written here: RIFF, fmt, data.
final class WavHeader {
    static final int BYTES = 44;

    /// What a file can hold, since lengths have 32 bits.
    static final long MOST_DATA = 0xffff_ffffL - BYTES;

    static final int RIFF = tag("RIFF");
    static final int WAVE = tag("WAVE");
    static final int FMT = tag("fmt ");
    static final int DATA = tag("data");
    static final int PCM = 1;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;

    private static final int FMT_BYTES = 16;

    private WavHeader() {}

    private static int tag(String four) {
        return four.charAt(0) | four.charAt(1) << 8 | four.charAt(2) << 16 | four.charAt(3) << 24;
    }

    /// @param data bytes of samples
    static ByteBuffer of(Format format, long data) {
        int frame = 2 * format.channels();
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RIFF)
                .putInt((int) (BYTES - 8 + data))
                .putInt(WAVE)
                .putInt(FMT)
                .putInt(FMT_BYTES)
                .putShort((short) PCM)
                .putShort((short) format.channels())
                .putInt(format.rate())
                .putInt(format.bytesPerSecond())
                .putShort((short) frame)
                .putShort((short) 16)
                .putInt(DATA)
                .putInt((int) data)
                .flip();
    }

    /// What the samples behind it are; empty when it is not one of ours.
    static Optional<Format> format(ByteBuffer header) {
        ByteBuffer in = header.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < BYTES
                || in.getInt(0) != RIFF
                || in.getInt(8) != WAVE
                || in.getInt(12) != FMT
                || in.getInt(16) != FMT_BYTES
                || in.getShort(20) != PCM
                || in.getShort(34) != 16
                || in.getInt(36) != DATA) {
            return Optional.empty();
        }
        int channels = in.getShort(22);
        int rate = in.getInt(24);
        return channels < 1 || rate < 1
                ? Optional.empty()
                : Optional.of(new Format(rate, channels));
    }
}
