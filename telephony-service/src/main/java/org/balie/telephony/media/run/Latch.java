package org.balie.telephony.media.run;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.balie.telephony.media.MediaSettings.Latching;
import org.jspecify.annotations.Nullable;

/// Where the packets of a telephone come from, as [Latching] says.
final class Latch {
    /// Packets of one stream in a row after which a source is believed that was not signalled.
    private static final int CONSISTENT = 5;

    /// By how much sequence numbers in a row may go forward.
    private static final int STRIDE = 8;

    private final Latching rule;
    private @Nullable InetSocketAddress signalled;
    private @Nullable InetSocketAddress heard;

    private @Nullable InetSocketAddress candidate;
    private int candidateSsrc;
    private int candidateSequence;
    private int consistent;

    Latch(Latching rule) {
        this.rule = rule;
    }

    /// The same again changes nothing; another one is waited for.
    void signalled(InetSocketAddress address) {
        if (!address.equals(signalled)) {
            signalled = address;
            heard = null;
            candidate = null;
        }
    }

    /// Whether it is the one that is heard, or will be with its first packet.
    boolean favours(InetSocketAddress source) {
        return source.equals(heard) || isSignalled(source);
    }

    /// A packet came that anybody may have sent.
    boolean hears(InetSocketAddress source, int ssrc, int sequence) {
        if (source.equals(heard)) {
            return true;
        }
        if (isSignalled(source)) {
            heard = source;
            return true;
        }
        if (heard == null && rule == Latching.ANY_SOURCE && believes(source, ssrc, sequence)) {
            heard = source;
            return true;
        }
        return false;
    }

    /// A packet came that nobody else can have sent.
    boolean hearsAuthentic(InetSocketAddress source) {
        if (source.equals(heard)) {
            return true;
        }
        if (rule == Latching.ANY_SOURCE || isSignalled(source)) {
            heard = source;
            return true;
        }
        return false;
    }

    private boolean isSignalled(InetSocketAddress source) {
        InetSocketAddress told = signalled;
        if (told == null) {
            return false;
        }
        if (rule != Latching.SIGNALLED_ADDRESS) {
            return source.equals(told);
        }
        return heard == null && source.getAddress().equals(told.getAddress());
    }

    private boolean believes(InetSocketAddress source, int ssrc, int sequence) {
        int step = (short) (sequence - candidateSequence);
        boolean follows =
                source.equals(candidate) && ssrc == candidateSsrc && step > 0 && step <= STRIDE;
        consistent = follows ? consistent + 1 : 1;
        candidate = source;
        candidateSsrc = ssrc;
        candidateSequence = sequence;
        return consistent >= CONSISTENT;
    }

    /// Whether reports from there belong to what is heard.
    boolean isNear(InetSocketAddress source) {
        InetSocketAddress known = target();
        return known != null && source.getAddress().equals(known.getAddress());
    }

    /// Where to send.
    @Nullable InetSocketAddress target() {
        return heard != null ? heard : signalled;
    }

    /// Packets come from another place than was signalled: a NAT is in between.
    boolean isElsewhere() {
        InetSocketAddress known = heard;
        return known != null && !known.equals(signalled);
    }

    static boolean canBeReached(@Nullable InetSocketAddress address) {
        if (address == null || address.getPort() == 0) {
            return false;
        }
        InetAddress host = address.getAddress();
        return host != null && !host.isAnyLocalAddress() && !host.isMulticastAddress();
    }
}
