package org.balie.recording.ingest;

import org.balie.platform.problem.Problem;
import org.balie.recording.core.LifeRejection;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.StoreAway;
import org.balie.recording.store.StoreFailure;
import org.balie.recording.store.StoreFull;

/// The problem of each refusal.
final class Refusals {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final int NO_ROOM = 507;

    static final Problem ENDED = Problem.of("recording-ended", CONFLICT, "The recording has ended");
    static final Problem NOT_RECORDING =
            Problem.of("not-recording", CONFLICT, "The session may not be recorded now");
    static final Problem STORE_FULL =
            Problem.of("store-full", NO_ROOM, "There is no room left for recordings");
    static final Problem STORE_AWAY =
            Problem.of("store-away", UNAVAILABLE, "Recordings cannot be kept at the moment");
    static final Problem NETWORK_ONLY =
            Problem.of("network-only", CONFLICT, "Here nothing is kept on an agent's own disk");
    static final Problem TICKET_REFUSED =
            Problem.of("ticket-refused", FORBIDDEN, "The ticket is not good, or no longer");

    static Problem of(LifeRejection reason) {
        return switch (reason) {
            case NOT_PRIMARY ->
                    Problem.of("primary-only", FORBIDDEN, "Only the primary agent may do this");
            case NOT_ALLOWED -> NOT_RECORDING;
            case NONE -> Problem.notFound();
            case OVER -> ENDED;
        };
    }

    static Problem of(StoreFailure failure) {
        return switch (failure) {
            case StoreFull _ -> STORE_FULL;
            case StoreAway _, LogTaken _ -> STORE_AWAY;
        };
    }

    private Refusals() {}
}
