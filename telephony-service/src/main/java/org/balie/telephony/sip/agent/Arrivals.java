package org.balie.telephony.sip.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.CallArrival;
import org.balie.telephony.sip.CallArrival.Replaced;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Privacy;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;

/// Reads what an INVITE says.
final class Arrivals {

    private Arrivals() {}

    /// @param trunk over which it came; what nobody else is believed
    /// @param replaced what its Replaces was found to mean
    static CallArrival of(
            SipRequest invite, Peer source, Optional<Trunk> trunk, Optional<Replaced> replaced) {
        boolean trusted = trunk.filter(each -> each.trust() == Trunk.Trust.TRUSTED).isPresent();
        return new CallArrival(
                source,
                invite.from(),
                trusted ? invite.address(HeaderName.P_ASSERTED_IDENTITY) : Optional.empty(),
                privacy(invite),
                invite.uri(),
                invite.to(),
                invite.replaces(),
                replaced,
                invite.address(HeaderName.REFERRED_BY),
                diversions(invite),
                invite.headers().first(HeaderName.ALERT_INFO),
                invite.headers().first(HeaderName.SUBJECT),
                (int) invite.number(HeaderName.MAX_FORWARDS).orElse(70),
                invite.hasBody() ? Optional.of(new Sdp(invite.bodyText())) : Optional.empty());
    }

    private static Privacy privacy(SipRequest invite) {
        boolean asked =
                invite.headers()
                        .first(HeaderName.PRIVACY)
                        .filter(each -> !each.strip().equalsIgnoreCase("none"))
                        .isPresent();
        boolean anonymous = invite.from().uri().host().equals("anonymous.invalid");
        return asked || anonymous ? Privacy.WITHHELD : Privacy.NONE;
    }

    /// Who forwarded it, the last first. History-Info has the first first, and ends with where the
    /// call is now.
    private static List<NameAddress> diversions(SipRequest invite) {
        if (invite.headers().has(HeaderName.DIVERSION)) {
            return invite.addresses(HeaderName.DIVERSION);
        }
        List<NameAddress> history = invite.addresses(HeaderName.HISTORY_INFO);
        if (history.size() < 2) {
            return List.of();
        }
        return new ArrayList<>(history.subList(0, history.size() - 1)).reversed();
    }
}
