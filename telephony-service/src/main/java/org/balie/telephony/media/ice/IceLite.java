package org.balie.telephony.media.ice;

import java.net.InetSocketAddress;
import java.util.Optional;

/// The lite side of ICE for one port (RFC 8445): it answers checks and never sends one. Where
/// packets go to is decided by the far end's nomination.
public final class IceLite {
    /// No answer is longer, in bytes.
    public static final int LONGEST = 256;

    /// @param local what we tell the far end to use
    public IceLite(IceCredentials local) {
        throw new UnsupportedOperationException();
    }

    /// Answers to these credentials from now on, as soon as they are offered. The ones before are
    /// answered too, so that nothing is interrupted by a restart; their nominations count until the
    /// first one under the new ones. The same again changes nothing. When an offer is withdrawn,
    /// give the ones before again.
    public void use(IceCredentials local) {
        throw new UnsupportedOperationException();
    }

    /// Takes a packet that looks like STUN.
    ///
    /// @param answer of at least [#LONGEST] bytes; written from its start
    /// @param nanos [System#nanoTime]
    /// @return the length of the answer that is to be sent back to where it came from; 0 when there
    ///   is none
    public int received(
            byte[] packet,
            int offset,
            int length,
            InetSocketAddress from,
            long nanos,
            byte[] answer) {
        throw new UnsupportedOperationException();
    }

    /// Where to send: what the far end nominated last, before it did what it checked first. Empty
    /// until there was a valid check.
    public Optional<InetSocketAddress> remote() {
        throw new UnsupportedOperationException();
    }

    /// A pair was nominated (under the newest credentials that had a nomination).
    public boolean nominated() {
        throw new UnsupportedOperationException();
    }

    /// Whether a valid check came from there; media from anywhere else is a stranger's.
    public boolean known(InetSocketAddress source) {
        throw new UnsupportedOperationException();
    }

    /// [System#nanoTime] of the last valid check: while they come, we may send (RFC 7675). 0 before
    /// the first.
    public long lastCheckNanos() {
        throw new UnsupportedOperationException();
    }
}
