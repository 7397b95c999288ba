package org.balie.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.balie.local.parts.SigningKeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorKeyTest {
    @TempDir Path directory;

    @Test
    void a_generated_key_is_read_with_both_halves() throws Exception {
        KeyPair pair = SigningKeyFile.generate();
        Path file = directory.resolve("key.pem");
        SigningKeyFile.write(file, pair);
        var key = VisitorKey.parse(Files.readString(file));
        assertEquals(pair.getPublic(), key.publicKey());
        assertTrue(key.publicKeySet().contains("\"kid\":\"" + key.id() + "\""));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void a_key_that_is_there_is_kept() throws Exception {
        Path file = directory.resolve("key.pem");
        SigningKeyFile.ensure(file);
        String first = Files.readString(file);
        SigningKeyFile.ensure(file);
        assertEquals(first, Files.readString(file));
    }

    @Test
    void what_is_no_such_key_is_refused() throws Exception {
        byte[] withoutPublicHalf = SigningKeyFile.generate().getPrivate().getEncoded();
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(withoutPublicHalf)
                        + "\n-----END PRIVATE KEY-----";
        assertThrows(GeneralSecurityException.class, () -> VisitorKey.parse(pem));
        assertThrows(GeneralSecurityException.class, () -> VisitorKey.parse("nothing"));
    }

    private static String permissions(Path file) throws java.io.IOException {
        return java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file));
    }
}
