package org.balie.telephony.sip.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.Reading;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipReader;
import org.balie.telephony.sip.transaction.Arrived;
import org.balie.telephony.sip.transaction.Wire;

/// All the sockets of a stack, and its event loop: one thread on which everything happens.
public final class Sockets implements Wire {

    private static final Logger LOG = System.getLogger(Sockets.class.getName());
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);
    private static final int REMEMBERED_FLOWS = 20_000;

    private final SipSettings settings;
    private final NioEventLoopGroup group;
    private final EventLoop loop;
    private final SipReader reader;
    private final Admission admission;
    private final QuietLog noise;
    private final QuietLog floods;
    private final Streams streams;
    private final List<Datagrams> datagrams = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<Transport, Integer> ports = new EnumMap<>(Transport.class);
    // By which UDP point a telephone reaches us, when there are several.
    private final Map<Flow, Datagrams> heardAt =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Flow, Datagrams> eldest) {
                    return size() > REMEMBERED_FLOWS;
                }
            };

    private Consumer<Arrived> arrivals = _ -> {};
    private WrongRequests wrongRequests = (_, _) -> {};
    private Consumer<Flow> closings = _ -> {};

    /// Told of requests that are wrong and can be answered.
    @FunctionalInterface
    public interface WrongRequests {
        void came(Reading.Answerable request, Flow from);
    }

    public Sockets(SipSettings settings, InstantSource clock) {
        this.settings = settings;
        group = new NioEventLoopGroup(1, new DefaultThreadFactory("sip", true));
        loop = group.next();
        reader = new SipReader(settings.limits().headers());
        admission = new Admission(settings);
        noise = new QuietLog(clock, LOG_INTERVAL);
        floods = new QuietLog(clock, LOG_INTERVAL);
        streams =
                new Streams(
                        group,
                        settings,
                        settings.tls().map(TlsContexts::new),
                        new Receiver(Optional.empty()));
    }

    public EventLoop loop() {
        return loop;
    }

    /// Sets who is given what the points bring, on the event loop; once, before they open.
    public void prepare(Consumer<Arrived> arrived, WrongRequests wrong, Consumer<Flow> closed) {
        arrivals = arrived;
        wrongRequests = wrong;
        closings = closed;
    }

    /// Opens all points.
    public void open() {
        try {
            settings.listen().forEach(this::open);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(Point point) {
        int port;
        if (point.transport() == Transport.UDP) {
            Receiver receiver = new Receiver(Optional.empty());
            Datagrams opened = new Datagrams(group, point, receiver);
            receiver.at = Optional.of(opened);
            datagrams.add(opened);
            port = opened.port();
        } else {
            port = streams.listen(point);
        }
        points.add(new Point(point.transport(), point.host(), port));
        ports.putIfAbsent(point.transport(), port);
    }

    /// With the ports that were free.
    public List<Point> points() {
        return List.copyOf(points);
    }

    @Override
    public boolean speaks(Transport transport) {
        return ports.containsKey(transport);
    }

    /// @param addresses literal ones, from which trunks send
    /// @param names of certificates, by the address of their server
    public void trunks(Set<String> addresses, Map<Flow, String> names) {
        admission.trunks(addresses);
        streams.expect(names);
    }

    /// A replica was heard from there: for what it passes on others have held the sender to what
    /// one may do.
    public void replica(String host) {
        admission.replica(host);
    }

    /// At which port something listens, once the points are open.
    public int port(Transport transport) {
        return ports.getOrDefault(transport, 5060);
    }

    @Override
    public SentBy sentBy(Transport transport) {
        return new SentBy(settings.advertisedHost(), port(transport));
    }

    @Override
    public void send(SipMessage message, Flow flow, Runnable undeliverable) {
        byte[] bytes = message.encode();
        if (flow.transport() != Transport.UDP) {
            if (flow.transport() == Transport.TLS && settings.tls().isEmpty()) {
                loop.execute(undeliverable);
            } else {
                streams.send(bytes, flow, undeliverable);
            }
        } else if (datagrams.isEmpty()) {
            loop.execute(undeliverable);
        } else {
            Datagrams from = heardAt.getOrDefault(flow, datagrams.getFirst());
            from.send(bytes, new InetSocketAddress(flow.host(), flow.port()), undeliverable);
        }
    }

    @Override
    public boolean isOpen(Flow flow) {
        return !flow.transport().isReliable() || streams.isOpen(flow);
    }

    /// How many connections there are; on the event loop.
    public int connections() {
        return streams.size();
    }

    @Override
    public void disconnect(Flow flow) {
        streams.close(flow);
    }

    @Override
    public void resolve(String host, Consumer<Optional<String>> found) {
        String bare =
                host.startsWith("[") && host.endsWith("]")
                        ? host.substring(1, host.length() - 1)
                        : host;
        if (isLiteral(bare)) {
            found.accept(Optional.of(bare));
            return;
        }
        // The JDK's resolver blocks.
        Thread.ofVirtual()
                .start(
                        () -> {
                            Optional<String> address;
                            try {
                                address = Optional.of(InetAddress.getByName(bare).getHostAddress());
                            } catch (UnknownHostException e) {
                                address = Optional.empty();
                            }
                            Optional<String> result = address;
                            loop.execute(() -> found.accept(result));
                        });
    }

    private static boolean isLiteral(String host) {
        if (host.indexOf(':') >= 0) {
            return true;
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    public void close() {
        streams.stopListening();
        datagrams.forEach(Datagrams::close);
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5_000);
    }

    private final class Receiver implements Inbox {
        private Optional<Datagrams> at;

        Receiver(Optional<Datagrams> at) {
            this.at = at;
        }

        @Override
        public void received(byte[] message, Flow flow, Set<String> certified) {
            try {
                handle(message, flow, certified);
            } catch (RuntimeException e) {
                // Whatever one message does must not end the point or connection of others.
                LOG.log(Level.ERROR, "a message could not be handled", e);
            }
        }

        private void handle(byte[] message, Flow flow, Set<String> certified) {
            if (message.length > settings.limits().messageBytes()) {
                noise.say("message too long", flow.host());
                return;
            }
            if (!admission.admits(message, flow.host(), System.nanoTime())) {
                floods.say("too many requests", flow.host());
                return;
            }
            if (datagrams.size() > 1) {
                at.ifPresent(point -> heardAt.put(flow, point));
            }
            switch (reader.read(message)) {
                case Reading.Understood(var understood) ->
                        arrivals.accept(new Arrived(understood, flow, certified));
                case Reading.Answerable wrong -> {
                    noise.say(wrong.phrase(), flow.host());
                    wrongRequests.came(wrong, flow);
                }
                case Reading.Noise(var why) -> noise.say(why, flow.host());
            }
        }

        @Override
        public void closed(Flow flow) {
            closings.accept(flow);
        }
    }
}
