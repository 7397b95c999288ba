package org.balie.telephony.sip;

/// What the stack needs from its owner.
public record SipPorts(
        CallHandler calls,
        SipCredentials credentials,
        Registrations registrations,
        Lamps lamps,
        TrunkEvents trunkEvents) {}
