package org.balie.telephony.media.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.BitSet;
import java.util.Optional;
import org.balie.telephony.media.MediaSettings.Ports;
import org.jspecify.annotations.Nullable;

/// The UDP ports of this process that carry media. Any thread.
final class PortPool {
    private static final int TRIES = 100;

    private final InetAddress bind;
    private final Ports range;
    private final BitSet taken = new BitSet();
    private int next;

    PortPool(InetAddress bind, Ports range) {
        this.bind = bind;
        this.range = range;
        this.next = range.first();
    }

    /// Open ports of one termination: an even one for RTP with the next for RTCP, or a single one
    /// for both.
    final class Taken {
        private final DatagramChannel rtp;
        private final @Nullable DatagramChannel rtcp;
        private final int port;

        private Taken(DatagramChannel rtp, @Nullable DatagramChannel rtcp, int port) {
            this.rtp = rtp;
            this.rtcp = rtcp;
            this.port = port;
        }

        DatagramChannel rtp() {
            return rtp;
        }

        Optional<DatagramChannel> rtcp() {
            return Optional.ofNullable(rtcp);
        }

        int rtpPort() {
            return port;
        }

        int rtcpPort() {
            return rtcp == null ? port : port + 1;
        }

        /// The ports are as good as closed from here on, and really so when their selector has
        /// looked again: only after that [#giveBack].
        void close() {
            PortPool.close(rtp);
            PortPool.close(rtcp);
        }

        void giveBack() {
            free(port, rtcp == null ? 1 : 2);
        }
    }

    /// Empty when none are left.
    Optional<Taken> pair() {
        return range.ephemeral() ? anyPair() : fromRange(2);
    }

    /// Empty when none is left.
    Optional<Taken> single() {
        if (!range.ephemeral()) {
            return fromRange(1);
        }
        return open(0).map(channel -> new Taken(channel, null, port(channel)));
    }

    private Optional<Taken> anyPair() {
        for (int i = 0; i < TRIES; i++) {
            Optional<DatagramChannel> first = open(0);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int port = port(first.get());
            Optional<DatagramChannel> second =
                    port % 2 == 0 && port < 65_535 ? open(port + 1) : Optional.empty();
            if (second.isPresent()) {
                return Optional.of(new Taken(first.get(), second.get(), port));
            }
            close(first.get());
        }
        return Optional.empty();
    }

    /// Goes round, so that a port rests before it is somebody else's.
    private synchronized Optional<Taken> fromRange(int count) {
        int span = range.last() - range.first() + 1;
        for (int i = 0; i < span; i++) {
            int port = next;
            next = next == range.last() ? range.first() : next + 1;
            boolean fits =
                    (count == 1 || port % 2 == 0)
                            && port + count - 1 <= range.last()
                            && taken.get(port, port + count).isEmpty();
            Optional<Taken> found = fits ? open(port, count) : Optional.empty();
            if (found.isPresent()) {
                taken.set(port, port + count);
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Taken> open(int port, int count) {
        Optional<DatagramChannel> first = open(port);
        if (first.isEmpty() || count == 1) {
            return first.map(channel -> new Taken(channel, null, port));
        }
        Optional<DatagramChannel> second = open(port + 1);
        if (second.isEmpty()) {
            close(first.get());
        }
        return second.map(channel -> new Taken(first.get(), channel, port));
    }

    private synchronized void free(int port, int count) {
        if (!range.ephemeral()) {
            taken.clear(port, port + count);
        }
    }

    /// Empty when another has this port, or the system has no more.
    private Optional<DatagramChannel> open(int port) {
        DatagramChannel channel = null;
        try {
            channel =
                    DatagramChannel.open(
                            bind.getAddress().length == 4
                                    ? StandardProtocolFamily.INET
                                    : StandardProtocolFamily.INET6);
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(bind, port));
            return Optional.of(channel);
        } catch (IOException _) {
            close(channel);
            return Optional.empty();
        }
    }

    private static int port(DatagramChannel channel) {
        try {
            return ((InetSocketAddress) channel.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(@Nullable DatagramChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // nothing to be done about it
        }
    }
}
