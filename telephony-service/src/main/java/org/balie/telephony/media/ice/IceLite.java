package org.balie.telephony.media.ice;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lite side of ICE for one port (RFC 8445): it answers checks and never sends one, and is
/// controlled. Where packets go to is decided by the far end's nomination.
public final class IceLite {
    /// No answer is longer, in bytes.
    public static final int LONGEST = 256;

    /// How many sources of valid checks are remembered; the one that came first gives way.
    private static final int SOURCES = 16;

    private static final int NO_NOMINATION = -1;
    private static final int NO_ANSWER = 0;

    private final StunMessage message = new StunMessage();
    private final StunAnswer answers = new StunAnswer();
    private final @Nullable InetSocketAddress[] sources = new InetSocketAddress[SOURCES];
    private int sourceCount;

    private Generation newest;
    private @Nullable Generation before;
    private @Nullable InetSocketAddress remote;
    private int nomination = NO_NOMINATION;
    private long lastCheck;

    /// @param local what we tell the far end to use
    public IceLite(IceCredentials local) {
        newest = new Generation(local, 0);
    }

    /// Answers to these credentials from now on, as soon as they are offered. The ones before are
    /// answered too, so that nothing is interrupted by a restart; their nominations count until the
    /// first one under the new ones. The same again changes nothing. When an offer is withdrawn,
    /// give the ones before again.
    public void use(IceCredentials local) {
        if (!local.equals(newest.credentials)) {
            before = newest;
            newest = new Generation(local, newest.number + 1);
        }
    }

    /// Takes a packet that looks like STUN. A refusal is an answer too: that a check was valid is
    /// told by [#lastCheckNanos].
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
        if (!message.read(packet, offset, length) || message.type() != Stun.BINDING_REQUEST) {
            return NO_ANSWER;
        }
        if (!message.hasCredentials()) {
            return error(answer, 400, "Bad Request").end();
        }
        Generation used = generation();
        if (used == null || !message.isAuthentic(used.mac)) {
            return error(answer, 401, "Unauthenticated").end();
        }
        if (message.unknownCount() > 0) {
            return error(answer, 420, "Unknown Attribute")
                    .unknown(message)
                    .integrity(used.mac)
                    .end();
        }
        if (message.isControlled()) {
            // A lite side can't take the control, so the far end has to (section 6.1.1).
            return error(answer, 487, "Role Conflict").integrity(used.mac).end();
        }
        lastCheck = nanos;
        remember(from);
        choose(from, used);
        return answers.begin(message, Stun.BINDING_SUCCESS, answer)
                .mapped(from)
                .integrity(used.mac)
                .end();
    }

    private StunAnswer error(byte[] answer, int code, String reason) {
        return answers.begin(message, Stun.BINDING_ERROR, answer).error(code, reason);
    }

    private @Nullable Generation generation() {
        if (message.isFor(newest.fragment)) {
            return newest;
        }
        return before != null && message.isFor(before.fragment) ? before : null;
    }

    private void remember(InetSocketAddress source) {
        if (!known(source)) {
            sources[sourceCount++ % SOURCES] = source;
        }
    }

    private void choose(InetSocketAddress from, Generation used) {
        if (message.nominates() && used.number >= nomination) {
            remote = from;
            nomination = used.number;
        } else if (remote == null) {
            remote = from;
        }
    }

    /// Where to send: what the far end nominated last; before it did, what it checked first. Empty
    /// until there was a valid check.
    public Optional<InetSocketAddress> remote() {
        return Optional.ofNullable(remote);
    }

    /// A pair was nominated, under whichever credentials.
    public boolean nominated() {
        return nomination != NO_NOMINATION;
    }

    /// Whether a valid check came from there; media from anywhere else is a stranger's.
    public boolean known(InetSocketAddress source) {
        for (InetSocketAddress each : sources) {
            if (source.equals(each)) {
                return true;
            }
        }
        return false;
    }

    /// [System#nanoTime] of the last valid check: while they come, we may send (RFC 7675). 0 before
    /// the first.
    public long lastCheckNanos() {
        return lastCheck;
    }
}
