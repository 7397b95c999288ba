package org.balie.telephony.sip.transport;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says that bad things come, with their number and the latest example, but not more often than
/// once in an interval: a flood must not become a flood of lines. Any thread.
public final class QuietLog {

    private static final Logger LOG = System.getLogger(QuietLog.class.getName());
    private static final int LONGEST = 160;

    private final InstantSource clock;
    private final Duration interval;
    private Instant quietUntil = Instant.MIN;
    private long unsaid;

    public QuietLog(InstantSource clock, Duration interval) {
        this.clock = clock;
        this.interval = interval;
    }

    public synchronized void say(String what, String source) {
        unsaid++;
        Instant now = clock.instant();
        if (now.isBefore(quietUntil)) {
            return;
        }
        quietUntil = now.plus(interval);
        LOG.log(
                Level.WARNING,
                "SIP: {0} from {1} ({2,number,#} such since last said)",
                printable(what),
                source,
                unsaid);
        unsaid = 0;
    }

    /// What strangers send does not get to write lines of its own.
    private static String printable(String what) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(what.length(), LONGEST); i++) {
            char c = what.charAt(i);
            out.append(c < ' ' || c == 0x7f ? '?' : c);
        }
        return out.toString();
    }
}
