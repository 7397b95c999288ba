package org.balie.telephony.sip.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.util.Set;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.Transport;

/// One UDP point.
final class Datagrams {

    private static final int LARGEST = 65_535;
    private static final int SOCKET_BUFFER = 4 << 20;
    // Shorter than any message: pings of telephones that keep their NAT open.
    private static final int PING = 16;

    private final Channel channel;

    Datagrams(EventLoopGroup loop, Point point, Inbox inbox) {
        channel =
                new Bootstrap()
                        .group(loop)
                        .channel(NioDatagramChannel.class)
                        .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER)
                        .option(ChannelOption.SO_SNDBUF, SOCKET_BUFFER)
                        .option(
                                ChannelOption.RCVBUF_ALLOCATOR,
                                new FixedRecvByteBufAllocator(LARGEST))
                        .handler(new Receiver(inbox))
                        .bind(point.host(), point.port())
                        .syncUninterruptibly()
                        .channel();
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    void send(byte[] message, InetSocketAddress to, Runnable undeliverable) {
        channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(message), to))
                .addListener(
                        sent -> {
                            if (!sent.isSuccess()) {
                                channel.eventLoop().execute(undeliverable);
                            }
                        });
    }

    void close() {
        channel.close().syncUninterruptibly();
    }

    private static final class Receiver extends SimpleChannelInboundHandler<DatagramPacket> {
        private final Inbox inbox;

        Receiver(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            if (packet.content().readableBytes() < PING) {
                return;
            }
            InetSocketAddress from = packet.sender();
            inbox.received(
                    ByteBufUtil.getBytes(packet.content()),
                    new Flow(Transport.UDP, from.getAddress().getHostAddress(), from.getPort()),
                    Set.of());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // Port unreachable of an earlier datagram: its transaction will find out by itself.
        }
    }
}
