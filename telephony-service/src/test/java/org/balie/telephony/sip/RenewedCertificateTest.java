package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates are renewed every few weeks, and nobody's call ends for it.
@Tag("TEL-26")
class RenewedCertificateTest {

    @TempDir private Path folder;

    @Test
    void renewed_certificate_serves_from_the_next_connection_on_and_a_broken_one_never()
            throws Exception {
        Path store = folder.resolve("station.p12");
        try (Station balie = Station.secure(Certificates.make(store, "first"))) {
            int port = balie.port(Transport.TLS);
            try (SSLSocket before = connect(port)) {
                assertEquals("CN=first", shown(before));
                changed(Certificates.make(store, "second").keyStore(), 1);
                try (SSLSocket after = connect(port)) {
                    assertEquals("CN=second", shown(after));
                }
                Files.writeString(store, "half a file");
                changed(store, 2);
                try (SSLSocket after = connect(port)) {
                    assertEquals("CN=second", shown(after));
                }
                changed(Certificates.make(store, "third").keyStore(), 3);
                try (SSLSocket after = connect(port)) {
                    assertEquals("CN=third", shown(after));
                }
                // Whoever is connected stays so.
                before.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertEquals('\r', before.getInputStream().read());
            }
        }
    }

    /// Two changes within the grain of the file system's clock are two all the same.
    private static void changed(Path store, int minutes) throws IOException {
        Files.setLastModifiedTime(store, FileTime.from(Instant.now().plusSeconds(60L * minutes)));
    }

    private static String shown(SSLSocket socket) throws IOException {
        X509Certificate first = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        return first.getSubjectX500Principal().getName();
    }

    /// As a telephone that asks nobody whether it may believe the certificate.
    private static SSLSocket connect(int port) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Believes()}, new SecureRandom());
        var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.startHandshake();
        return socket;
    }

    private static final class Believes implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
