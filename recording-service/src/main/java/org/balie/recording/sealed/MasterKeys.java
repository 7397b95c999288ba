package org.balie.recording.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The secrets that all recordings' keys hang on. The first wraps and signs; all unwrap and check.
/// So a new one is put first, each recording is wrapped anew ([Vault#rewrap]), and then the old one
/// is taken out.
public final class MasterKeys {
    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /// Secrets in base64, one a line, as `openssl rand -base64 32` writes one.
    ///
    /// @throws IllegalArgumentException when there is none, or one that is too short or no base64
    public static MasterKeys parse(String lines) {
        List<MasterKey> keys =
                lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(MasterKey::of)
                        .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key in it");
        }
        return new MasterKeys(keys);
    }

    /// Reads them from a file.
    ///
    /// @throws IllegalStateException when it has none
    public static MasterKeys read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "no master keys (256 random bits in base64 on each line) in "
                            + file
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    MasterKey first() {
        return keys.getFirst();
    }

    /// The one whose id stands there in the buffer, which moves on behind it.
    Optional<MasterKey> named(ByteBuffer id) {
        byte[] bytes = new byte[MasterKey.ID_BYTES];
        id.get(bytes);
        String wanted = HexFormat.of().formatHex(bytes);
        return keys.stream().filter(key -> key.id().equals(wanted)).findFirst();
    }
}
