package org.balie.telephony.media.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;

/// The active side, as a browser would be.
@SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
final class Browser implements DatagramTransport, Callable<DTLSTransport> {
    final BlockingQueue<byte[]> incoming = new ArrayBlockingQueue<>(1000);
    private final DtlsCertificate own;
    private final Fingerprint expected;
    private final int[] profiles;
    private final Link out;
    volatile byte @Nullable [] exported;
    volatile boolean closed;

    Browser(DtlsCertificate own, Fingerprint expected, int[] profiles, Link out) {
        this.own = own;
        this.expected = expected;
        this.profiles = profiles;
        this.out = out;
    }

    @Override
    public DTLSTransport call() throws IOException {
        return new DTLSClientProtocol().connect(new Client(), this);
    }

    @Override
    public int receive(byte[] into, int offset, int length, int waitMillis) throws IOException {
        try {
            byte[] datagram = incoming.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (datagram == null) {
                return -1;
            }
            System.arraycopy(datagram, 0, into, offset, datagram.length);
            return datagram.length;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void send(byte[] datagram, int offset, int length) {
        out.send(datagram, offset, length);
    }

    @Override
    public int getReceiveLimit() {
        return 2048;
    }

    @Override
    public int getSendLimit() {
        return 1200;
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Client extends DefaultTlsClient implements TlsAuthentication {
        Client() {
            super(own.crypto());
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.DTLSv12.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return new int[] {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
        }

        @Override
        public int getHandshakeResendTimeMillis() {
            return 100;
        }

        @Override
        public int getHandshakeTimeoutMillis() {
            return 20_000;
        }

        @Override
        public Hashtable getClientExtensions() throws IOException {
            Hashtable all = super.getClientExtensions();
            if (profiles.length > 0) {
                TlsSRTPUtils.addUseSRTPExtension(
                        all, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
            }
            return all;
        }

        @Override
        public TlsAuthentication getAuthentication() {
            return this;
        }

        @Override
        public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
            byte[] certificate = server.getCertificate().getCertificateAt(0).getEncoded();
            if (!expected.matches(certificate)) {
                throw new TlsFatalAlert(AlertDescription.bad_certificate);
            }
        }

        @Override
        public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
            return own.signer(context);
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            byte[] all = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, 60);
            exported = Arrays.copyOf(all, all.length);
        }
    }
}
