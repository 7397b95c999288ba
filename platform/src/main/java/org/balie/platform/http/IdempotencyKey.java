package org.balie.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What a client sends to be able to ask twice and be served once.
///
/// @param scope within which the client's text is unique: who asks for what, e.g.
///   `post-message:<session>:<participant>`
/// @param text what the client chose
public record IdempotencyKey(String scope, String text) {
    public static final String HEADER = "Idempotency-Key";
    public static final int MAXIMUM_LENGTH = 100;

    /// The key of a request; empty when it has none, problem `malformed` when it is too long.
    public static Optional<IdempotencyKey> of(String scope, @Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        if (header.length() > MAXIMUM_LENGTH) {
            throw Problem.malformed(HEADER + " has more than " + MAXIMUM_LENGTH + " characters")
                    .exception();
        }
        return Optional.of(new IdempotencyKey(scope, header));
    }

    /// An id that is the same for the same key, for commands whose receiver knows ids it has seen
    /// (a name-based UUID, version 8 of RFC 9562 with SHA-256).
    public UUID id() {
        byte[] hash = sha256(scope + '\0' + text);
        long high = bits(hash, 0) & ~0xF000L | 0x8000L;
        long low = bits(hash, Long.BYTES) & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long bits(byte[] hash, int from) {
        return java.nio.ByteBuffer.wrap(hash).getLong(from);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
