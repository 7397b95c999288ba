package org.balie.recording.uploads;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;

/// Removes what came of uploads whose replica is gone.
@ApplicationScoped
public class LostUploads {
    private static final Logger LOG = Logger.getLogger(LostUploads.class);

    private final Vertx vertx;
    private final UploadRows rows;
    private final Vault vault;
    private final UploadSettings settings;
    private final AtomicBoolean busy = new AtomicBoolean();

    LostUploads(Vertx vertx, UploadRows rows, Vault vault, UploadSettings settings) {
        this.vertx = vertx;
        this.rows = rows;
        this.vault = vault;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                settings.every().toMillis(),
                _ -> Thread.ofVirtual().name("lost-uploads").start(this::attempt));
    }

    private void attempt() {
        if (busy.compareAndSet(false, true)) {
            try {
                sweep();
            } catch (RuntimeException e) {
                LOG.warnf("Lost uploads stay for now: %s", e);
            } finally {
                busy.set(false);
            }
        }
    }

    /// What the store cannot remove now comes again when its lease is over.
    public void sweep() {
        for (RecordingRef lost : rows.takeLost(settings.lease())) {
            try {
                vault.destroy(lost);
                rows.forget(lost.recordingId());
                LOG.infof("What came of upload %s is removed", lost.recordingId());
            } catch (StoreFailure e) {
                LOG.warnf("Lost upload %s stays for now: %s", lost, e.getMessage());
            }
        }
    }
}
