package org.balie.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.balie.local.parts.PartFailed;

/// Unpacks Keycloak and lets it prepare itself, once: that takes half a minute, and every start
/// after it is quick.
public final class KeycloakInstall {
    public static final String VERSION = "26.7.3";

    /// What is decided when it prepares itself and cannot change at a start.
    private static final List<String> BUILD_OPTIONS =
            List.of(
                    "--db=postgres",
                    "--http-relative-path=/auth",
                    "--health-enabled=true",
                    "--features-disabled=ciba,device-flow,par,kerberos,organization,"
                            + "step-up-authentication-saml,impersonation");

    private static final Duration BUILD_WITHIN = Duration.ofMinutes(5);

    private final Path cache;
    private final Path zip;
    private final Path log;

    /// @param cache where its home will be
    /// @param zip the distribution
    /// @param log where Keycloak's own words go while it prepares itself
    public KeycloakInstall(Path cache, Path zip, Path log) {
        this.cache = cache;
        this.zip = zip;
        this.log = log;
    }

    /// Where a prepared Keycloak stands.
    public static Path home(Path cache) {
        return cache.resolve("keycloak-" + VERSION);
    }

    public boolean isDone() {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(stamp());
        } catch (IOException _) {
            return false;
        }
    }

    /// Makes it ready to start. Programs that want it at the same time wait for each other.
    public void ensure() throws InterruptedException {
        Path home = home(cache);
        try {
            Files.createDirectories(cache);
            Files.createDirectories(log.toAbsolutePath().getParent());
            try (FileChannel file =
                            FileChannel.open(
                                    cache.resolve("keycloak.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                if (!isDone()) {
                    unpack(zip, cache);
                    LoginTheme.install(home);
                    prepare(home, log);
                    Files.writeString(mark(), stamp());
                }
            }
        } catch (IOException e) {
            throw new PartFailed(
                    "Keycloak cannot be unpacked into " + home + ": " + e.getMessage(), e);
        }
    }

    private Path mark() {
        return home(cache).resolve("prepared-by-balie");
    }

    private static String stamp() {
        return String.join("\n", BUILD_OPTIONS) + "\n" + LoginTheme.VERSION + "\n";
    }

    private static void unpack(Path zip, Path cache) throws IOException {
        if (!Files.exists(zip)) {
            throw new IOException("there is no " + zip + "; run the build again");
        }
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path target = cache.resolve(entry.getName()).normalize();
                if (!target.startsWith(cache)) {
                    throw new IOException("odd name in " + zip + ": " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    Files.copy(entries, target);
                }
            }
        }
    }

    private static void prepare(Path home, Path log) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(
                                Stream.of("sh", home.resolve("bin/kc.sh").toString(), "build"),
                                BUILD_OPTIONS.stream())
                        .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectInput(Redirect.PIPE)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process build = builder.start();
        try {
            if (!build.waitFor(BUILD_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    || build.exitValue() != 0) {
                throw new PartFailed("Keycloak could not prepare itself. See " + log);
            }
        } finally {
            build.descendants().forEach(ProcessHandle::destroyForcibly);
            build.destroyForcibly();
        }
    }
}
