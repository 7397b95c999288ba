package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Keys of our own, made by the JDK's tool, that are trusted where they are used.
final class Certificates {
    private static final String PASSWORD = "changeit";

    private Certificates() {}

    /// @param store where it is written, whatever was there
    static SipSettings.Tls make(Path store, String name) throws IOException, InterruptedException {
        Path made = store.resolveSibling(name + "-new.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "station",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                made.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, keytool.exitValue());
        Files.move(made, store, StandardCopyOption.REPLACE_EXISTING);
        return new SipSettings.Tls(store, PASSWORD, Optional.of(store));
    }
}
