package org.balie.telephony.legs;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.DialogSnapshot;

/// Keeps what is at the far ends of legs outside the process, so that calls outlive it (TEL-28).
/// What it writes is of use only after a crash; it may be a moment behind.
public interface KeptEnds {

    void keep(SiteId site, KeptEnd end);

    void forget(SiteId site, LegId leg);

    CompletionStage<List<KeptEnd>> of(SiteId site);

    /// What is needed to find the far end of a leg again.
    sealed interface KeptEnd {
        LegId leg();

        /// A telephone or a trunk.
        record Dialog(LegId leg, DialogSnapshot dialog) implements KeptEnd {}

        /// The leg of another call, in one between two people of the site.
        record Half(LegId leg, LegId other) implements KeptEnd {}
    }
}
