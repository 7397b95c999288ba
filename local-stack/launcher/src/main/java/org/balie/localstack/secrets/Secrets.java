package org.balie.localstack.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/// A folder of secrets, mode 700, one file each, mode 600. There are no others: nothing has a
/// password that someone could know beforehand, but the demo people.
public final class Secrets {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (!Files.exists(folder)) {
                Files.createDirectory(folder, OWNER_ONLY_FOLDER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 256 random bits in letters that need no escaping anywhere.
    public String password(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file that holds [#password], for a program that reads it itself.
    public Path file(String name) {
        return keep(name, this::randomPassword);
    }

    private synchronized Path keep(String name, Supplier<String> content) {
        if (!name.matches("[a-z][a-z0-9.-]{0,80}")) {
            throw new IllegalArgumentException("not a secret's name: " + name);
        }
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            // Whole or not at all: a run that is killed here must not leave half a secret.
            Path fresh = Files.createTempFile(folder, "fresh", "", OWNER_ONLY_FILE);
            Files.writeString(fresh, content.get());
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
    }
}
