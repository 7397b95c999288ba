package org.balie.benchmarks.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The floor: one thread hands each datagram on, unread. Less can't be done in Java.
final class BareRelay implements Relay {
    private static final int LARGEST = 2_048;

    private final Selector selector;
    private final ConcurrentLinkedQueue<Runnable> joining = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);

    BareRelay() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("relay").start(this::run);
    }

    @Override
    public Ports bridge(Ports telephones) {
        try {
            DatagramChannel first = towards(telephones.first());
            DatagramChannel second = towards(telephones.second());
            joining.add(() -> join(first, second));
            selector.wakeup();
            return new Ports(port(first), port(second));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatagramChannel towards(int telephone) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(HOST, 0));
        channel.connect(new InetSocketAddress(HOST, telephone));
        channel.configureBlocking(false);
        return channel;
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private void join(DatagramChannel first, DatagramChannel second) {
        try {
            first.register(selector, SelectionKey.OP_READ, second);
            second.register(selector, SelectionKey.OP_READ, first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::handOn);
                for (Runnable next = joining.poll(); next != null; next = joining.poll()) {
                    next.run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOn(SelectionKey from) {
        try {
            buffer.clear();
            if (((DatagramChannel) from.channel()).read(buffer) > 0) {
                buffer.flip();
                var _ = ((DatagramChannel) from.attachment()).write(buffer);
            }
        } catch (IOException _) {
            // Nobody listens there any more.
        }
    }
}
