package org.balie.benchmarks.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.balie.benchmarks.Latencies;

/// Telephones in pairs that send a packet of G.711 each 20 ms, with the time in it, through a relay
/// and hear those of the other. One thread sends, evenly over the 20 ms, one listens.
final class Voices implements AutoCloseable {
    private static final long PACKET_NANOS = Duration.ofMillis(20).toNanos();

    private final RelayProcess relay;
    private final Selector selector;
    private final List<Telephone> telephones = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private final ByteBuffer out = ByteBuffer.allocateDirect(RtpPacket.BYTES);
    private final AtomicInteger heard = new AtomicInteger();
    private volatile Latencies delays = new Latencies();
    private volatile int round;
    private volatile boolean closed;
    private final Thread listener;

    private static final class Telephone {
        final DatagramChannel channel;
        final int ssrc;
        int sequence;

        Telephone(DatagramChannel channel, int ssrc) {
            this.channel = channel;
            this.ssrc = ssrc;
        }
    }

    /// What one measurement came to.
    ///
    /// @param late how many packets the generator itself sent more than 5 ms after they were due
    record Heard(int sent, int lost, Latencies delays, int late) {}

    Voices(RelayProcess relay) throws IOException {
        this.relay = relay;
        this.selector = Selector.open();
        this.listener = Thread.ofPlatform().daemon().name("listener").start(this::listen);
    }

    int bridges() {
        return telephones.size() / 2;
    }

    /// Adds pairs until there are so many.
    void grow(int bridges) throws IOException {
        while (bridges() < bridges) {
            DatagramChannel first = open();
            DatagramChannel second = open();
            Relay.Ports there = relay.bridge(new Relay.Ports(port(first), port(second)));
            add(first, there.first());
            add(second, there.second());
        }
    }

    private static DatagramChannel open() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(Relay.HOST, 0));
        channel.configureBlocking(false);
        return channel;
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private void add(DatagramChannel channel, int relaysPort) throws IOException {
        channel.connect(new InetSocketAddress(Relay.HOST, relaysPort));
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ);
        telephones.add(new Telephone(channel, telephones.size() + 1));
    }

    /// So many pairs speak for so long. What is lost is what has not come half a second after the
    /// last packet.
    Heard speak(int bridges, Duration length) throws IOException, InterruptedException {
        delays = new Latencies();
        heard.set(0);
        round++;
        int packets = Math.toIntExact(length.toNanos() / PACKET_NANOS);
        int all = bridges * 2;
        long start = System.nanoTime();
        int late = 0;
        for (int i = 0; i < packets * all; i++) {
            long due = start + (long) (i / all) * PACKET_NANOS + PACKET_NANOS * (i % all) / all;
            long ahead = due - System.nanoTime();
            if (ahead > 0) {
                LockSupport.parkNanos(ahead);
            } else if (ahead < -Duration.ofMillis(5).toNanos()) {
                late++;
            }
            send(telephones.get(i % all));
        }
        Thread.sleep(500);
        int sent = packets * all;
        return new Heard(sent, sent - heard.get(), delays, late);
    }

    private void send(Telephone from) throws IOException {
        RtpPacket.write(out, from.ssrc, from.sequence++, round, System.nanoTime());
        try {
            from.channel.write(out);
        } catch (java.net.PortUnreachableException _) {
            // Counts as lost.
        }
    }

    private void listen() {
        try {
            while (!closed) {
                selector.select(this::receive, 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(SelectionKey key) {
        try {
            in.clear();
            while (((DatagramChannel) key.channel()).read(in) > 0) {
                long now = System.nanoTime();
                in.flip();
                if (RtpPacket.round(in) == round) {
                    delays.record(now - RtpPacket.sentAt(in));
                    heard.incrementAndGet();
                }
                in.clear();
            }
        } catch (IOException _) {
            // Port unreachable of an earlier packet.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            listener.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        for (Telephone each : telephones) {
            each.channel.close();
        }
        selector.close();
    }
}
