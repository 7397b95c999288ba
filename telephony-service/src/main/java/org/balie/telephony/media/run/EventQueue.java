package org.balie.telephony.media.run;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaEvents;

/// Tells events on a thread of its own, one after the other. Whoever has one never waits.
final class EventQueue {
    /// Events that may wait; more are dropped and logged.
    static final int KEPT = 10_000;

    private static final RareLog DROPPED = new RareLog("an event was dropped");
    private static final RareLog FAILED = new RareLog("nobody could be told of an event");
    private static final long LOOK_UP_MILLIS = 50;

    private final BlockingQueue<MediaEvent> waiting = new LinkedBlockingQueue<>(KEPT);
    private final MediaEvents told;
    private final Thread thread;
    private volatile boolean closing;

    EventQueue(MediaEvents told) {
        this.told = told;
        this.thread = Thread.ofPlatform().name("media-events").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void tell(MediaEvent event) {
        if (!waiting.offer(event)) {
            DROPPED.say(event.toString());
        }
    }

    private void run() {
        try {
            while (true) {
                MediaEvent event = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    tellNow(event);
                } else if (closing) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellNow(MediaEvent event) {
        try {
            told.on(event);
        } catch (RuntimeException e) {
            FAILED.say(event.toString(), e);
        }
    }

    /// Tells what still waits, for so long.
    void close(Duration longest) throws InterruptedException {
        closing = true;
        if (Thread.currentThread() != thread) {
            thread.join(longest);
        }
    }
}
