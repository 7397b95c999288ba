package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Session;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;

/// A dialog and what is under way in it.
final class DialogLeg implements SipDialog {

    /// What a dialog is before it is answered.
    interface Early {
        void byeCame(List<Reason> reasons);

        void byeAsked(List<Reason> reasons);
    }

    private enum Stage {
        EARLY,
        CONFIRMED,
        OVER
    }

    private final AgentParts parts;
    private final InDialog requests;
    private final SessionClock clock;
    private final Offering offering;
    private final Offered offered;
    private final Referring referring;
    private final Handshake handshake;
    private Listener listener;
    private Stage stage;
    private @Nullable Early early;
    private boolean updates;
    // The owner has hung up; the BYE may still have to wait.
    private boolean leaving;

    private DialogLeg(AgentParts parts, DialogSnapshot state, Listener listener, Stage stage) {
        this.parts = parts;
        this.listener = listener;
        this.stage = stage;
        requests = new InDialog(parts, state, _ -> told());
        clock = new SessionClock(parts.station().timers(), this::refresh, this::expire);
        handshake = new Handshake(parts, this);
        offering = new Offering(parts.station(), this);
        offered = new Offered(parts.station(), this);
        referring = new Referring(parts, this);
    }

    /// One that rings here.
    static DialogLeg early(AgentParts parts, DialogSnapshot state, Early early) {
        DialogLeg leg = new DialogLeg(parts, state, NobodyListens.INSTANCE, Stage.EARLY);
        leg.early = early;
        return leg;
    }

    /// One that a 2xx to our INVITE has made.
    static DialogLeg answered(
            AgentParts parts, DialogSnapshot state, Listener listener, SipResponse response) {
        DialogLeg leg = new DialogLeg(parts, state, listener, Stage.CONFIRMED);
        leg.learn(response);
        leg.time(SessionClock.agreed(response, parts.station().timers().now()));
        return leg;
    }

    static DialogLeg restored(AgentParts parts, DialogSnapshot state, Listener listener) {
        DialogLeg leg = new DialogLeg(parts, state, listener, Stage.CONFIRMED);
        leg.onLoop(() -> leg.clock.set(state.session()));
        return leg;
    }

    // -- the owner's side

    @Override
    public DialogId id() {
        return requests.state().id();
    }

    @Override
    public Peer peer() {
        return requests.state().peer();
    }

    @Override
    public DialogSnapshot snapshot() {
        return requests.state();
    }

    @Override
    public void acknowledge(Sdp answer) {
        onLoop(() -> handshake.acknowledge(answer));
    }

    @Override
    public void reinvite(Sdp offer, OfferOutcome outcome) {
        onLoop(() -> offering.offer(offer, outcome));
    }

    @Override
    public void bye(List<Reason> reasons) {
        onLoop(
                () -> {
                    if (stage == Stage.EARLY && early != null) {
                        early.byeAsked(reasons);
                    } else {
                        hangUp(reasons);
                    }
                });
    }

    @Override
    public void refer(NameAddress target, Optional<Replaces> replaces, ReferOutcome outcome) {
        onLoop(
                () ->
                        handshake.whenConfirmed(
                                () -> referring.refer(target, replaces, outcome),
                                () -> outcome.refused(Refusal.CANCELLED)));
    }

    @Override
    public void dtmf(char key, Duration length) {
        onLoop(() -> handshake.whenConfirmed(() -> send(new KeyPress(key, length)), () -> {}));
    }

    private void send(KeyPress press) {
        requests.send(
                Method.INFO,
                headers -> headers.add(HeaderName.CONTENT_TYPE, KeyPress.RELAY),
                Optional.of(press.text()),
                new LossTells(this));
    }

    private void onLoop(Runnable what) {
        parts.station().loop().execute(what);
    }

    // -- for the parts of this dialog

    Listener listener() {
        return listener;
    }

