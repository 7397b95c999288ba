package org.balie.recording.telephone;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Fetches one recorded call after the other, as long as the service runs.
@ApplicationScoped
class CallFetching {
    private static final Logger LOG = Logger.getLogger(CallFetching.class);

    private final CallKeeper keeper;
    private final Duration every;
    private final Thread thread;

    CallFetching(CallKeeper keeper, TelephoneSettings settings) {
        this.keeper = keeper;
        this.every = settings.every();
        this.thread = Thread.ofVirtual().name("recorded-calls").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                if (!tryOne()) {
                    Thread.sleep(every);
                }
            }
        } catch (InterruptedException _) {
            // stop() asks for the end; what was under way is begun anew by whoever comes next.
        }
    }

    private boolean tryOne() throws InterruptedException {
        try {
            return keeper.keepOne();
        } catch (RuntimeException e) {
            LOG.warnf("Recorded calls wait: %s", e);
            return false;
        }
    }
}
