package org.balie.telephony.sip.transaction;

import java.time.Duration;

/// How long things take (RFC 3261 section 17.1.1.1).
///
/// @param t1 the round trip that is assumed
/// @param t2 the longest pause between repetitions
/// @param t4 the longest that a message stays in the network
/// @param reliable nothing is sent again and nothing lingers
public record Timing(Duration t1, Duration t2, Duration t4, boolean reliable) {

    public static final Timing USUAL =
            new Timing(Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5), false);

    Timing over(boolean reliableTransport) {
        return reliable == reliableTransport ? this : new Timing(t1, t2, t4, reliableTransport);
    }

    /// 64 × T1: after this nobody waits any longer.
    public Duration patience() {
        return t1.multipliedBy(64);
    }

    /// The pause after this one, at most T2.
    public Duration afterPause(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(t2) < 0 ? doubled : t2;
    }

    /// How long to linger for what the network may still bring: not at all where it can't.
    Duration linger(Duration unreliable) {
        return reliable ? Duration.ZERO : unreliable;
    }
}
