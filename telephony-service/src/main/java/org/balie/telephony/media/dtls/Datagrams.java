package org.balie.telephony.media.dtls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DatagramTransport;

/// Datagrams of one association on their way between threads.
final class Datagrams implements DatagramTransport {
    /// What a tunnel leaves of 1500 bytes, and more than any browser sends in one.
    private static final int SEND_LIMIT = 1200;

    private static final int RECEIVE_LIMIT = 2048;
    private static final int NO_LIMIT_MILLIS = 1000;
    private static final byte[] WAKE_UP = {};

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(DtlsAssociation.WAITING);
    private final DtlsEvents events;
    private volatile boolean ending;
    private volatile boolean closed;

    Datagrams(DtlsEvents events) {
        this.events = events;
    }

    /// Drops what is too long or too much.
    void offer(byte[] packet, int offset, int length) {
        if (length > 0 && length <= RECEIVE_LIMIT) {
            boolean _ = waiting.offer(Arrays.copyOfRange(packet, offset, offset + length));
        }
    }

    /// We want to end: whoever waits for a datagram stops waiting.
    void end() {
        ending = true;
        // When there is no room, nobody waits.
        boolean _ = waiting.offer(WAKE_UP);
    }

    boolean ending() {
        return ending;
    }

    /// The far end said that it closes.
    boolean closed() {
        return closed;
    }

    @Override
    public int receive(byte[] into, int offset, int length, int waitMillis) throws IOException {
        if (closed) {
            throw new EOFException();
        }
        // Of all failures this is the one that leaves the association fit to say goodbye.
        if (ending) {
            throw new InterruptedIOException();
        }
        try {
            long wait = waitMillis == 0 ? NO_LIMIT_MILLIS : waitMillis;
            byte[] datagram = waiting.poll(wait, TimeUnit.MILLISECONDS);
            if (datagram == null || datagram.length == 0) {
                return -1;
            }
            int count = Math.min(length, datagram.length);
            System.arraycopy(datagram, 0, into, offset, count);
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }

    @Override
    public void send(byte[] datagram, int offset, int length) {
        events.send(datagram, offset, length);
    }

    @Override
    public int getReceiveLimit() {
        return RECEIVE_LIMIT;
    }

    @Override
    public int getSendLimit() {
        return SEND_LIMIT;
    }

    @Override
    public void close() {
        closed = true;
    }
}
