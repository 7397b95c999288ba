package org.balie.telephony.sip.edge;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.Replicas.Address;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.Arrived;
import org.balie.telephony.sip.transaction.Transactions;

/// Takes what sockets bring. What is for a site that another replica serves is passed on; what a
/// replica passes on comes up with the far end's own flow; all else comes up as it is. On the event
/// loop.
public final class EdgeInbox {

    private static final int MOST_WAITING = 1_000;
    private static final int SOON = 1;

    private final EdgeWire wire;
    private final Replicas replicas;
    private final Whose whose;
    private final Transactions transactions;
    private final Consumer<String> replicaHeard;
    private final Executor loop;
    // What came while it was being found out who serves its site, in order.
    private final Map<String, Queue<Waiting>> waiting = new HashMap<>();

    private record Waiting(Arrived arrived, Consumer<Optional<Address>> then) {}

    /// @param replicaHeard told at which address a replica stands
    public EdgeInbox(
            EdgeWire wire,
            Replicas replicas,
            KnownFarEnds known,
            Transactions transactions,
            Consumer<String> replicaHeard,
            Executor loop) {
        this.wire = wire;
        this.replicas = replicas;
        this.whose = new Whose(replicas, known);
        this.transactions = transactions;
        this.replicaHeard = replicaHeard;
        this.loop = loop;
    }

    public void received(Arrived arrived) {
        switch (arrived.message()) {
            case SipResponse response -> {
                if (response.via().isOfEdge()) {
                    carry(wire.proxy().back(response), arrived);
                } else {
                    transactions.receive(arrived);
                }
            }
            case SipRequest request -> {
                try {
                    received(request, arrived);
                } catch (MalformedMessage e) {
                    refuse(arrived, 400, "Bad Request");
                }
            }
        }
    }

    private void received(SipRequest request, Arrived arrived) {
        Optional<String> token = EdgeRoute.token(request);
        if (token.isPresent()) {
            routed(token.get(), request, arrived);
        } else {
            whose.site(request, arrived.flow(), arrived.certified())
                    .ifPresentOrElse(
                            site -> forSite(site, request, arrived),
                            () -> transactions.receive(arrived));
        }
    }

    private void routed(String token, SipRequest request, Arrived arrived) {
        Optional<Hop> hop = wire.proxy().read(token, request);
        if (hop.isEmpty()) {
            refuse(arrived, 403, "Forbidden");
            return;
        }
        switch (hop.get()) {
            case Hop.ToOwner(var origin, var edge, var certified) -> {
                replicaHeard.accept(arrived.flow().host());
                SipRequest plain = StatelessProxy.unrouted(request);
                serve(edge.site(), new Arrived(plain, origin, certified));
            }
            case Hop.ToEdge toEdge -> {
                replicaHeard.accept(arrived.flow().host());
                carry(wire.proxy().toFarEnd(request, toEdge, wire::isOpen), arrived);
            }
            case Hop.Within(var site) -> forSite(site, request, arrived);
            case Hop.Back _ -> refuse(arrived, 403, "Forbidden");
        }
    }

    /// A far end's request.
    private void forSite(String site, SipRequest request, Arrived arrived) {
        whoServes(
                site,
                arrived,
                other -> {
                    if (other.isEmpty()) {
                        transactions.receive(arrived);
                    } else if (!request.via().isUnique()) {
                        refuse(arrived, 400, "Branch Of RFC 3261 Needed");
                    } else {
                        carry(
                                wire.proxy()
                                        .toOwner(
                                                request,
                                                arrived.flow(),
                                                arrived.certified(),
                                                site,
                                                other.get()),
                                arrived);
                    }
                });
    }

    /// What another replica has passed on goes no further, or it might go round and round between
    /// two that have not heard yet who has the site.
    private void serve(String site, Arrived arrived) {
        whoServes(
                site,
                arrived,
                other -> {
                    if (other.isEmpty()) {
                        wire.heard(arrived.flow());
                        transactions.receive(arrived);
                    } else {
                        refuse(arrived, 503, "Service Unavailable");
                    }
                });
    }

    private void whoServes(String site, Arrived arrived, Consumer<Optional<Address>> then) {
        Queue<Waiting> before = waiting.get(site);
        if (before != null) {
            if (before.size() < MOST_WAITING) {
                before.add(new Waiting(arrived, then));
            }
            return;
        }
        CompletableFuture<Optional<Address>> asked = replicas.elsewhere(site).toCompletableFuture();
        if (asked.isDone()) {
            answer(asked, new Waiting(arrived, then));
            return;
        }
        Queue<Waiting> queue = new ArrayDeque<>();
        queue.add(new Waiting(arrived, then));
        waiting.put(site, queue);
        var _ =
                asked.whenCompleteAsync(
                        (_, _) -> {
                            waiting.remove(site);
                            queue.forEach(each -> answer(asked, each));
                        },
                        loop);
    }

    private void answer(CompletableFuture<Optional<Address>> asked, Waiting each) {
        if (asked.isCompletedExceptionally()) {
            refuse(each.arrived, 503, "Service Unavailable");
        } else {
            each.then.accept(asked.join());
        }
    }

    private void carry(Step step, Arrived arrived) {
        switch (step) {
            case Step.Send(var message, var to) ->
                    wire.send(
                            message,
                            to,
                            () -> {
                                if (arrived.message() instanceof SipRequest) {
                                    refuse(arrived, 503, "Service Unavailable");
                                }
                            });
            case Step.Refuse(var code, var phrase) -> refuse(arrived, code, phrase);
            case Step.Drop() -> {}
        }
    }

    private void refuse(Arrived arrived, int code, String phrase) {
        if (arrived.message() instanceof SipRequest request) {
            transactions.respondOnce(
                    request,
                    arrived.flow(),
                    code,
                    phrase,
                    code == 503 ? Optional.of(SOON) : Optional.empty());
        }
    }
}
