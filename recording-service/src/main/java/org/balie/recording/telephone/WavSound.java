package org.balie.recording.telephone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import org.balie.recording.sealed.Segment;

/// A WAV file in pieces of about a second, the first with the header.
final class WavSound {
    /// Of linear PCM without extras, as telephony-service writes it.
    private static final int HEADER = 44;

    private static final int RATE_AT = 28;
    private static final int RIFF = 0x52494646;

    private final InputStream file;
    private final byte[] header;
    private final int bytesPerSecond;
    private int next;
    private long samples;

    /// @throws IOException when it is no such file
    WavSound(InputStream file) throws IOException {
        this.file = file;
        this.header = file.readNBytes(HEADER);
        ByteBuffer fields = ByteBuffer.wrap(header);
        if (header.length < HEADER || fields.getInt(0) != RIFF) {
            throw new IOException("no WAV file");
        }
        this.bytesPerSecond = fields.order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT);
        if (bytesPerSecond < 8_000 || bytesPerSecond > 1_000_000) {
            throw new IOException("a WAV file of " + bytesPerSecond + " bytes a second");
        }
    }

    /// The next piece; empty at the end.
    Optional<Segment> next() throws IOException {
        byte[] second = file.readNBytes(bytesPerSecond);
        if (second.length == 0 && next > 0) {
            return Optional.empty();
        }
        int before = next == 0 ? HEADER : 0;
        var content = ByteBuffer.allocate(before + second.length);
        content.put(header, 0, before).put(second).flip();
        var segment =
                new Segment(next, Segment.Kind.MEDIA, time(samples), time(second.length), content);
        samples += second.length;
        next++;
        return Optional.of(segment);
    }

    private Duration time(long bytes) {
        return Duration.ofMillis(bytes * 1000 / bytesPerSecond);
    }
}
