package org.balie.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an operator changes the key: the new one is first made known, then used, then alone.
class VisitorKeyRotationTest {
    private static final String ORIGIN = "https://help.example.org";
    private static final String OLD = "b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xkIG9sZCE=";
    private static final String NEW = "bmV3IG5ldyBuZXcgbmV3IG5ldyBuZXcgbmV3IG5ldyE=";

    @TempDir Path directory;

    /// A service that was started with these keys.
    private final class Service {
        private final VisitorTokens tokens;
        private final VisitorTokenCheck check;

        Service(String... lines) throws IOException {
            Path file = Files.createTempFile(directory, "key", "");
            Files.writeString(file, String.join("\n", lines));
            var settings = new Settings(file, Duration.ofHours(1));
            var keys = new VisitorKeys(settings);
            tokens = new VisitorTokens(ORIGIN, settings, keys, InstantSource.system());
            check = new VisitorTokenCheck(ORIGIN, keys);
        }

        String issue() {
            return tokens.issue("site-a", "vera", UUID.randomUUID(), "Vera").token();
        }

        String visitor(String token) {
            var identity = check.judge(check.read(token).orElseThrow());
            return identity.getPrincipal().getName();
        }
    }

    private record Settings(Path location, Duration tokenLifetime) implements VisitorSettings {}

    @Test
    void tokens_survive_every_step() throws IOException {
        var before = new Service(OLD);
        var known = new Service(OLD, NEW);
        var used = new Service(NEW, OLD);
        var alone = new Service(NEW);
        assertEquals("vera", known.visitor(before.issue()));
        assertEquals("vera", before.visitor(known.issue()));
        assertEquals("vera", used.visitor(known.issue()));
        assertEquals("vera", known.visitor(used.issue()));
        assertEquals("vera", alone.visitor(used.issue()));
        assertEquals("vera", used.visitor(alone.issue()));
    }

    @Test
    void a_key_that_is_gone_opens_nothing() throws IOException {
        var before = new Service(OLD);
        var after = new Service(NEW);
        String old = before.issue();
        assertThrows(AuthenticationFailedException.class, () -> after.visitor(old));
    }
}
