package org.balie.telephony.sip.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.Transport;

/// All connections, by the address at their far end. One thread.
final class Streams implements Inbox {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int MOST_WAITING = 64;
    private static final int SEND_BUFFER = 1 << 20;
    private static final int SHARE = 16;

    private record Waiting(byte[] message, Runnable undeliverable) {}

    private final EventLoopGroup loop;
    private final Limits limits;
    private final Predicate<String> trusted;
    private final Optional<TlsContexts> tls;
    private final Inbox inbox;
    private final List<Channel> listening = new ArrayList<>();
    private final Map<Flow, Connection> connections = new HashMap<>();
    private final Map<Flow, List<Waiting>> opening = new HashMap<>();
    private final Map<String, Integer> bySource = new HashMap<>();
    private Map<Flow, String> expectedNames = Map.of();

    Streams(EventLoopGroup loop, SipSettings settings, Optional<TlsContexts> tls, Inbox inbox) {
        this.loop = loop;
        this.limits = settings.limits();
        this.trusted = settings::trusts;
        this.tls = tls;
        this.inbox = inbox;
    }

    /// The certificate's name of some servers, where it is not their address.
    void expect(Map<Flow, String> names) {
        expectedNames = Map.copyOf(names);
    }

    int listen(Point point) {
        Channel channel =
                new ServerBootstrap()
                        .group(loop)
                        .channel(NioServerSocketChannel.class)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, waterMark())
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel accepted) {
                                        accepted(accepted, point.transport());
                                    }
                                })
                        .bind(point.host(), point.port())
                        .syncUninterruptibly()
                        .channel();
        listening.add(channel);
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private static WriteBufferWaterMark waterMark() {
        return new WriteBufferWaterMark(SEND_BUFFER / 2, SEND_BUFFER);
    }

    private void accepted(SocketChannel channel, Transport transport) {
        InetSocketAddress remote = channel.remoteAddress();
        String host = remote.getAddress().getHostAddress();
        boolean full =
                connections.size() >= limits.connections()
                        || (bySource.getOrDefault(host, 0)
                                        >= Math.max(1, limits.connections() / SHARE)
                                && !trusted.test(host));
        if (full) {
            channel.close();
            return;
        }
        Flow flow = new Flow(transport, host, remote.getPort());
        if (transport == Transport.TLS) {
            channel.pipeline().addLast(new SslHandler(tls.orElseThrow().accepting()));
        }
        add(channel, new Connection(flow, limits, this, tls));
    }

    private Connection add(Channel channel, Connection connection) {
        connections.put(connection.flow(), connection);
        bySource.merge(connection.flow().host(), 1, Integer::sum);
        channel.pipeline().addLast(connection);
        return connection;
    }

    void send(byte[] message, Flow flow, Runnable undeliverable) {
        Connection open = connections.get(flow);
        if (open != null && !opening.containsKey(flow)) {
            open.send(message, undeliverable);
            return;
        }
        List<Waiting> waiting = opening.get(flow);
        if (waiting == null) {
            waiting = new ArrayList<>();
            opening.put(flow, waiting);
            waiting.add(new Waiting(message, undeliverable));
            connect(flow);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(new Waiting(message, undeliverable));
        } else {
            loop.execute(undeliverable);
        }
    }

    private void connect(Flow flow) {
        if (connections.size() >= limits.connections()) {
            loop.execute(() -> opened(flow, false));
            return;
        }
        ChannelFuture connecting =
                new Bootstrap()
                        .group(loop)
                        .channel(NioSocketChannel.class)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .option(ChannelOption.TCP_NODELAY, true)
                        .option(ChannelOption.WRITE_BUFFER_WATER_MARK, waterMark())
                        .handler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        prepare(channel, flow);
                                    }
                                })
                        .connect(flow.host(), flow.port());
        connecting.addListener(
                done -> {
                    SslHandler handshake =
                            done.isSuccess()
                                    ? connecting.channel().pipeline().get(SslHandler.class)
                                    : null;
                    if (handshake == null) {
                        opened(flow, done.isSuccess());
                    } else {
                        handshake
                                .handshakeFuture()
                                .addListener(shaken -> opened(flow, shaken.isSuccess()));
                    }
                });
    }

    private void prepare(SocketChannel channel, Flow flow) {
        if (flow.transport() == Transport.TLS) {
            String name = expectedNames.getOrDefault(flow, flow.host());
            SSLEngine engine = tls.orElseThrow().connecting(name, flow.port());
            channel.pipeline().addLast(new SslHandler(engine));
        }
        add(channel, new Connection(flow, limits, this, tls));
    }

    private void opened(Flow flow, boolean well) {
        List<Waiting> waiting = opening.remove(flow);
        Connection connection = connections.get(flow);
        if (waiting == null) {
            return;
        }
        for (Waiting each : waiting) {
            if (well && connection != null) {
                connection.send(each.message(), each.undeliverable());
            } else {
                loop.execute(each.undeliverable());
            }
        }
        if (!well) {
            closed(flow);
        }
    }

    @Override
    public void received(byte[] message, Flow flow, Set<String> certified) {
        inbox.received(message, flow, certified);
    }

    @Override
    public void closed(Flow flow) {
        if (connections.remove(flow) != null) {
            bySource.computeIfPresent(flow.host(), (_, count) -> count > 1 ? count - 1 : null);
            inbox.closed(flow);
        }
    }

    boolean isOpen(Flow flow) {
        Connection connection = connections.get(flow);
        return connection != null && connection.isOpen() && !opening.containsKey(flow);
    }

    void close(Flow flow) {
        Connection connection = connections.get(flow);
        if (connection != null) {
            connection.close();
        }
    }

    int size() {
        return connections.size();
    }

    void stopListening() {
        listening.forEach(each -> each.close().syncUninterruptibly());
    }
}
