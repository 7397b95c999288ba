package org.balie.acd.views;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.balie.acd.core.Floor;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.WaitEstimate;
import org.jspecify.annotations.Nullable;

/// What a waiting customer sees (`docs/api.md`, socket `/ws/acd/visitor`).
///
/// @param since when the state began; for one who waits, when the waiting began
/// @param reason why the request was refused or abandoned, or a supervisor's words
record VisitorDocument(
        UUID requestId,
        String state,
        String queueName,
        String siteName,
        @Nullable Integer position,
        @Nullable Estimate estimate,
        Instant since,
        @Nullable UUID sessionId,
        @Nullable String reason) {

    static final String KEY = "request";

    record Estimate(long lowSeconds, long highSeconds) {
        static Estimate of(WaitEstimate estimate) {
            return new Estimate(estimate.low().toSeconds(), estimate.high().toSeconds());
        }
    }

    /// Where one request stands in its line.
    interface Positions {
        /// Empty for a request that is not in the line.
        OptionalInt of(Request request);
    }

    /// @param closedBefore what is known of a request that the floor has forgotten, or never had
    static VisitorDocument of(
            RequestId id,
            Floor floor,
            String siteName,
            Positions positions,
            Map<RequestId, String> reasons,
            Instant now) {
        var open = floor.request(id);
        if (open.isPresent()) {
            return ofOpen(open.get(), floor, siteName, positions);
        }
        var reason = reasons.get(id);
        return floor.closed(id)
                .map(
                        closed ->
                                floor.isServed(closed.session())
                                        ? goesOn(closed, siteName)
                                        : ofClosed(closed, siteName, reason))
                .orElseGet(() -> arriving(id, siteName, now));
    }

    private static VisitorDocument ofOpen(
            Request request, Floor floor, String siteName, Positions positions) {
        var queueName = Names.ofQueue(floor, request);
        var id = request.id().value();
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ -> {
                var position = positions.of(request);
                var estimate =
                        position.isPresent() && request.queue().isPresent()
                                ? floor.estimate(request.queue().get(), position.getAsInt())
                                        .map(Estimate::of)
                                        .orElse(null)
                                : null;
                yield new VisitorDocument(
                        id,
                        "waiting",
                        queueName,
                        siteName,
                        position.isPresent() ? position.getAsInt() : null,
                        estimate,
                        request.arrivedAt(),
                        null,
                        null);
            }
            case RequestState.Offered _ ->
                    new VisitorDocument(
                            id,
                            "offered",
                            queueName,
                            siteName,
                            1,
                            null,
                            request.arrivedAt(),
                            null,
                            null);
            case RequestState.InSession(_, var since) ->
                    new VisitorDocument(
                            id,
                            "in-session",
                            queueName,
                            siteName,
                            null,
                            null,
                            since,
                            request.session().value(),
                            null);
            case RequestState.WrapUp(_, var since, _, _) ->
                    over(
                            id,
                            floor.isServed(request.session()) ? "in-session" : "ended",
                            queueName,
                            siteName,
                            since,
                            request.session(),
                            null);
        };
    }

    /// The session goes on under another request; its room shows the customer what happens.
    private static VisitorDocument goesOn(ClosedRequest closed, String siteName) {
        var since = closed.forgetAt().minus(ClosedRequest.REMEMBERED);
        return over(closed.id().value(), "in-session", "", siteName, since, closed.session(), null);
    }

    private static VisitorDocument ofClosed(
            ClosedRequest closed, String siteName, @Nullable String reason) {
        var id = closed.id().value();
        var since = closed.forgetAt().minus(ClosedRequest.REMEMBERED);
        return switch (closed.outcome()) {
            case HANDLED -> over(id, "ended", "", siteName, since, closed.session(), reason);
            case ABANDONED -> over(id, "abandoned", "", siteName, since, null, reason);
            case LEFT -> over(id, "left", "", siteName, since, null, reason);
            case CLOSED -> over(id, "closed", "", siteName, since, null, reason);
            case REFUSED -> over(id, "refused", "", siteName, since, null, reason);
            // The session goes on; its room shows the customer what happens.
            case RETURNED, WITHDRAWN ->
                    over(id, "in-session", "", siteName, since, closed.session(), null);
        };
    }

    private static VisitorDocument over(
            UUID id,
            String state,
            String queueName,
            String siteName,
            Instant since,
            @Nullable SessionId session,
            @Nullable String reason) {
        return new VisitorDocument(
                id,
                state,
                queueName,
                siteName,
                null,
                null,
                since,
                session == null ? null : session.value(),
                reason);
    }

    private static VisitorDocument arriving(RequestId id, String siteName, Instant now) {
        return new VisitorDocument(
                id.value(), "arriving", "", siteName, null, null, now, null, null);
    }

    /// Of a request that the floor forgot long ago.
    static VisitorDocument forgotten(
            ClosedRequest closed, String siteName, @Nullable String reason) {
        return ofClosed(closed, siteName, reason);
    }
}
