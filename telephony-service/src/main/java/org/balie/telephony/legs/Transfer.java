package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.Decision;
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
        Optional<CallCommand> command =
                referral.replaces().isPresent()
                        ? referral.replaced().flatMap(this::attended)
                        : referral.target().uri().user().flatMap(this::blind);
        if (member.isEmpty() || command.isEmpty()) {
            say(referral, member.isEmpty() ? Refusal.FORBIDDEN : Refusal.NOT_FOUND);
            return;
        }
        plant.loop.then(
                plant.command(site, member.get().person(), command.get()),
                (decision, failure) -> answer(referral, decision, failure));
    }

    private Optional<CallCommand> attended(SipDialog other) {
        return plant.legOf(site, other)
                .map(with -> new CallCommand.JoinCalls(leg.call(), with.call()));
    }

    /// A telephone's name means its person.
    private Optional<CallCommand> blind(String user) {
        return plant.directory
                .station(new DeviceName(user))
                .filter(station -> station.site().equals(site))
                .<TransferTarget>map(station -> new TransferTarget.ToPerson(station.person()))
                .or(() -> number(user).map(TransferTarget.ToNumber::new))
                .map(target -> new CallCommand.TransferCall(leg.call(), target));
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
