package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.media.Termination;

/// A leg whose dialog outlived the process that made it (TEL-28).
final class RestoredEnd extends SipEnd {

    RestoredEnd(
            Plant plant,
            SiteId site,
            LegId leg,
            Optional<Party.Member> member,
            Termination termination) {
        super(plant, site, leg, member, termination);
    }

    @Override
    void giveUp(Goodbye why) {
        throw new IllegalStateException("restored without a dialog");
    }
}
