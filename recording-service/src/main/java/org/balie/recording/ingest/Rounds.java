package org.balie.recording.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.balie.recording.sessions.SessionTold;
import org.jboss.logging.Logger;

/// What comes round every second without anybody asking. What fails is tried again the next time,
/// and said once.
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Progress progress;
    private final Lives lives;
    private final Intakes intakes;
    private final WriteSockets sockets;
    private final Statuses statuses;
    private final Sealing sealing;
    private final List<Thread> running = new ArrayList<>();

    Rounds(
            Progress progress,
            Lives lives,
            Intakes intakes,
            WriteSockets sockets,
            Statuses statuses,
            Sealing sealing) {
        this.progress = progress;
        this.lives = lives;
        this.intakes = intakes;
        this.sockets = sockets;
        this.statuses = statuses;
        this.sealing = sealing;
    }

    void start(@Observes StartupEvent event) {
        begin("recordings-written", this::write);
        begin("recordings-followed", this::follow);
        begin("recordings-sealed", sealing::sweep);
        begin("recordings-sockets", sockets::look);
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Thread::interrupt);
        try {
            progress.write();
        } catch (RuntimeException e) {
            LOG.warnf("What was reached last is not written; the logs know it: %s", e);
        }
    }

    private void write() {
        progress.write();
        intakes.enforce();
        statuses.refresh();
    }

    private void follow() {
        each(lives.behind(), lives::follow);
        each(lives.doubtful(), lives::look);
    }

    /// One that fails keeps no other from its turn.
    private static void each(List<UUID> sessions, Consumer<UUID> work) {
        for (UUID session : sessions) {
            try {
                work.accept(session);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warnf("The recording of session %s is looked after later: %s", session, e);
            }
        }
    }

    /// A session told something: nobody should wait a second for it.
    void told(@Observes SessionTold told) {
        Thread.ofVirtual()
                .name("recording-followed-at-once")
                .start(
                        () -> {
                            try {
                                lives.follow(told.sessionId());
                                intakes.enforce();
                                statuses.refresh(List.of(told.sessionId()));
                            } catch (RuntimeException e) {
                                LOG.debugf("Followed with the next round: %s", e);
                            }
                        });
    }

    private void begin(String name, Runnable work) {
        running.add(Thread.ofVirtual().name(name).start(() -> round(name, work)));
    }

    private static void round(String name, Runnable work) {
        boolean failing = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Waiting.pause(EVERY);
                work.run();
                if (failing) {
                    LOG.infof("%s works again", name);
                }
                failing = false;
            } catch (CancellationException _) {
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warnf("%s fails and is tried again: %s", name, e);
                }
                failing = true;
            }
        }
    }
}