    InDialog requests() {
        return requests;
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    boolean isEarly() {
        return stage == Stage.EARLY;
    }

    boolean isOffering() {
        return offering.isUnderWay();
    }

    Offering offering() {
        return offering;
    }

    Handshake handshake() {
        return handshake;
    }

    Optional<Session> session() {
        return clock.session();
    }

    void time(Optional<Session> agreed) {
        clock.set(agreed);
        requests.state(requests.state().timed(agreed));
    }

    /// Takes over what a message says of its sender: where it wants requests, what it understands.
    void learn(SipMessage message) {
        message.contact()
                .ifPresent(
                        contact ->
                                requests.state(requests.state().target(contact.uri().toString())));
        if (message.headers().has(HeaderName.ALLOW)) {
            updates = message.headers().lists(HeaderName.ALLOW, Method.UPDATE);
        }
    }

    private void told() {
        if (stage == Stage.CONFIRMED) {
            listener.changed(this);
        }
    }

    /// Whether an offer of ours may be sent now (RFC 3261 section 14.1).
    boolean isFree() {
        return stage == Stage.CONFIRMED && !handshake.isOpen() && !offered.isOpen();
    }

    /// An exchange of offer and answer is through, so that the next one may begin.
    void freed() {
        offering.next();
    }

    /// Answers an INVITE of the far end, the first or a later one.
    void answer(ServerTransaction invite, SipResponse response, AwaitedAck.OfferBy offerBy) {
        stage = Stage.CONFIRMED;
        early = null;
        handshake.answer(invite, response, offerBy);
        told();
    }

    void listen(Listener to) {
        listener = to;
    }

    // -- the end

    /// Hangs up, as soon as that is allowed (RFC 3261 section 15).
    void hangUp(List<Reason> reasons) {
        if (stage == Stage.OVER || leaving) {
            return;
        }
        leaving = true;
        handshake.whenConfirmed(() -> sendBye(reasons), () -> {});
    }

    private void sendBye(List<Reason> reasons) {
        over();
        requests.send(
                Method.BYE,
                headers -> headers.addAll(HeaderName.REASON, reasons),
                Optional.empty(),
                new Finally(() -> parts.dialogs().remove(this)));
    }

    /// Ends it by our own decision, hangs up, and tells.
    void end(Ending ending) {
        if (stage != Stage.OVER) {
            sendBye(List.of());
            tell(ending);
        }
    }

    /// It is over without a BYE of ours.
    void ended(Ending ending) {
        if (stage == Stage.OVER) {
            return;
        }
        over();
        parts.dialogs().remove(this);
        tell(ending);
    }

    /// An owner who had already hung up has nothing to learn.
    private void tell(Ending ending) {
        if (!leaving) {
            listener.ended(this, ending);
        }
    }

    /// An INVITE that was never answered: nobody is told by this.
    void neverCameAbout() {
        over();
        parts.dialogs().remove(this);
    }

    private void over() {
        stage = Stage.OVER;
        clock.stop();
        offering.stop();
        offered.stop();
        referring.stop();
        handshake.stop();
    }

    private void refresh() {
        if (stage != Stage.CONFIRMED) {
            return;
        }
        if (updates || offering.local().isEmpty()) {
            requests.send(
                    Method.UPDATE,
                    headers ->
                            SessionClock.ask(
                                    parts.station().abilities(headers),
                                    parts.station().settings().limits().session(),
                                    clock.session()),
                    Optional.empty(),
                    new Refreshed(this, parts.station()));
        } else {
            offering.refresh();
        }
    }

    private void expire() {
        end(new Ending.Expired());
    }

    // -- the far end's requests

    void received(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        if (stage == Stage.OVER) {
            // Two BYEs that cross: theirs is as good as ours.
            transaction.respond(
                    request.is(Method.BYE) ? 200 : 481,
                    request.is(Method.BYE) ? "OK" : "Call/Transaction Does Not Exist");
            return;
        }
        if (request.cseq().number() <= requests.state().remoteSequence()) {
            transaction.respond(500, "CSeq Out Of Order");
            return;
        }
        requests.state(requests.state().received(request.cseq().number(), transaction.flow()));
        switch (request.method()) {
            case Method.INVITE, Method.UPDATE -> offered.received(transaction);
            case Method.BYE -> byeCame(transaction);
            case Method.INFO -> KeyPress.received(transaction, this);
            case Method.REFER -> referring.received(transaction);
            case Method.NOTIFY -> referring.notified(transaction);
            case Method.OPTIONS ->
                    transaction.respond(200, "OK", parts.station()::abilities, Optional.empty());
            default ->
                    transaction.respond(
                            405,
                            "Method Not Allowed",
                            parts.station()::abilities,
                            Optional.empty());
        }
    }

    private void byeCame(ServerTransaction transaction) {
        transaction.respond(200, "OK");
        List<Reason> reasons = transaction.request().reasons();
        if (early != null) {
            early.byeCame(reasons);
        } else {
            ended(new Ending.HungUp(reasons));
        }
    }

    /// A CANCEL for a re-INVITE.
    boolean cancelled(ServerTransaction transaction) {
        return offered.cancelled(transaction);
    }

    /// What a failed request in a dialog means for it (RFC 3261 section 12.2.1.2).
    boolean isLostBy(int code) {
        if (code == 481 || code == 408) {
            end(new Ending.Lost(code));
            return true;
        }
        return false;
    }

    ClientUser lossTells() {
        return new LossTells(this);
    }
}
