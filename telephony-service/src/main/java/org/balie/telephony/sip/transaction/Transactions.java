package org.balie.telephony.sip.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.Via;
import org.balie.telephony.sip.transaction.Event.Seen;

/// All transactions by their branch (RFC 3261 sections 17.1.3 and 17.2.3), so that each message,
/// CANCEL too, finds its own in one look-up. One thread.
public final class Transactions {

    /// RFC 5626 section 11.5.
    private static final int FLOW_FAILED = 430;

    private final Wire wire;
    private final Timers timers;
    private final Timing timing;
    private final Branches branches;
    private final int most;
    private TransactionUser user = new NobodyHome();
    private Consumer<Flow> failures = _ -> {};
    private final Map<String, ClientTransaction> clients = new HashMap<>();
    private final Map<String, ServerTransaction> servers = new HashMap<>();
    // What an INVITE that starts a call is, whichever way it came (RFC 3261 section 8.2.2.2).
    private final Map<String, String> starting = new HashMap<>();

    /// @param most transactions at a time; then new requests get 503
    public Transactions(Wire wire, Timers timers, Timing timing, Branches branches, int most) {
        this.wire = wire;
        this.timers = timers;
        this.timing = timing;
        this.branches = branches;
        this.most = most;
    }

    /// Sets who is above; once, before anything comes.
    public void serve(TransactionUser above) {
        user = above;
    }

    /// Sets who is told of flows that are no more at their edge; once, before anything comes.
    public void whenFlowFails(Consumer<Flow> told) {
        failures = told;
    }

    /// How many there are.
    public int size() {
        return clients.size() + servers.size();
    }

    Wire wire() {
        return wire;
    }

    // -- what we send

    /// Sends a request, to which this adds the Via.
    public ClientTransaction send(SipRequest request, Flow flow, ClientUser told) {
        String branch = Via.MAGIC_COOKIE + branches.next();
        return start(request.via(via(flow.transport(), branch)), flow, told);
    }

    /// Sends the ACK of a 2xx, which is a transaction of nobody's.
    public void sendAck(SipRequest ack, Flow flow) {
        String branch = Via.MAGIC_COOKIE + branches.next();
        wire.send(ack.via(via(flow.transport(), branch)), flow, () -> {});
    }

    void sendCancel(SipRequest cancel, Flow flow) {
        start(cancel, flow, NOBODY);
    }

    private ClientTransaction start(SipRequest request, Flow flow, ClientUser told) {
        String key = clientKey(request);
        ClientTransaction transaction =
                new ClientTransaction(
                        this,
                        key,
                        request,
                        flow,
                        told,
                        timing.over(flow.transport().isReliable()),
                        timers);
        clients.put(key, transaction);
        transaction.on(Seen.START);
        return transaction;
    }

    private Via via(Transport transport, String branch) {
        Wire.SentBy here = wire.sentBy(transport);
        Parameters parameters = Parameters.of("branch", branch).withFlag("rport");
        return new Via(
                transport.token(),
                here.host(),
                java.util.OptionalInt.of(here.port()),
                transport.isReliable() ? parameters.withFlag("alias") : parameters);
    }

    private static String clientKey(SipMessage message) {
        return message.via().branch().orElse("") + ' ' + message.cseq().method();
    }

    // -- what comes

    public void receive(Arrived arrived) {
        switch (arrived.message()) {
            case SipResponse response -> {
                ClientTransaction transaction = clients.get(clientKey(response));
                if (transaction != null) {
                    if (response.code() == FLOW_FAILED && transaction.flow().edge().isPresent()) {
                        failures.accept(transaction.flow());
                    }
                    transaction.receive(response);
                }
            }
            case SipRequest request -> receive(request, arrived);
        }
    }

    /// Responds to a request without remembering it. An ACK never gets a response.
    public void respondOnce(
            SipRequest request, Flow flow, int code, String phrase, Optional<Integer> retryAfter) {
        if (request.is(Method.ACK)) {
            return;
        }
        SipRequest marked = marked(request, flow);
        Headers.Builder headers = Headers.builder();
        for (Headers.Field each : marked.headers().fields()) {
            switch (each.name()) {
                // As they stand: what is wrong with the request may be just these.
                case HeaderName.VIA,
                        HeaderName.FROM,
                        HeaderName.TO,
                        HeaderName.CALL_ID,
                        HeaderName.CSEQ ->
                        headers.add(each.name(), each.value());
                default -> {}
            }
        }
        retryAfter.ifPresent(seconds -> headers.add(HeaderName.RETRY_AFTER, seconds));
        wire.send(
                SipResponse.of(code, phrase, headers, Optional.empty()),
                Received.back(marked, flow),
                () -> {});
    }

