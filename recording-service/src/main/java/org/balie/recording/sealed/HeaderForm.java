package org.balie.recording.sealed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A [TrackHeader] as bytes (`FORM.md`), before sealing.
final class HeaderForm {
    static final int MAX_BYTES = 4096;

    private HeaderForm() {}

    /// @throws IllegalArgumentException when it is longer than the form has room for
    static ByteBuffer bytes(TrackHeader header) {
        byte[] mime = header.mime().getBytes(StandardCharsets.UTF_8);
        byte[] participant = header.participantId().orElse("").getBytes(StandardCharsets.UTF_8);
        if (mime.length + participant.length > MAX_BYTES / 2) {
            throw new IllegalArgumentException("a header too long");
        }
        return ByteBuffer.allocate(21 + mime.length + participant.length)
                .putInt(header.number())
                .put(code(header.kind()))
                .putLong(header.anchor().getEpochSecond())
                .putInt(header.anchor().getNano())
                .putShort((short) mime.length)
                .put(mime)
                .putShort((short) participant.length)
                .put(participant)
                .flip();
    }

    /// Reads one, and leaves the buffer behind it.
    ///
    /// @throws Damaged when there is none
    static TrackHeader read(ByteBuffer bytes) {
        try {
            int number = bytes.getInt();
            TrackKind kind = kind(bytes.get());
            Instant anchor = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            String mime = text(bytes);
            String participant = text(bytes);
            return new TrackHeader(
                    number,
                    kind,
                    mime,
                    Optional.of(participant).filter(id -> !id.isEmpty()),
                    anchor);
        } catch (BufferUnderflowException | DateTimeException _) {
            throw new Damaged("no header of a track");
        }
    }

    private static String text(ByteBuffer bytes) {
        int length = Short.toUnsignedInt(bytes.getShort());
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte code(TrackKind kind) {
        return switch (kind) {
            case SCREEN -> 1;
            case CAMERA -> 2;
            case VOICES -> 3;
            case TELEPHONE -> 4;
            case UPLOAD -> 5;
            case PRODUCT -> 6;
        };
    }

    private static TrackKind kind(byte code) {
        for (TrackKind kind : TrackKind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new Damaged("no kind of track: " + code);
    }
}
