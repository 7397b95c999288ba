package org.balie.telephony.sip.transaction;

/// The timers of RFC 3261 table 4 and RFC 6026, by their letters there. C belongs to proxies.
enum Timer {
    /// INVITE request is sent again.
    A,
    /// INVITE is given up.
    B,
    /// Waits for late responses to an INVITE.
    D,
    /// Another request is sent again.
    E,
    /// Another request is given up.
    F,
    /// Final response to an INVITE is sent again.
    G,
    /// The ACK is given up.
    H,
    /// Waits for late ACKs.
    I,
    /// Waits for the request once more.
    J,
    /// Waits for late responses.
    K,
    /// Waits for retransmissions of an INVITE that was accepted.
    L,
    /// Waits for further 2xx to an INVITE.
    M
}
