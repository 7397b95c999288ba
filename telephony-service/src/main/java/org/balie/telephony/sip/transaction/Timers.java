package org.balie.telephony.sip.transaction;

import java.time.Duration;
import java.time.Instant;

/// The time as the stack's event loop knows it.
public interface Timers {

    Instant now();

    /// Runs something later, on the event loop.
    Scheduled after(Duration delay, Runnable what);

    /// What will run, unless it is cancelled before.
    @FunctionalInterface
    interface Scheduled {
        void cancel();
    }
}
