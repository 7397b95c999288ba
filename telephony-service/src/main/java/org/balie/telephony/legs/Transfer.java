package org.balie.telephony.legs;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.SipDialog;
import org.jspecify.annotations.Nullable;

/// A telephone's transfer key: REFER to a number or a colleague, or to the other party of another
/// call (TEL-17, RFC 5589).
final class Transfer {
    private static final int OK = 200;

    private final Plant plant;
    private final SiteId site;
    private final LegId leg;
    private final Optional<Party.Member> member;

    Transfer(Plant plant, SiteId site, LegId leg, Optional<Party.Member> member) {
        this.plant = plant;
        this.site = site;
        this.leg = leg;
        this.member = member;
    }

    void carryOut(SipDialog.Referral referral) {
        if (member.isEmpty()) {
            say(referral, Refusal.FORBIDDEN);
        } else if (referral.replaces().isPresent()) {
            referral.replaced()
                    .flatMap(other -> plant.legOf(site, other))
                    .ifPresentOrElse(
                            with -> join(referral, with.call()),
                            () -> say(referral, Refusal.NOT_FOUND));
        } else {
            referral.target()
                    .uri()
                    .user()
                    .flatMap(this::target)
                    .ifPresentOrElse(
                            target -> pass(referral, target),
                            () -> say(referral, Refusal.NOT_FOUND));
        }
    }

    /// Where the other call still rings, who transfers does not want to wait: it is given up, and
    /// this call rings there instead (RFC 5589 section 7.6).
    private void join(SipDialog.Referral referral, CallId with) {
        plant.loop.then(
                plant.ask(site, exchange -> exchange.call(with).flatMap(Transfer::dials)),
                (dials, _) -> {
                    if (dials != null && dials.isPresent()) {
                        send(new CallCommand.HangUp(with));
                        pass(referral, new TransferTarget.ToNumber(dials.get()));
                    } else {
                        answer(referral, new CallCommand.JoinCalls(leg.call(), with));
                    }
                });
    }

    private static Optional<PhoneNumber> dials(Call call) {
        return call.state() instanceof CallState.Dialling
                ? call.origin().number()
                : Optional.empty();
    }

    private void pass(SipDialog.Referral referral, TransferTarget target) {
        answer(referral, new CallCommand.TransferCall(leg.call(), target));
    }

    private CompletionStage<Decision> send(CallCommand command) {
        return plant.command(site, member.orElseThrow().person(), command);
    }

    private void answer(SipDialog.Referral referral, CallCommand command) {
        plant.loop.then(send(command), (decision, failure) -> answer(referral, decision, failure));
    }

    /// A telephone's name means its person.
    private Optional<TransferTarget> target(String user) {
        return plant.directory
                .station(new DeviceName(user))
                .filter(station -> station.site().equals(site))
                .<TransferTarget>map(station -> new TransferTarget.ToPerson(station.person()))
                .or(() -> number(user).map(TransferTarget.ToNumber::new));
    }

    private Optional<PhoneNumber> number(String user) {
        return plant.directory.dialPlan(site).number(user);
    }

    private static void answer(
            SipDialog.Referral referral, @Nullable Decision decision, @Nullable Throwable failure) {
        if (failure != null || decision == null) {
            say(referral, Refusal.OVERLOADED);
            return;
        }
        decision.rejection()
                .ifPresentOrElse(
                        why -> say(referral, Refusals.of(why)), () -> referral.progress(OK, "OK"));
    }

    private static void say(SipDialog.Referral referral, Refusal refusal) {
        referral.progress(refusal.code(), refusal.phrase());
    }
}
