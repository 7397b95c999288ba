package org.balie.telephony.sip;

import java.util.Optional;

/// What the stack needs from its owner.
///
/// @param replicas empty: there is no other one, and this serves all
public record SipPorts(
        CallHandler calls,
        SipCredentials credentials,
        Registrations registrations,
        Lamps lamps,
        TrunkEvents trunkEvents,
        Optional<Replicas> replicas) {

    /// For the only one.
    public SipPorts(
            CallHandler calls,
            SipCredentials credentials,
            Registrations registrations,
            Lamps lamps,
            TrunkEvents trunkEvents) {
        this(calls, credentials, registrations, lamps, trunkEvents, Optional.empty());
    }
}
