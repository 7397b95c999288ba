package org.balie.acd.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.routing.Candidates;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.routing.WaitingLines;
import org.balie.acd.core.routing.WaitingLines.Standing;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.jspecify.annotations.Nullable;

/// Puts requests where they have to stand by their state and the settings of their queue, and among
/// the deadlines what time will change about them.
final class Standings {
    private final Candidates candidates;
    private final WaitingLines lines;
    private final Stirred stirred;
    private final Deadlines deadlines;

    Standings(Candidates candidates, WaitingLines lines, Stirred stirred, Deadlines deadlines) {
        this.candidates = candidates;
        this.lines = lines;
        this.stirred = stirred;
        this.deadlines = deadlines;
    }

    /// @param queue null when the request stands in none
    void place(Slot.OfRequest slot, @Nullable QueueState queue) {
        Request request = slot.record;
        if (queue != null) {
            stand(slot, standing(request, queue));
        }
        deadlines.set(slot, deadline(request, queue));
    }

    /// The request is over.
    void leave(Slot.OfRequest slot) {
        stand(slot, null);
        deadlines.set(slot, Optional.empty());
    }

    /// The pools whose agents may have the request.
    List<Members> poolsOf(Slot.OfRequest slot) {
        Standing standing = slot.standing;
        return standing == null || standing.pools().isEmpty()
                ? candidates.poolsOf(slot.record)
                : standing.pools();
    }

    /// What overflow does next for a request; while somebody is being asked, nothing.
    static Optional<OverflowStep> nextStep(Request request, QueueState queue) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ ->
                    request.kind().isLive()
                            ? queue.stepAfter(request.reach().steps())
                            : Optional.empty();
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ ->
                    Optional.empty();
        };
    }

    private static Optional<Instant> deadline(Request request, @Nullable QueueState queue) {
        Optional<Instant> own = request.deadline();
        if (queue == null || own.isEmpty()) {
            return own;
        }
        Optional<Instant> step =
                nextStep(request, queue).map(next -> request.arrivedAt().plus(next.after()));
        return step.isPresent() && step.get().isBefore(own.get()) ? step : own;
    }

    private @Nullable Standing standing(Request request, QueueState queue) {
        return switch (request.state()) {
            case RequestState.Waiting _ ->
                    standing(request, queue, true, candidates.poolsOf(request), List.of());
            case RequestState.Reserved reserved ->
                    standing(request, queue, true, List.of(), reserved.agents());
            case RequestState.Offered(_, var others) when others.isPresent() ->
                    standing(request, queue, false, List.of(), others.get().agents());
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ -> null;
        };
    }

    private static Standing standing(
            Request request,
            QueueState queue,
            boolean inLine,
            List<Members> pools,
            List<AgentId> agents) {
        Place place = Place.of(request, queue.settings());
        return new Standing(place, request.kind(), inLine, pools, agents);
    }

    private void stand(Slot.OfRequest slot, @Nullable Standing next) {
        lines.move(slot.standing, next);
        slot.standing = next;
        if (next != null) {
            stirred.pools.addAll(next.pools());
            stirred.agents.addAll(next.agents());
        }
    }
}
