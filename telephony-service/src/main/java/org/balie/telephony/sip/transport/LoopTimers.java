package org.balie.telephony.sip.transport;

import io.netty.channel.EventLoop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.sip.transaction.Timers;

/// Timers on the event loop.
public final class LoopTimers implements Timers {

    private static final Logger LOG = System.getLogger(LoopTimers.class.getName());

    private final EventLoop loop;
    private final InstantSource clock;

    public LoopTimers(EventLoop loop, InstantSource clock) {
        this.loop = loop;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Scheduled after(Duration delay, Runnable what) {
        ScheduledFuture<?> future =
                loop.schedule(() -> guarded(what), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /// What goes wrong in one call must not be lost in a future that nobody looks at.
    private static void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a timer's task failed", e);
        }
    }
}
