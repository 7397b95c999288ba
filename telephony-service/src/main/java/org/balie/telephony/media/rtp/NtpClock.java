package org.balie.telephony.media.rtp;

import java.time.Instant;

/// Tells NTP timestamps (RFC 3550 section 4) from a clock that only goes forward, so that a set
/// wall clock moves no round trip.
///
/// @param wall what time it was
/// @param nanos when [System#nanoTime] said this
public record NtpClock(Instant wall, long nanos) {

    /// Seconds since 1900 in the upper half, fractions of 2^-32 s in the lower.
    public long at(long nanoTime) {
        throw new UnsupportedOperationException();
    }

    /// The middle 32 bits of [#at]: units of 2^-16 s.
    public int middleAt(long nanoTime) {
        return (int) (at(nanoTime) >>> 16);
    }
}
