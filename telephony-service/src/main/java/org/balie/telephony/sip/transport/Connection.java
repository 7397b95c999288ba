package org.balie.telephony.sip.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.SipSettings.Limits;
import org.jspecify.annotations.Nullable;

/// One TCP or TLS connection, whoever opened it. It stays open for whatever goes either way (RFC
/// 5626, RFC 5923), until it is idle or somebody is slow.
final class Connection extends ChannelInboundHandlerAdapter {

    private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Flow flow;
    private final Limits limits;
    private final Inbox inbox;
    private final Optional<TlsContexts> tls;
    private final Framing framing;
    private Set<String> certified = Set.of();
    private long lastByte = System.nanoTime();
    private long waitingSince;
    private @Nullable Channel channel;

    Connection(Flow flow, Limits limits, Inbox inbox, Optional<TlsContexts> tls) {
        this.flow = flow;
        this.limits = limits;
        this.inbox = inbox;
        this.tls = tls;
        this.framing = new Framing(limits.messageBytes());
    }

    Flow flow() {
        return flow;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
        watch(context);
    }

    /// Looks a few times within each limit whether somebody is slow or gone.
    private void watch(ChannelHandlerContext context) {
        long pause = Math.max(1, limits.slowestMessage().toMillis() / 4);
        var _ =
                context.executor()
                        .schedule(
                                () -> {
                                    if (!context.channel().isOpen()) {
                                        return;
                                    }
                                    if (isSlow() || isIdle()) {
                                        context.close();
                                    } else {
                                        watch(context);
                                    }
                                },
                                pause,
                                TimeUnit.MILLISECONDS);
    }

    private boolean isSlow() {
        return framing.isWaiting() && isOver(waitingSince, limits.slowestMessage());
    }

    private boolean isIdle() {
        return isOver(lastByte, limits.idleConnection());
    }

    private static boolean isOver(long since, Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
            SslHandler handler = context.pipeline().get(SslHandler.class);
            certified = tls.map(each -> each.certified(handler.engine())).orElse(Set.of());
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        byte[] bytes;
        try {
            bytes = ByteBufUtil.getBytes((ByteBuf) message);
        } finally {
            ReferenceCountUtil.release(message);
        }
        boolean waited = framing.isWaiting();
        lastByte = System.nanoTime();
        try {
            Framing.Taken taken = framing.take(bytes);
            // Counted from a message's first byte: bytes that trickle in buy no time.
            if (framing.isWaiting() && (!waited || !taken.messages().isEmpty())) {
                waitingSince = lastByte;
            }
            for (int i = 0; i < taken.pings(); i++) {
                context.writeAndFlush(Unpooled.wrappedBuffer(PONG));
            }
            taken.messages().forEach(each -> inbox.received(each, flow, certified));
        } catch (Framing.Broken e) {
            context.close();
        }
    }

    void send(byte[] message, Runnable undeliverable) {
        Channel to = Objects.requireNonNull(channel, "not opened");
        if (!to.isActive() || !to.isWritable()) {
            // Somebody who does not read: what waits for him has reached its bound.
            to.close();
            to.eventLoop().execute(undeliverable);
            return;
        }
        to.writeAndFlush(Unpooled.wrappedBuffer(message))
                .addListener(
                        sent -> {
                            if (!sent.isSuccess()) {
                                to.eventLoop().execute(undeliverable);
                            }
                        });
    }

    boolean isOpen() {
        return channel != null && channel.isActive();
    }

    void close() {
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        inbox.closed(flow);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // Reset, or a handshake that failed: either way there is nobody left to tell.
        context.close();
    }
}
