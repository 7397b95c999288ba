package org.balie.telephony.legs;

import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Termination;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.OutgoingCall;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.jspecify.annotations.Nullable;

/// A leg that we make: to a telephone of the site, or to the outside.
final class CalleeEnd extends SipEnd implements OutgoingCall.Listener {
    private static final int DECLINED = 603;

    /// What far ends say to a location that they do not understand: 400, 415 (RFC 3261), 424 (RFC
    /// 6442), and to a body of more than they expect 488, 493 and 513.
    private static final Set<Integer> UNREADABLE = Set.of(400, 415, 424, 488, 493, 513);

    /// What it means when the far end answers.
    enum Purpose {
        /// Its person wants the call, and may be too late.
        ALERTS,
        /// It is there.
        REACHES
    }

    private final Purpose purpose;
    private @Nullable OutgoingCall call;
    private @Nullable CallRequest withoutLocation;

    CalleeEnd(
            Plant plant,
            SiteId site,
            LegId leg,
            Optional<Party.Member> member,
            Termination termination,
            Purpose purpose) {
        super(plant, site, leg, member, termination);
        this.purpose = purpose;
    }

    void start(CallRequest request) {
        withoutLocation =
                request.location().map(_ -> request.locatedAt(Optional.empty())).orElse(null);
        call = plant.stack().call(request, this);
    }

    /// Help that does not know where to go is better than none: the call is made once more as any
    /// other.
    private boolean startsAnew(Refusal refusal) {
        CallRequest plain = withoutLocation;
        if (plain == null || isOver() || !UNREADABLE.contains(refusal.code())) {
            return false;
        }
        start(plain);
        return true;
    }

    boolean isOf(OutgoingCall other) {
        return call != null && call.callId().equals(other.callId());
    }

    @Override
    void giveUp(Goodbye why) {
        if (call != null) {
            call.cancel(Refusals.reasons(why));
        }
    }

    // -- what the far end does

    @Override
    public void ringing(OutgoingCall known) {
        plant.loop.execute(
                () -> {
                    if (!isOver()) {
                        plant.ringBack(leg().call());
                    }
                });
    }

    @Override
    public void earlyMedia(OutgoingCall known, Sdp answer) {
        plant.loop.execute(
                () -> {
                    if (!isOver()
                            && purpose == Purpose.REACHES
                            && termination.accept(answer.text()) instanceof Negotiation.Agreed) {
                        plant.call(leg().call()).ifPresent(live -> live.hearEarly(leg()));
                    }
                });
    }

    @Override
    public void answered(OutgoingCall known, SipDialog dialog, Optional<Sdp> sdp) {
        plant.loop.execute(() -> answered(dialog, sdp));
    }

    private void answered(SipDialog dialog, Optional<Sdp> sdp) {
        if (isOver()) {
            return;
        }
        established(dialog);
        boolean agreed =
                sdp.map(answer -> termination.accept(answer.text()))
                        .filter(Negotiation.Agreed.class::isInstance)
                        .isPresent();
        if (!agreed) {
            hangUpBecause(LegEnd.FAILED);
            return;
        }
        var asked =
                switch (purpose) {
                    case ALERTS -> {
                        Party.Member who = member.orElseThrow();
                        yield plant.command(
                                site,
                                who.person(),
                                new CallCommand.AnswerCall(leg().call(), who.device()));
                    }
                    case REACHES -> plant.report(site, new Report.LegAnswered(leg()));
                };
        plant.loop.then(asked, this::judged);
    }

    /// Too late, and so without a call: this telephone hangs up. Where the exchange could not be
    /// asked it rings elsewhere still, so this leg ends as if the telephone had failed.
    private void judged(@Nullable Decision decision, @Nullable Throwable failure) {
        if (failure != null || decision == null) {
            Plant.logFailure(new Report.LegAnswered(leg()), failure);
            hangUpBecause(LegEnd.FAILED);
        } else if (decision.rejection().isPresent()) {
            hangUpBecause(LegEnd.HUNG_UP);
        }
    }

    private void hangUpBecause(LegEnd cause) {
        if (!isOver()) {
            hangUp();
            fail(cause);
        }
    }

    @Override
    public void refused(OutgoingCall known, Refusal refusal) {
        plant.loop.execute(() -> refused(refusal));
    }

    private void refused(Refusal refusal) {
        if (startsAnew(refusal)) {
            return;
        }
        if (purpose == Purpose.ALERTS && refusal.code() == DECLINED && !isOver()) {
            Party.Member who = member.orElseThrow();
            var command = new CallCommand.DeclineCall(leg().call());
            var _ =
                    plant.command(site, who.person(), command)
                            .whenComplete((_, failure) -> Plant.logFailure(command, failure));
        }
        fail(Refusals.end(refusal));
    }
}
