package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.CallArrival;
import org.balie.telephony.sip.CallHandler;
import org.balie.telephony.sip.DialogSnapshot.Session;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.balie.telephony.sip.transaction.Timers.Scheduled;
import org.jspecify.annotations.Nullable;

/// An INVITE to us on its way to an answer.
final class Arriving implements IncomingCall, DialogLeg.Early {

    private final AgentParts parts;
    private final ServerTransaction transaction;
    private final CallArrival arrival;
    private final NameAddress contact;
    private final DialogLeg dialog;
    private final Runnable over;
    private Scheduled deadline = () -> {};
    private @Nullable Listener listener;
    private boolean open = true;

    /// @param over run when it is answered, refused or cancelled
    Arriving(AgentParts parts, ServerTransaction transaction, CallArrival arrival, Runnable over) {
        this.parts = parts;
        this.transaction = transaction;
        this.arrival = arrival;
        this.over = over;
        SipRequest invite = transaction.request();
        contact =
                parts.station()
                        .contact(
                                invite.uri().user().orElse("balie"),
                                transaction.flow().transport());
        dialog =
                DialogLeg.early(
                        parts,
                        DialogNames.asServer(
                                invite,
                                transaction.tag(),
                                arrival.source(),
                                transaction.flow(),
                                contact),
                        this);
        parts.dialogs().add(dialog);
    }

    void begin(CallHandler handler) {
        deadline =
                parts.station()
                        .timers()
                        .after(
                                parts.station().settings().limits().ringing(),
                                () -> giveUp(Refusal.NO_ANSWER, List.of()));
        transaction.whenLost(() -> {});
        try {
            listener = handler.called(this);
        } catch (RuntimeException e) {
            giveUp(Refusal.of(500, "Server Internal Error"), List.of());
            throw e;
        }
        dialog.listen(listener);
    }

    DialogLeg leg() {
        return dialog;
    }

    // -- the owner's side

    @Override
    public CallArrival arrival() {
        return arrival;
    }

    @Override
    public SipDialog dialog() {
        return dialog;
    }

    @Override
    public void ring() {
        whileOpen(() -> provisional(180, "Ringing", Optional.empty()));
    }

    @Override
    public void progress(Sdp answer) {
        whileOpen(() -> provisional(183, "Session Progress", Optional.of(answer)));
    }

    @Override
    public void answer(Sdp sdp) {
        whileOpen(() -> accept(sdp));
    }

    @Override
    public void refuse(Refusal refusal) {
        whileOpen(() -> reject(refusal));
    }

    private void whileOpen(Runnable what) {
        parts.station()
                .loop()
                .execute(
                        () -> {
                            if (open) {
                                what.run();
                            }
                        });
    }

    // -- what follows

    private void provisional(int code, String phrase, Optional<Sdp> sdp) {
        transaction.respond(code, phrase, headers -> described(headers, sdp), sdp.map(Sdp::text));
    }

    private Headers.Builder described(Headers.Builder headers, Optional<Sdp> sdp) {
        headers.addAll(
                HeaderName.RECORD_ROUTE,
                transaction.request().headers().all(HeaderName.RECORD_ROUTE));
        parts.station().abilities(headers).add(HeaderName.CONTACT, contact);
        sdp.ifPresent(_ -> headers.add(HeaderName.CONTENT_TYPE, "application/sdp"));
        return headers;
    }

    private void accept(Sdp sdp) {
        close();
        SipRequest invite = transaction.request();
        Optional<Session> session =
                SessionClock.agree(
                        invite,
                        parts.station().settings().limits().session(),
                        parts.station().timers().now());
        Headers.Builder headers = SipResponse.headersFor(invite, Optional.of(transaction.tag()));
        SessionClock.tell(described(headers, Optional.of(sdp)), invite, session);
        dialog.learn(invite);
        dialog.offering().described(sdp);
        dialog.time(session);
        dialog.answer(
                transaction,
                SipResponse.of(200, "OK", headers, Optional.of(sdp.text())),
                arrival.offer().isPresent() ? AwaitedAck.OfferBy.THEM : AwaitedAck.OfferBy.US);
    }

    private void reject(Refusal refusal) {
        close();
        Refusals.send(transaction, refusal);
        dialog.neverCameAbout();
    }

    private void giveUp(Refusal refusal, List<Reason> reasons) {
        if (!open) {
            return;
        }
        reject(refusal);
        if (listener != null) {
            listener.cancelled(reasons);
        }
    }

    private void close() {
        open = false;
        deadline.cancel();
        over.run();
    }

    /// The caller's CANCEL.
    void cancelled(List<Reason> reasons) {
        giveUp(Refusal.CANCELLED, reasons);
    }

    @Override
    public void byeCame(List<Reason> reasons) {
        giveUp(Refusal.CANCELLED, reasons);
    }

    @Override
    public void byeAsked(List<Reason> reasons) {
        if (open) {
            Refusal refusal = Refusal.DECLINED;
            reject(reasons.isEmpty() ? refusal : refusal.because(reasons.getFirst()));
        }
    }
}
