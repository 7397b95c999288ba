package org.balie.telephony.sip.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.agent.Asking.Terms;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;
import org.jspecify.annotations.Nullable;

/// One INVITE of a call that we make. Every 2xx is acknowledged; those that come too late, or of a
/// second telephone behind a proxy, are hung up at once (RFC 3261 section 13.2.2.4).
final class Fork implements ClientUser {

    private static final int INTERVAL_TOO_SMALL = 422;

    private final AgentParts parts;
    private final Placing call;
    private final Peer peer;
    private final Terms terms;
    private final Map<String, DialogLeg> answers = new HashMap<>();
    private SipRequest invite;
    private Flow flow;
    private @Nullable Asking asking;
    private boolean over;
    private boolean rerouted;
    private boolean lengthened;

    Fork(AgentParts parts, Placing call, SipRequest invite, Flow flow, Peer peer, Terms terms) {
        this.parts = parts;
        this.call = call;
        this.invite = invite;
        this.flow = flow;
        this.peer = peer;
        this.terms = terms;
    }

    void begin() {
        asking = Asking.send(parts.station(), invite, flow, terms, this);
    }

    void cancel(List<Reason> reasons) {
        if (!over && asking != null) {
            asking.cancel(reasons);
        }
    }

    @Override
    public void responded(SipResponse response) {
        if (response.isProvisional()) {
            progress(response);
        } else if (response.isSuccess()) {
            success(response);
        } else if (response.code() == INTERVAL_TOO_SMALL && !lengthened && call.isOpen()) {
            lengthen(response);
        } else {
            end(Refusals.of(response));
        }
    }

    private void progress(SipResponse response) {
        if (response.code() == 180) {
            call.ringing();
        }
        if (response.hasBody() && call.offered() && isSdp(response)) {
            call.earlyMedia(new Sdp(response.bodyText()));
        }
    }

    private static boolean isSdp(SipResponse response) {
        return response.contentType().equals(Optional.of("application/sdp"));
    }

    private void success(SipResponse response) {
        String remoteTag = response.to().tag().orElse("");
        DialogLeg known = answers.get(remoteTag);
        if (known != null) {
            known.handshake().acknowledgeAgain(response.cseq().number());
            return;
        }
        boolean wins = call.isOpen() && !over;
        SipDialog.Listener listener = wins ? call.listener() : NobodyListens.INSTANCE;
        SipRequest sent = asking == null ? invite : asking.request();
        DialogLeg dialog =
                DialogLeg.answered(
                        parts,
                        DialogNames.asClient(sent, response, peer, flow),
                        listener,
                        response);
        answers.put(remoteTag, dialog);
        parts.dialogs().add(dialog);
        over = true;
        long sequence = sent.cseq().number();
        if (!wins) {
            dialog.handshake().acknowledge(sequence, Optional.empty());
            dialog.hangUp(List.of());
            return;
        }
        call.offer().ifPresent(dialog.offering()::described);
        Optional<Sdp> sdp =
                response.hasBody() && isSdp(response)
                        ? Optional.of(new Sdp(response.bodyText()))
                        : Optional.empty();
        if (call.offered() || sdp.isEmpty()) {
            dialog.handshake().acknowledge(sequence, Optional.empty());
        } else {
            dialog.handshake().acknowledgeWhenAnswered(sequence);
        }
        call.answered(this, dialog, sdp);
    }

    /// They want a longer session interval (RFC 4028 section 6).
    private void lengthen(SipResponse response) {
        lengthened = true;
        SipRequest sent = asking == null ? invite : asking.request();
        long least = response.number(HeaderName.MIN_SE).orElse(0);
        invite =
                sent.with(
                        sent.headers().toBuilder()
                                .set(
                                        HeaderName.CSEQ,
                                        new org.balie.telephony.sip.message.CSeq(
                                                sent.cseq().number() + 1, sent.method()))
                                .set(
                                        HeaderName.SESSION_EXPIRES,
                                        Math.max(
                                                least,
                                                sent.number(HeaderName.SESSION_EXPIRES).orElse(0)))
                                .set(HeaderName.MIN_SE, least)
                                .build());
        begin();
    }

    private void end(Refusal refusal) {
        if (!over) {
            over = true;
            call.ended(refusal);
        }
    }

    @Override
    public void timedOut() {
        end(Refusal.NO_ANSWER);
    }

    /// The connection on which a telephone registered is gone, after a restart for example; perhaps
    /// it listens where its Contact says.
    @Override
    public void undeliverable() {
        if (flow.transport() == Transport.UDP || rerouted || !call.isOpen()) {
            end(Refusal.OVERLOADED);
            return;
        }
        rerouted = true;
        parts.station()
                .locate(
                        invite.uri(),
                        flow,
                        found -> {
                            if (found.isEmpty() || found.get().equals(flow) || !call.isOpen()) {
                                end(Refusal.UNAVAILABLE);
                            } else {
                                flow = found.get();
                                begin();
                            }
                        });
    }
}
