package org.balie.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.balie.local.parts.BrokerPart;
import org.balie.local.parts.EmbeddedPostgresPart;
import org.balie.local.parts.FreePorts;
import org.balie.local.parts.PostgresSettings;
import org.balie.local.parts.PostgresSettings.Durability;
import org.jose4j.keys.HmacKey;

/// The parts of this JVM's test run, started by whoever needs them first and stopped at its end.
///
/// Test classes and test resources may live in different class loaders, so everything that both
/// must know is kept as text in system properties.
final class TestRun {
    static final String DATABASE = "balie_test";

    private static final String PREFIX = "org.balie.test.";

    private TestRun() {}

    static void ensureStarted() {
        // The one object that all class loaders share.
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PREFIX + "directory") == null) {
                start();
            }
        }
    }

    static String fact(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException(
                    "RealParts are not started: put @WithTestResource(RealParts.class) on the"
                            + " test");
        }
        return value;
    }

    static void remember(String name, Object value) {
        System.setProperty(PREFIX + name, value.toString());
    }

    static Path directory() {
        return Path.of(fact("directory"));
    }

    /// What agents' tokens are signed with.
    static PrivateKey workerKey() {
        byte[] encoded = Base64.getDecoder().decode(fact("worker.private"));
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The public half, which anybody can fetch.
    static byte[] workerPublicKey() {
        return Base64.getDecoder().decode(fact("worker.public"));
    }

    static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path visitorKeyFile() {
        return directory().resolve("visitor-key");
    }

    /// What visitors' tokens are signed with.
    static HmacKey visitorKey() {
        return new HmacKey(Base64.getDecoder().decode(fact("visitor.secret")));
    }

    /// As a service names it.
    static String visitorKeyId() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(visitorKey());
            byte[] name = mac.doFinal("kid".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(name).substring(0, 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Starts a broker that ends with this JVM.
    static void startBroker(int port) {
        var broker = BrokerPart.start(directory().resolve("broker"), port);
        atEnd(broker::kill);
        remember("broker.port", port);
        remember("broker.pid", broker.pid());
    }

    private static void start() {
        try {
            remember("directory", Files.createTempDirectory("balie-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        atEnd(() -> deleteAll(directory()));
        startBroker(FreePorts.any());
        startPostgres();
        makeVisitorKey();
        startIdentityProvider();
    }

    private static void makeVisitorKey() {
        String secret = base64(TestToken.randomSecret().getEncoded());
        remember("visitor.secret", secret);
        try {
            Files.writeString(visitorKeyFile(), secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void startPostgres() {
        Path unpacked =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "balie-postgres-" + System.getProperty("user.name"));
        var settings =
                new PostgresSettings(
                        unpacked,
                        directory().resolve("postgres"),
                        FreePorts.any(),
                        Durability.FAST);
        var postgres = EmbeddedPostgresPart.start(settings);
        atEnd(postgres::kill);
        postgres.createDatabase(DATABASE);
        remember("postgres.port", postgres.port());
    }

    private static void startIdentityProvider() {
        var provider = IdentityProvider.start();
        atEnd(provider::close);
        remember("worker.private", base64(provider.keys().getPrivate().getEncoded()));
        remember("worker.public", base64(provider.keys().getPublic().getEncoded()));
        remember("worker.key-id", provider.keyId());
        remember("issuer", provider.issuer());
    }

    private static void atEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action, "test-run-end"));
    }

    private static void deleteAll(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // The parts may still be deleting theirs; what is left is temporary anyway.
        }
    }
}
