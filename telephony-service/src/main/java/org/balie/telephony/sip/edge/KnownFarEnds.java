package org.balie.telephony.sip.edge;

import java.util.Optional;
import java.util.Set;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.TrunkName;

/// What a stack knows of far ends.
public interface KnownFarEnds {

    /// Who is at the far end of a dialog that is here.
    Optional<Peer> peer(DialogId dialog);

    /// The trunk that sends from there.
    Optional<TrunkName> trunkAt(Flow flow, Set<String> certified);
}