    private void receive(SipRequest request, Arrived arrived) {
        if (!request.via().isUnique()) {
            // An element of RFC 2543: matching by its rules would invite mix-ups.
            respondOnce(
                    request, arrived.flow(), 400, "Branch Of RFC 3261 Needed", Optional.empty());
            return;
        }
        String key = serverKey(request, request.method());
        ServerTransaction known = servers.get(key);
        if (request.is(Method.ACK)) {
            if (known == null || known.isAccepted()) {
                user.acknowledged(request, arrived);
            } else {
                known.on(Seen.ACK);
            }
        } else if (known != null) {
            known.on(Seen.REQUEST_AGAIN);
        } else if (request.is(Method.CANCEL)) {
            cancel(request, arrived, key);
        } else {
            begin(request, arrived, key);
        }
    }

    private static String serverKey(SipRequest request, String method) {
        Via via = request.via();
        return via.branch().orElse("")
                + ' '
                + via.sentBy()
                + ' '
                + (method.equals(Method.ACK) ? Method.INVITE : method);
    }

    private void begin(SipRequest request, Arrived arrived, String key) {
        if (size() >= most) {
            respondOnce(request, arrived.flow(), 503, "Service Unavailable", Optional.of(10));
            return;
        }
        boolean starts = request.is(Method.INVITE) && request.to().tag().isEmpty();
        if (starts && starting.putIfAbsent(startKey(request), key) != null) {
            respondOnce(request, arrived.flow(), 482, "Loop Detected", Optional.empty());
            return;
        }
        ServerTransaction transaction = server(request, arrived, key);
        if (request.is(Method.INVITE)) {
            transaction.respond(100, "Trying");
        }
        user.requested(transaction);
    }

    private void cancel(SipRequest cancel, Arrived arrived, String key) {
        ServerTransaction invite = servers.get(serverKey(cancel, Method.INVITE));
        ServerTransaction transaction = server(cancel, arrived, key);
        // Whoever can name the branch has seen the INVITE; that it comes from there too costs
        // nothing.
        if (invite == null || !invite.flow().host().equals(arrived.flow().host())) {
            transaction.respond(481, "Call/Transaction Does Not Exist");
            return;
        }
        transaction.respond(200, "OK");
        if (invite.isOpen()) {
            user.cancelled(invite, cancel);
        }
    }

    private ServerTransaction server(SipRequest request, Arrived arrived, String key) {
        SipRequest marked = marked(request, arrived.flow());
        ServerTransaction transaction =
                new ServerTransaction(
                        this,
                        key,
                        marked,
                        arrived,
                        Received.back(marked, arrived.flow()),
                        timing.over(arrived.flow().transport().isReliable()),
                        timers,
                        branches.next());
        servers.put(key, transaction);
        transaction.on(Seen.START);
        return transaction;
    }

    private static String startKey(SipRequest request) {
        return request.callId()
                + ' '
                + request.cseq().number()
                + ' '
                + request.from().tag().orElse("");
    }

    /// An edge has marked what it passes on.
    private static SipRequest marked(SipRequest request, Flow flow) {
        return flow.edge().isPresent() ? request : Received.mark(request, flow);
    }

    void forget(String key, ClientTransaction transaction) {
        clients.remove(key, transaction);
    }

    void forget(String key, ServerTransaction transaction) {
        servers.remove(key, transaction);
        if (transaction.request().is(Method.INVITE)) {
            starting.remove(startKey(transaction.request()), key);
        }
    }

    private static final class NobodyHome implements TransactionUser {
        @Override
        public void requested(ServerTransaction transaction) {
            transaction.respond(503, "Service Unavailable");
        }

        @Override
        public void cancelled(ServerTransaction invite, SipRequest cancel) {}

        @Override
        public void acknowledged(SipRequest ack, Arrived arrived) {}
    }

    private static final ClientUser NOBODY =
            new ClientUser() {
                @Override
                public void responded(SipResponse response) {}

                @Override
                public void timedOut() {}

                @Override
                public void undeliverable() {}
            };
}
