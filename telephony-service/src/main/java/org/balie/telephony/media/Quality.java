package org.balie.telephony.media;

import java.time.Duration;
import java.util.Optional;

/// How the streams of one termination are doing.
///
/// @param received packets heard, from the beginning
/// @param lost expected and never come (RFC 3550 A.3)
/// @param refused dropped: too many, from a stranger, forged or replayed
/// @param jitter mean deviation of packet spacing (RFC 3550 A.8)
/// @param sent packets sent
/// @param lostThere what the far end says it lost of them
/// @param roundTrip from its last report (RFC 3550 section 6.4.1); empty before there was one
/// @param codec what the far end was last heard to speak
/// @param mos how good it sounds to a listener here, 1 to 4.5: the E-model of ITU-T G.107 over loss
///   and delay
public record Quality(
        long received,
        long lost,
        long refused,
        Duration jitter,
        long sent,
        long lostThere,
        Optional<Duration> roundTrip,
        Optional<Codec> codec,
        double mos) {}
