package org.balie.telephony.media.run;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.dtls.DtlsCertificate;
import org.balie.telephony.media.rtp.NtpClock;
import org.balie.telephony.media.sound.Recorder;

/// What all contexts of a process share. Any thread.
final class Surroundings {
    final MediaSettings settings;
    final EventQueue events;
    final DtlsCertificate certificate = DtlsCertificate.create();
    final NtpClock clock = new NtpClock(Instant.now(), System.nanoTime());
    final LongAdder refused = new LongAdder();
    private final Recordings keeper;
    private final AtomicInteger handshakes = new AtomicInteger();
    private int recordings;

    Surroundings(MediaSettings settings, EventQueue events, Recordings keeper) {
        this.settings = settings;
        this.events = events;
        this.keeper = keeper;
    }

    /// One more far end may begin its handshake.
    boolean mayShakeHands() {
        if (handshakes.incrementAndGet() <= settings.limits().handshakes()) {
            return true;
        }
        handshakes.decrementAndGet();
        return false;
    }

    void handsShaken() {
        handshakes.decrementAndGet();
    }

    Recorder record(
            RecordingId id, Recorder.Channels channels, Consumer<Recorder.Outcome> whenOver) {
        synchronized (this) {
            recordings++;
        }
        return Recorder.start(
                keeper,
                id,
                channels,
                outcome -> {
                    try {
                        whenOver.accept(outcome);
                    } finally {
                        recordingIsOver();
                    }
                });
    }

    private synchronized void recordingIsOver() {
        recordings--;
        notifyAll();
    }

    /// Waits until no recording is under way, until then at most.
    synchronized void awaitRecordings(long deadlineNanos) throws InterruptedException {
        long left = (deadlineNanos - System.nanoTime()) / 1_000_000;
        while (recordings > 0 && left > 0) {
            wait(left);
            left = (deadlineNanos - System.nanoTime()) / 1_000_000;
        }
    }
}
