package org.balie.telephony.sip.edge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.balie.telephony.sip.DialogSnapshot.Edge;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.Replicas.Address;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transaction.Wire;
import org.balie.telephony.sip.transport.Sockets;
import org.jspecify.annotations.Nullable;

/// Sends what goes to a far end behind another replica by way of that one, and all else by sockets.
/// On the event loop.
public final class EdgeWire implements Wire {

    private static final int MOST_FAILED = 10_000;

    private final Sockets sockets;
    private final Replicas replicas;
    private final Tokens tokens;
    private final Set<Flow> failed =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Flow, Boolean> eldest) {
                            return size() > MOST_FAILED;
                        }
                    });
    private @Nullable StatelessProxy proxy;

    public EdgeWire(Sockets sockets, Replicas replicas) {
        this.sockets = sockets;
        this.replicas = replicas;
        tokens = new Tokens(replicas.keys());
    }

    /// Only when the points are open is it known where this replica is.
    StatelessProxy proxy() {
        if (proxy == null) {
            Address self =
                    new Address(
                            replicas.host(),
                            sockets.port(Transport.UDP),
                            sockets.port(Transport.TCP));
            proxy = new StatelessProxy(tokens, self, sockets::sentBy);
        }
        return proxy;
    }

    @Override
    public void send(SipMessage message, Flow flow, Runnable undeliverable) {
        Flow way = own(flow);
        if (way.edge().isEmpty()) {
            sockets.send(message, way, undeliverable);
            return;
        }
        Edge edge = way.edge().get();
        SipMessage travelling =
                message instanceof SipRequest request
                        ? proxy().toEdge(request, way, edge)
                        : message;
        Transport transport = StatelessProxy.between(way.transport());
        sockets.send(travelling, new Flow(transport, edge.host(), edge.port()), undeliverable);
    }

    /// A flow that was kept by another replica may end here.
    public Flow own(Flow flow) {
        boolean here =
                flow.edge().isPresent() && proxy().isSelf(flow.edge().get(), flow.transport());
        return here ? flow.bare() : flow;
    }

    /// Its edge says that it is no more.
    public void failed(Flow flow) {
        failed.add(flow);
    }

    void heard(Flow flow) {
        failed.remove(flow);
    }

    @Override
    public boolean isOpen(Flow flow) {
        Flow way = own(flow);
        return way.edge().isEmpty() ? sockets.isOpen(way) : !failed.contains(way);
    }

    @Override
    public void disconnect(Flow flow) {
        Flow way = own(flow);
        if (way.edge().isEmpty()) {
            sockets.disconnect(way);
        }
    }

    @Override
    public SentBy sentBy(Transport transport) {
        return sockets.sentBy(transport);
    }

    @Override
    public boolean speaks(Transport transport) {
        return sockets.speaks(transport);
    }

    @Override
    public void resolve(String host, Consumer<Optional<String>> found) {
        sockets.resolve(host, found);
    }
}
