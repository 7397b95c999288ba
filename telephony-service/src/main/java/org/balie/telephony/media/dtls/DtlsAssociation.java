package org.balie.telephony.media.dtls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.TlsTimeoutException;

/// The passive side of one DTLS 1.2 association (RFC 6347) that agrees on SRTP keys (RFC 5764). It
/// runs on a virtual thread of its own; its methods may be called from any thread and return at
/// once.
public final class DtlsAssociation implements AutoCloseable {
    /// Datagrams that wait to be read; more are dropped, as a network would.
    public static final int WAITING = 32;

    private static final int QUIET_MILLIS = 30_000;

    private final DtlsServer server;
    private final Datagrams datagrams;
    private final DtlsEvents events;

    private DtlsAssociation(DtlsServer server, DtlsEvents events) {
        this.server = server;
        this.events = events;
        datagrams = new Datagrams(events);
    }

    /// Waits for the far end's handshake from now on.
    ///
    /// @param expected one of these must be the far end's certificate
    /// @param limit on the whole handshake
    public static DtlsAssociation start(
            DtlsCertificate own, List<Fingerprint> expected, Duration limit, DtlsEvents events) {
        DtlsAssociation association =
                new DtlsAssociation(new DtlsServer(own, List.copyOf(expected), limit), events);
        Thread.ofVirtual().name("dtls").start(association::run);
        return association;
    }

    /// Takes a copy of a datagram.
    public void received(byte[] packet, int offset, int length) {
        datagrams.offer(packet, offset, length);
    }

    /// Says close_notify when the handshake was done, and ends.
    @Override
    public void close() {
        datagrams.end();
    }

    private void run() {
        DtlsEnd end = new DtlsEnd(DtlsEnd.Cause.FAILED, "broken");
        try {
            end = live();
        } catch (TlsTimeoutException e) {
            end = new DtlsEnd(DtlsEnd.Cause.TIMEOUT, "no handshake in time");
        } catch (IOException | RuntimeException e) {
            end = failed(e);
        } finally {
            events.over(end);
        }
    }

    private DtlsEnd live() throws IOException {
        DTLSTransport transport = new DTLSServerProtocol().accept(server, datagrams);
        DtlsServer.Keys keys = server.keys().orElseThrow();
        events.established(keys.inbound(), keys.outbound());
        boolean closedThere = listen(transport);
        transport.close();
        return closedThere
                ? new DtlsEnd(DtlsEnd.Cause.CLOSED_THERE, "close_notify")
                : new DtlsEnd(DtlsEnd.Cause.CLOSED_HERE, "");
    }

    /// Nothing but alerts and repeated flights is expected; reading answers them.
    ///
    /// @return whether the far end closed, rather than we
    private boolean listen(DTLSTransport transport) throws IOException {
        byte[] ignored = new byte[transport.getReceiveLimit()];
        try {
            while (!datagrams.closed()) {
                transport.receive(ignored, 0, ignored.length, QUIET_MILLIS);
            }
        } catch (EOFException e) {
            return true;
        } catch (InterruptedIOException e) {
            if (!datagrams.ending()) {
                throw e;
            }
        }
        return datagrams.closed();
    }

    private DtlsEnd failed(Exception why) {
        if (datagrams.ending()) {
            return new DtlsEnd(DtlsEnd.Cause.CLOSED_HERE, "");
        }
        return new DtlsEnd(
                server.refusal().orElse(DtlsEnd.Cause.FAILED), String.valueOf(why.getMessage()));
    }
}
