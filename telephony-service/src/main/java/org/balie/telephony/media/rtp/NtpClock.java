package org.balie.telephony.media.rtp;

import java.time.Instant;

/// Tells NTP timestamps (RFC 3550 section 4) from a clock that only goes forward, so that a set
/// wall clock moves no round trip.
///
/// @param wall what time it was
/// @param nanos when [System#nanoTime] said this
public record NtpClock(Instant wall, long nanos) {

    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long SECOND = 1_000_000_000L;

    /// Seconds since 1900 in the upper half, fractions of 2^-32 s in the lower.
    public long at(long nanoTime) {
        long passed = wall.getNano() + (nanoTime - nanos);
        long seconds = wall.getEpochSecond() + Math.floorDiv(passed, SECOND) + FROM_1900_TO_1970;
        return seconds << 32 | (Math.floorMod(passed, SECOND) << 32) / SECOND;
    }

    /// The middle 32 bits of [#at]: units of 2^-16 s.
    public int middleAt(long nanoTime) {
        return (int) (at(nanoTime) >>> 16);
    }
}
