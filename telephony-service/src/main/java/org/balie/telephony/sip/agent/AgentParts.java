package org.balie.telephony.sip.agent;

import java.util.Optional;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Trunk;

/// What calls and dialogs share.
record AgentParts(Station station, Dialogs dialogs, Directory directory, Whereabouts whereabouts) {

    /// With what the challenges of this peer are answered.
    Optional<Trunk.Account> account(Peer peer) {
        return peer instanceof Peer.Trunk(var name)
                ? directory.trunk(name).flatMap(Trunk::account)
                : Optional.empty();
    }
}
