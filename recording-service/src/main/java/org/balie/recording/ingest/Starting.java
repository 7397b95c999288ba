package org.balie.recording.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Permission.Leave;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Database;
import org.balie.recording.policy.Quotas;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;

/// Begins a session's recording or goes on with it (rule REC-1). A new one has its key in the store
/// before its row is written, so that no row is ever without; it is refused in words when there is
/// no room for it.
@ApplicationScoped
class Starting {
    private static final Logger LOG = Logger.getLogger(Starting.class);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Lives lives;
    private final Vault vault;
    private final Quotas quotas;
    private final IngestSettings settings;

    Starting(Database database, Lives lives, Vault vault, Quotas quotas, IngestSettings settings) {
        this.database = database;
        this.lives = lives;
        this.vault = vault;
        this.quotas = quotas;
        this.settings = settings;
    }

    /// @param fresh whether it began just now
    record Started(LiveRecording recording, Freshness freshness) {}

    enum Freshness {
        BEGUN,
        GOES_ON
    }

    /// @param id for a recording that has to be begun; a repeat of the same request has the same
    Started start(Worker agent, UUID session, UUID id) {
        Optional<LiveRecording> repeated = LiveRecording.byId(database, id);
        if (repeated.isPresent()) {
            return new Started(repeated.get(), Freshness.GOES_ON);
        }
        awaitWord(agent, session);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<LiveRecording> going = lives.start(agent, session, Optional.empty());
            if (going.isPresent()) {
                return new Started(going.get(), Freshness.GOES_ON);
            }
            Optional<LiveRecording> begun = begin(agent, session, id);
            if (begun.isPresent()) {
                boolean ours = begun.get().id().equals(id);
                return new Started(begun.get(), ours ? Freshness.BEGUN : Freshness.GOES_ON);
            }
        }
        throw Problem.conflict("the recording changes too quickly").exception();
    }

    private Optional<LiveRecording> begin(Worker agent, UUID session, UUID id) {
        quotas.require(agent.siteId(), 0);
        RecordingRef ref = new RecordingRef(agent.siteId(), id);
        prepare(ref);
        boolean written = false;
        try {
            Optional<LiveRecording> begun = lives.start(agent, session, Optional.of(id));
            written = begun.filter(recording -> recording.id().equals(id)).isPresent();
            return begun;
        } finally {
            if (!written) {
                forget(ref);
            }
        }
    }

    private void prepare(RecordingRef ref) {
        try {
            if (vault.room() < settings.leastRoom().asLongValue()) {
                throw Refusals.STORE_FULL.exception();
            }
            vault.create(ref);
        } catch (StoreFailure failure) {
            throw Refusals.of(failure).exception();
        }
    }

    /// Unless the row was written after all, which a lost connection may have hidden.
    private void forget(RecordingRef ref) {
        try {
            if (LiveRecording.byId(database, ref.recordingId()).isEmpty()) {
                vault.destroy(ref);
            }
        } catch (RuntimeException e) {
            LOG.warnf("The key of %s stays behind: %s", ref, e);
        }
    }

    /// The desk may be here before session-service's word is: that the session is, and that it may
    /// be recorded.
    void awaitWord(Worker agent, UUID session) {
        long deadline = System.nanoTime() + settings.word().toNanos();
        while (System.nanoTime() < deadline) {
            Optional<SessionFacts> facts = SessionFacts.find(database, session);
            if (facts.filter(known -> isSettled(agent, known)).isPresent()) {
                return;
            }
            Waiting.pause(BETWEEN);
        }
    }

    private static boolean isSettled(Worker agent, SessionFacts facts) {
        return !facts.siteId().equals(agent.siteId())
                || facts.permission().leave() == Leave.GRANTED;
    }

    /// Whether tickets may still be had for it.
    static void requireGoingOn(LiveRecording recording) {
        if (recording.life().stage() == Stage.ENDED) {
            throw Refusals.ENDED.exception();
        }
    }
}
