package org.balie.recording.playing;

import jakarta.ws.rs.core.Response;
import org.balie.platform.problem.Problem;
import org.balie.platform.problem.ProblemJson;
import org.balie.recording.sealed.Damaged;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.StoreAway;
import org.balie.recording.store.StoreFailure;
import org.balie.recording.store.StoreFull;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the store cannot do, in words that a page can show.
final class StoreProblems {
    private static final Logger LOG = Logger.getLogger(StoreProblems.class);
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;

    @ServerExceptionMapper
    Response full(StoreFull failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response away(StoreAway failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response taken(LogTaken failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response damaged(Damaged failure) {
        LOG.errorf("A recording is damaged: %s", failure.getMessage());
        return answer(Problem.of("damaged", CONFLICT, "What was kept is not what was written"));
    }

    private static Response answer(StoreFailure failure) {
        LOG.warnf("The store refused: %s", failure.getMessage());
        return answer(problem(failure));
    }

    private static Problem problem(StoreFailure failure) {
        return switch (failure) {
            case StoreFull _ ->
                    Problem.of("store-full", INSUFFICIENT_STORAGE, "There is no room left");
            case StoreAway _ ->
                    Problem.of("store-away", UNAVAILABLE, "The store cannot be reached");
            case LogTaken _ -> Problem.conflict("somebody else is writing it");
        };
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(ProblemJson.MEDIA_TYPE)
                .entity(ProblemJson.text(problem))
                .build();
    }
}
