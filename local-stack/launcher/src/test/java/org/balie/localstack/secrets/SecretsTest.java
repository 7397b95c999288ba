package org.balie.localstack.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path directory;

    @Test
    void only_their_owner_can_read_them() throws Exception {
        Path folder = directory.resolve("deep/secrets");
        Secrets secrets = new Secrets(folder);
        secrets.password("database");
        secrets.file("visitor-key");
        assertEquals("rwx------", modeOf(folder));
        assertEquals("rw-------", modeOf(folder.resolve("database")));
        assertEquals("rw-------", modeOf(folder.resolve("visitor-key")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing half-made is left");
        }
    }

    @Test
    void they_stay_the_same_from_run_to_run_and_differ_from_each_other() {
        String first = new Secrets(directory.resolve("s")).password("one");
        Secrets later = new Secrets(directory.resolve("s"));
        assertEquals(first, later.password("one"));
        assertNotEquals(first, later.password("two"));
        assertNotEquals(first, new Secrets(directory.resolve("other")).password("one"));
        assertTrue(first.length() >= 43, "256 bits");
    }

    @Test
    void a_file_holds_what_the_password_of_its_name_is() throws Exception {
        Secrets secrets = new Secrets(directory.resolve("s"));
        String text = Files.readString(secrets.file("visitor-key"));
        assertEquals(secrets.password("visitor-key"), text.strip());
        assertEquals(32, Base64.getUrlDecoder().decode(text.strip()).length);
    }

    private static String modeOf(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
