package org.balie.telephony.media.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Says what goes wrong at most once a second, with how often it did since: what comes with packets
/// must not become a flood of lines. Any thread.
final class RareLog {
    private static final Logger LOG = System.getLogger("org.balie.telephony.media");
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final String what;
    private long unsaid;
    private long saidNanos = System.nanoTime() - PAUSE;

    RareLog(String what) {
        this.what = what;
    }

    void say(String detail) {
        say(detail, null);
    }

    synchronized void say(String detail, @Nullable Throwable cause) {
        unsaid++;
        long now = System.nanoTime();
        if (now - saidNanos >= PAUSE) {
            saidNanos = now;
            LOG.log(
                    Level.WARNING,
                    what + ": " + detail + " (" + unsaid + " such since last said)",
                    cause);
            unsaid = 0;
        }
    }
}
