package org.balie.telephony.media.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Quality;
import org.balie.telephony.media.rtp.Reception;
import org.balie.telephony.media.rtp.RtcpSession;
import org.balie.telephony.media.sound.EModel;
import org.balie.telephony.media.sound.Frame;

/// How one far end's streams are doing: when it is time to report (RFC 3550 section 6.2), and the
/// figures.
final class Reporting {
    private static final long LEAST_PAUSE = Duration.ofMillis(2500).toNanos();
    private static final long MOST_PAUSE = Duration.ofMillis(7500).toNanos();

    /// Weight of the last second in the share of lost packets that is heard.
    private static final double WEIGHT = 0.2;

    private final Reception reception;
    private final RtcpSession session;
    private long nextNanos;
    private long lostBefore;
    private long packetsBefore;
    private double share;

    Reporting(Reception reception, RtcpSession session, long now) {
        this.reception = reception;
        this.session = session;
        schedule(now);
    }

    boolean isDue(long now) {
        if (now - nextNanos < 0) {
            return false;
        }
        schedule(now);
        return true;
    }

    private void schedule(long now) {
        nextNanos = now + ThreadLocalRandom.current().nextLong(LEAST_PAUSE, MOST_PAUSE);
    }

    static Quality nothingYet() {
        return new Quality(
                0, 0, 0, Duration.ZERO, 0, 0, Optional.empty(), Optional.empty(), MOST_MOS);
    }

    private static final double MOST_MOS = EModel.mos(Codec.PCMA, 0, Duration.ZERO);

    /// To be called once a second.
    Quality quality(long refused, Hearing hearing) {
        Codec codec = hearing.codec();
        long missing = reception.lost() + hearing.late();
        long lost = Math.max(0, missing - lostBefore);
        long packets = Math.max(0, reception.packets() - packetsBefore);
        lostBefore = missing;
        packetsBefore = reception.packets();
        if (packets + lost > 0) {
            share += WEIGHT * ((double) lost / (packets + lost) - share);
        }
        Duration delay =
                session.roundTrip()
                        .map(there -> there.dividedBy(2))
                        .orElse(Duration.ZERO)
                        .plus(hearing.delay())
                        .plus(Frame.DURATION);
        return new Quality(
                reception.packets(),
                reception.lost(),
                refused,
                Duration.ofNanos(reception.jitterNanos()),
                session.sent(),
                session.lostThere(),
                session.roundTrip(),
                Optional.ofNullable(codec),
                EModel.mos(codec == null ? Codec.PCMA : codec, share, delay));
    }
}
