package org.balie.telephony.media.dtls;

import java.time.Duration;
import java.util.List;

/// The passive side of one DTLS 1.2 association (RFC 6347) that agrees on SRTP keys (RFC 5764). It
/// runs on a virtual thread of its own; its methods may be called from any thread and return at
/// once.
public final class DtlsAssociation implements AutoCloseable {
    /// Datagrams that wait to be read; more are dropped, as a network would.
    public static final int WAITING = 32;

    private DtlsAssociation() {}

    /// Waits for the far end's handshake from now on.
    ///
    /// @param expected one of these must be the far end's certificate
    /// @param limit on the whole handshake
    public static DtlsAssociation start(
            DtlsCertificate own, List<Fingerprint> expected, Duration limit, DtlsEvents events) {
        throw new UnsupportedOperationException();
    }

    /// Takes a copy of a datagram.
    public void received(byte[] packet, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /// Says close_notify when the handshake was done, and ends.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
