package org.balie.telephony.legs;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.DialogSnapshot;

/// Keeps the dialogs of legs outside the process, so that calls outlive it (TEL-28). What it writes
/// is of use only after a crash; it may be a moment behind.
public interface KeptEnds {

    void keep(SiteId site, KeptEnd end);

    void forget(SiteId site, LegId leg);

    CompletionStage<List<KeptEnd>> of(SiteId site);

    record KeptEnd(LegId leg, DialogSnapshot dialog) {}
}
