package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.agent.Asking.Growth;
import org.balie.telephony.sip.agent.Asking.Terms;
import org.balie.telephony.sip.agent.DialogNames.Way;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.ClientUser;

/// Makes the requests of one dialog and sends them on their way (RFC 3261 section 12.2.1).
final class InDialog {

    private final AgentParts parts;
    private final Consumer<DialogSnapshot> changed;
    private volatile DialogSnapshot state;

    /// @param changed told of each new state
    InDialog(AgentParts parts, DialogSnapshot state, Consumer<DialogSnapshot> changed) {
        this.parts = parts;
        this.state = state;
        this.changed = changed;
    }

    DialogSnapshot state() {
        return state;
    }

    void state(DialogSnapshot next) {
        state = next;
        changed.accept(next);
    }

    /// @return the CSeq of the request
    long send(
            String method,
            UnaryOperator<Headers.Builder> more,
            Optional<String> body,
            ClientUser told) {
        long sequence = nextSequence();
        SipRequest request = make(method, sequence, more, body);
        Growth growth = state.peer() instanceof Peer.Device ? Growth.DATAGRAM_ONLY : Growth.TO_TCP;
        Terms terms = new Terms(parts.account(state.peer()), _ -> nextSequence(), growth);
        way(
                found -> {
                    if (found.isPresent()) {
                        Flow flow = found.get();
                        Asking.send(
                                parts.station(),
                                request,
                                flow,
                                terms,
                                new Rerouted(told, user -> again(request, flow, terms, user)));
                    } else {
                        parts.station().loop().execute(told::undeliverable);
                    }
                });
        return sequence;
    }

    /// By another flow on which the telephone has registered, if there is one.
    private boolean again(SipRequest request, Flow failed, Terms terms, ClientUser told) {
        Flow flow = parts.whereabouts().of(state);
        if (flow.equals(failed) || !parts.station().wire().isOpen(flow)) {
            return false;
        }
        CSeq next = new CSeq(nextSequence(), request.method());
        SipRequest anew =
                request.with(request.headers().toBuilder().set(HeaderName.CSEQ, next).build());
        Asking.send(parts.station(), anew, flow, terms, told);
        return true;
    }

    /// The ACK of a 2xx to our INVITE of this number; sent again for each repetition of that 2xx.
    Runnable ack(long sequence, Optional<String> sdp) {
        SipRequest ack =
                make(
                        Method.ACK,
                        sequence,
                        headers ->
                                sdp.isPresent()
                                        ? headers.add(HeaderName.CONTENT_TYPE, "application/sdp")
                                        : headers,
                        sdp);
        Runnable send =
                () ->
                        way(
                                found ->
                                        found.ifPresent(
                                                flow ->
                                                        parts.station()
                                                                .transactions()
                                                                .sendAck(ack, flow)));
        send.run();
        return send;
    }

    private long nextSequence() {
        long next = state.localSequence() + 1;
        state(state.sent(next));
        return next;
    }

    private SipRequest make(
            String method,
            long sequence,
            UnaryOperator<Headers.Builder> more,
            Optional<String> body) {
        Way way = Way.of(state);
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.MAX_FORWARDS, 70)
                .addAll(HeaderName.ROUTE, way.routes())
                .add(
                        HeaderName.FROM,
                        NameAddress.parse(state.localAddress()).withTag(state.id().localTag()))
                .add(HeaderName.TO, remote())
                .add(HeaderName.CALL_ID, state.id().callId())
                .add(HeaderName.CSEQ, new CSeq(sequence, method))
                .add(HeaderName.USER_AGENT, parts.station().settings().userAgent());
        if (!method.equals(Method.ACK) && !method.equals(Method.BYE)) {
            headers.add(HeaderName.CONTACT, state.localContact());
        }
        SipUri uri = SipUri.parse(way.requestUri()).asRequestUri();
        return SipRequest.of(method, uri, more.apply(headers), body);
    }

    private NameAddress remote() {
        NameAddress remote = NameAddress.parse(state.remoteAddress());
        String tag = state.id().remoteTag();
        return tag.isEmpty() ? remote : remote.withTag(tag);
    }

    /// A telephone is reached where it was heard last, through its NAT; others where route or
    /// Contact say.
    private void way(Consumer<Optional<Flow>> found) {
        DialogSnapshot now = state;
        if (now.peer() instanceof Peer.Device) {
            Flow flow = parts.whereabouts().of(now);
            if (parts.station().wire().isOpen(flow)) {
                found.accept(Optional.of(flow));
                return;
            }
        }
        List<String> routes = now.routes();
        SipUri next =
                routes.isEmpty()
                        ? SipUri.parse(now.remoteTarget())
                        : NameAddress.parse(routes.getFirst()).uri();
        parts.station().locate(next, now.flow(), found);
    }
}
