package org.balie.telephony.sip.transport;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.balie.telephony.sip.SipSettings.Tls;

/// TLS as server and as client.
///
/// A client's certificate is asked for and never insisted on: many telephones show one of their
/// maker's that nobody here knows. It only counts when it leads to somebody we trust; then it
/// proves its names.
///
/// A certificate that was renewed serves from the next connection on: the files are read again when
/// they have changed. What can't be read is not taken, and what was read before goes on. On the
/// event loop.
final class TlsContexts {

    private static final Logger LOG = System.getLogger(TlsContexts.class.getName());
    private static final int DNS_NAME = 2;

    private final Tls settings;
    private List<FileTime> read;
    private Contexts latest;

    private record Contexts(SSLContext server, SSLContext client, X509ExtendedTrustManager trust) {}

    TlsContexts(Tls settings) {
        this.settings = settings;
        try {
            read = changed();
            latest = load(settings);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("TLS can't be set up: " + e.getMessage(), e);
        }
    }

    private static Contexts load(Tls settings) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = settings.password().toCharArray();
        keys.init(load(settings.keyStore(), password), password);
        X509ExtendedTrustManager trust = trust(settings.trustStore(), password);
        SSLContext server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), new TrustManager[] {new AsksOnly(trust)}, null);
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(keys.getKeyManagers(), new TrustManager[] {trust}, null);
        return new Contexts(server, client, trust);
    }

    private List<FileTime> changed() throws IOException {
        FileTime keys = Files.getLastModifiedTime(settings.keyStore());
        return settings.trustStore().isPresent()
                ? List.of(keys, Files.getLastModifiedTime(settings.trustStore().get()))
                : List.of(keys);
    }

    private Contexts latest() {
        try {
            List<FileTime> now = changed();
            if (!now.equals(read)) {
                read = now;
                latest = load(settings);
                LOG.log(Level.INFO, "SIP: the certificate was read again");
            }
        } catch (GeneralSecurityException | IOException e) {
            LOG.log(Level.WARNING, "SIP: the certificate stays as it was: {0}", e);
        }
        return latest;
    }

    private static KeyStore load(Path file, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static X509ExtendedTrustManager trust(Optional<Path> file, char[] password)
            throws GeneralSecurityException, IOException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(file.isPresent() ? load(file.get(), password) : null);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no trust manager");
    }

    SSLEngine accepting() {
        SSLEngine engine = latest().server().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setWantClientAuth(true);
        return engine;
    }

    /// @param name that the server's certificate must have
    SSLEngine connecting(String name, int port) {
        SSLEngine engine = latest().client().createSSLEngine(name, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    /// The names that a peer has proven by its certificate, in small letters.
    Set<String> certified(SSLEngine engine) {
        try {
            X509Certificate[] chain =
                    java.util.Arrays.copyOf(
                            engine.getSession().getPeerCertificates(),
                            engine.getSession().getPeerCertificates().length,
                            X509Certificate[].class);
            if (!engine.getUseClientMode()) {
                latest.trust().checkClientTrusted(chain, chain[0].getPublicKey().getAlgorithm());
            }
            return names(chain[0]);
        } catch (SSLPeerUnverifiedException | CertificateException e) {
            return Set.of();
        }
    }

    private static Set<String> names(X509Certificate certificate) throws CertificateException {
        Set<String> names = new HashSet<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> each : alternatives) {
                if (each.get(0) instanceof Integer kind && kind == DNS_NAME) {
                    names.add(String.valueOf(each.get(1)).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private static final class AsksOnly extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager trust;

        AsksOnly(X509ExtendedTrustManager trust) {
            this.trust = trust;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            trust.checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            trust.checkServerTrusted(chain, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            trust.checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
