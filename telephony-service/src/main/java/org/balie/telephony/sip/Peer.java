package org.balie.telephony.sip;

/// Who is at the far end of a dialog, as far as it has been proven.
public sealed interface Peer {

    /// A telephone that showed its credentials.
    record Device(DeviceName name) implements Peer {}

    /// A trunk: it came from one of its addresses, or over TLS with its name.
    record Trunk(TrunkName name) implements Peer {}

    /// Somebody whom the stack called by a bare URI.
    record Stranger() implements Peer {}
}
