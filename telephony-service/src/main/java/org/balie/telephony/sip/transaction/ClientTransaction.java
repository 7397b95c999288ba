package org.balie.telephony.sip.transaction;

import java.util.List;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.Action.Do;
import org.balie.telephony.sip.transaction.Event.Seen;
import org.jspecify.annotations.Nullable;

/// A request of ours that waits for its response.
public final class ClientTransaction extends Running {

    private final Transactions layer;
    private final String key;
    private final SipRequest request;
    private final Flow flow;
    private final ClientUser user;
    private final Timing timing;
    private @Nullable SipResponse response;
    private @Nullable List<Reason> cancelled;
    private boolean cancelSent;

    ClientTransaction(
            Transactions layer,
            String key,
            SipRequest request,
            Flow flow,
            ClientUser user,
            Timing timing,
            Timers timers) {
        super(
                request.is(Method.INVITE) ? new ClientInvite(timing) : new ClientOther(timing),
                timers);
        this.layer = layer;
        this.key = key;
        this.request = request;
        this.flow = flow;
        this.user = user;
        this.timing = timing;
    }

    /// With our Via on top.
    public SipRequest request() {
        return request;
    }

    public Flow flow() {
        return flow;
    }

    /// Cancels an INVITE (RFC 3261 section 9.1): as soon as something has come back, and not after
    /// a final response. If then nothing final comes within 64 × T1, the user is told of a
    /// time-out.
    public void cancel(List<Reason> reasons) {
        if (cancelled == null && request.is(Method.INVITE)) {
            cancelled = List.copyOf(reasons);
            cancelIfDue();
        }
    }

    private void cancelIfDue() {
        boolean due =
                machine() instanceof ClientInvite invite
                        && invite.stage() == ClientInvite.Stage.PROCEEDING;
        if (cancelled == null || cancelSent || !due) {
            return;
        }
        cancelSent = true;
        layer.sendCancel(cancelRequest(cancelled), flow);
        timers().after(timing.patience(), this::giveUp);
    }

    private void giveUp() {
        if (machine() instanceof ClientInvite invite
                && invite.stage() == ClientInvite.Stage.PROCEEDING) {
            layer.forget(key, this);
            user.timedOut();
        }
    }

    private SipRequest cancelRequest(List<Reason> reasons) {
        return derived(Method.CANCEL)
                .with(
                        derived(Method.CANCEL).headers().toBuilder()
                                .addAll(HeaderName.REASON, reasons)
                                .build());
    }

    /// What CANCEL and the ACK of a refusal take over from their INVITE (RFC 3261 section
    /// 17.1.1.3).
    private SipRequest derived(String method) {
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.VIA, request.via());
        for (Headers.Field each : request.headers().fields()) {
            switch (each.name()) {
                case HeaderName.FROM, HeaderName.TO, HeaderName.CALL_ID, HeaderName.ROUTE ->
                        headers.add(each.name(), each.value());
                default -> {}
            }
        }
        headers.add(HeaderName.CSEQ, new CSeq(request.cseq().number(), method));
        headers.add(HeaderName.MAX_FORWARDS, 70);
        return SipRequest.of(method, request.uri(), headers, java.util.Optional.empty());
    }

    void receive(SipResponse arrived) {
        response = arrived;
        on(
                arrived.isProvisional()
                        ? Seen.PROVISIONAL
                        : arrived.isSuccess() ? Seen.SUCCESS : Seen.FAILURE);
        cancelIfDue();
    }

    @Override
    void carryOut(Do what) {
        switch (what) {
            case SEND, RESEND -> layer.wire().send(request, flow, () -> on(Seen.UNDELIVERABLE));
            case ACKNOWLEDGE -> acknowledge();
            case DELIVER -> {
                if (response != null) {
                    user.responded(response);
                }
            }
            case TELL_TIMEOUT -> user.timedOut();
            case TELL_UNDELIVERABLE -> user.undeliverable();
            case END -> layer.forget(key, this);
        }
    }

    private void acknowledge() {
        if (response == null) {
            return;
        }
        SipRequest ack = derived(Method.ACK);
        ack = ack.with(ack.headers().toBuilder().set(HeaderName.TO, response.to()).build());
        layer.wire().send(ack, flow, () -> on(Seen.UNDELIVERABLE));
    }
}
