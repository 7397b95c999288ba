package org.balie.recording.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Role;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Access;
import org.balie.recording.core.Act;
import org.balie.recording.core.Ruling;
import org.balie.recording.core.Viewer;
import org.balie.recording.core.Viewer.Standing;
import org.balie.recording.database.Database;
import org.balie.recording.database.Rows;
import org.balie.recording.store.RecordingRef;

/// Lets somebody do something with a recording, or says why not. Asked anew for every request.
@ApplicationScoped
public class Admission {
    private static final int CONFLICT = 409;

    private final Database database;

    Admission(Database database) {
        this.database = database;
    }

    /// The recording, when the worker may do this with it.
    public Recording require(Worker worker, UUID id, Act act) {
        return require(database, worker, id, act);
    }

    /// The same within a transaction, in which it stays as it is.
    public static Recording lock(Rows rows, Worker worker, UUID id, Act act) {
        return check(
                worker,
                Recordings.lock(rows, new RecordingRef(worker.siteId(), id))
                        .orElseThrow(() -> Problem.notFound().exception()),
                act);
    }

    /// The same for somebody who was known when an address was given out.
    public Recording require(Viewer viewer, RecordingRef ref, Act act) {
        Recording recording =
                Recordings.find(database, ref).orElseThrow(() -> Problem.notFound().exception());
        return check(viewer, recording, act);
    }

    private static Recording require(Rows rows, Worker worker, UUID id, Act act) {
        return check(
                worker,
                Recordings.find(rows, new RecordingRef(worker.siteId(), id))
                        .orElseThrow(() -> Problem.notFound().exception()),
                act);
    }

    static Recording check(Worker worker, Recording recording, Act act) {
        return check(viewer(worker), recording, act);
    }

    private static Recording check(Viewer viewer, Recording recording, Act act) {
        Ruling ruling = Access.of(viewer, recording.subject(), act);
        if (ruling != Ruling.GRANTED) {
            throw refusal(ruling).exception();
        }
        return recording;
    }

    public static Viewer viewer(Worker worker) {
        return new Viewer(worker.agentId(), standing(worker));
    }

    private static Standing standing(Worker worker) {
        if (worker.is(Role.ADMIN)) {
            return Standing.ADMIN;
        }
        return worker.is(Role.SUPERVISOR) ? Standing.SUPERVISOR : Standing.AGENT;
    }

    /// The one place where rulings become problems.
    public static Problem refusal(Ruling ruling) {
        return switch (ruling) {
            case GRANTED -> throw new IllegalArgumentException("nothing was refused");
            case HIDDEN -> Problem.notFound();
            case FORBIDDEN -> Problem.forbidden();
            case DISABLED -> Problem.of("disabled", CONFLICT, "The recording is disabled");
            case DELETED -> Problem.of("deleted", CONFLICT, "The recording was deleted");
            case NOT_DELETED -> Problem.of("not-deleted", CONFLICT, "The recording is not deleted");
            case HELD -> Problem.of("on-hold", CONFLICT, "The recording is under legal hold");
            case STILL_RUNNING ->
                    Problem.of("still-running", CONFLICT, "The recording has not ended yet");
        };
    }
}
