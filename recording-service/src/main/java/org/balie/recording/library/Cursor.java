package org.balie.recording.library;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// Where a page ended. It is opaque to clients, and no secret: a page shows nothing that its reader
/// may not see, wherever it begins.
///
/// @param value of the column that is sorted by
record Cursor(String sort, String value, UUID id) {
    private static final int LONGEST = 2000;

    String text() {
        String plain = sort + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IllegalArgumentException when no page gave it for this order
    static Cursor read(String text, String sort) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        String[] parts = plain.split("\n", 3);
        if (parts.length < 3 || !parts[0].equals(sort) || parts[2].indexOf('\0') >= 0) {
            throw new IllegalArgumentException("of another order");
        }
        return new Cursor(sort, parts[2], UUID.fromString(parts[1]));
    }
}
