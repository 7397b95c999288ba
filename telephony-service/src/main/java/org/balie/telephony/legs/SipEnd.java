package org.balie.telephony.legs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.legs.KeptEnds.KeptEnd;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.Wish;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.jspecify.annotations.Nullable;

/// A leg to a telephone or a trunk that speaks SIP: what there is to it once there is a dialog.
abstract sealed class SipEnd implements End, SipDialog.Listener
        permits CallerEnd, CalleeEnd, RestoredEnd {

    final Plant plant;
    final SiteId site;
    final Termination termination;

    /// Whose telephone it is; empty for the outside.
    final Optional<Party.Member> member;

    private LegId leg;
    private @Nullable SipDialog dialog;
    private boolean over;

    /// The telephone itself has put the call on hold.
    private boolean holds;

    SipEnd(
            Plant plant,
            SiteId site,
            LegId leg,
            Optional<Party.Member> member,
            Termination termination) {
        this.plant = plant;
        this.site = site;
        this.leg = leg;
        this.member = member;
        this.termination = termination;
    }

    /// What there is to do while there is no dialog yet.
    abstract void giveUp(Goodbye why);

    @Override
    public final LegId leg() {
        return leg;
    }

    @Override
    public final void become(LegId next) {
        plant.kept.forget(site, leg);
        leg = next;
        keep();
    }

    @Override
    public List<Codec> speaks() {
        return termination.codec().stream().toList();
    }

    /// What is asked of it, as those in its call speak.
    final Wish wish() {
        return plant.suited(leg, Wish.USUAL);
    }

    final boolean isOver() {
        return over;
    }

    final boolean hasDialog() {
        return dialog != null;
    }

    final boolean isAt(DeviceId device) {
        return member.filter(who -> who.device().equals(device)).isPresent();
    }

    final boolean isOf(SipDialog other) {
        return dialog != null && dialog.id().equals(other.id());
    }

    final void established(SipDialog known) {
        dialog = known;
        keep();
    }

    private void keep() {
        if (dialog != null && !over) {
            plant.kept.keep(site, new KeptEnd.Dialog(leg, dialog.snapshot()));
        }
    }

    @Override
    public final void release(Goodbye why) {
        if (over) {
            return;
        }
        end();
        if (dialog == null) {
            giveUp(why);
        } else {
            dialog.bye(Refusals.reasons(why));
        }
    }

    @Override
    public final void lost() {
        hangUp();
        fail(LegEnd.LOST);
    }

    /// Without a word to the exchange, which has decided otherwise already.
    final void hangUp() {
        if (!over && dialog != null) {
            dialog.bye(List.of());
        }
    }

    /// It is over for a reason of its own, of which the exchange learns.
    final void fail(LegEnd cause) {
        if (!over) {
            end();
            plant.ended(site, leg, cause);
        }
    }

    private void end() {
        over = true;
        plant.kept.forget(site, leg);
    }

    @Override
    public final void renewMedia() {
        if (dialog != null && termination.offer(wish()) instanceof Negotiation.Agreed(var sdp)) {
            dialog.reinvite(new Sdp(sdp), new Renewal());
        }
    }

    /// What the far end says of an offer that was made because the old way is gone.
    private final class Renewal implements SipDialog.OfferOutcome {
        @Override
        public void accepted(Sdp answer) {
            plant.loop.execute(() -> termination.accept(answer.text()));
        }

        @Override
        public void refused(Refusal refusal) {
            plant.loop.execute(SipEnd.this::lost);
        }
    }

    // -- what the far end does

    @Override
    public final void confirmed(SipDialog known, Optional<Sdp> answer) {
        answer.ifPresent(sdp -> plant.loop.execute(() -> termination.accept(sdp.text())));
    }

    @Override
    public final void changed(SipDialog known) {
        plant.loop.execute(this::keep);
    }

    @Override
    public final void ended(SipDialog known, Ending ending) {
        plant.loop.execute(() -> fail(Refusals.end(ending)));
    }

    @Override
    public final void offered(SipDialog known, SipDialog.Offer offer) {
        plant.loop.execute(() -> negotiate(offer));
    }

    private void negotiate(SipDialog.Offer offer) {
        Negotiation negotiation =
                offer.sdp()
                        .map(sdp -> termination.answer(sdp.text(), wish()))
                        .orElseGet(() -> termination.offer(wish()));
        switch (negotiation) {
            case Negotiation.Agreed(var sdp) -> {
                offer.accept(new Sdp(sdp));
                offer.sdp().ifPresent(this::holdOrResume);
            }
            case Negotiation.Refused(var why, _) -> offer.refuse(Refusals.of(why));
        }
    }

    /// A telephone whose hold key was pressed says so in its offer. When the exchange refuses, the
    /// telephone is silent all the same, and nobody else learns of it.
    private void holdOrResume(Sdp offer) {
        boolean hold = HoldSigns.areIn(offer);
        if (hold != holds) {
            holds = hold;
            member.ifPresent(
                    who -> {
                        CallCommand command =
                                hold
                                        ? new CallCommand.HoldCall(leg.call())
                                        : new CallCommand.ResumeCall(leg.call());
                        var _ =
                                plant.command(site, who.person(), command)
                                        .whenComplete(
                                                (_, failure) -> Plant.logFailure(command, failure));
                    });
        }
    }

    @Override
    public final void referred(SipDialog known, SipDialog.Referral referral) {
        plant.loop.execute(() -> new Transfer(plant, site, leg, member).carryOut(referral));
    }

    @Override
    public final void keyPressed(SipDialog known, char key, Duration length) {
        plant.loop.execute(() -> plant.call(leg.call()).ifPresent(call -> call.dial(leg, key)));
    }
}
