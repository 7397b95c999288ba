package org.balie.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// Gives the sign-in page Balie's colours and words; everything else of it is Keycloak's own.
final class LoginTheme {
    /// Counts up when a file of the theme changes, so that installed copies are renewed.
    static final int VERSION = 3;

    /// Keycloak and browsers keep a style sheet by its name: one that changes gets a new name.
    private static final List<String> FILES =
            List.of(
                    "login/theme.properties",
                    "login/resources/css/balie-2.css",
                    "login/messages/messages_en.properties",
                    "login/messages/messages_nl.properties");

    private LoginTheme() {}

    static void install(Path home) throws IOException {
        for (String file : FILES) {
            Path target = home.resolve("themes/balie").resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream content =
                    Objects.requireNonNull(
                            LoginTheme.class.getResourceAsStream("theme/" + file), file)) {
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
