package org.balie.acd.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.jspecify.annotations.Nullable;

/// By which request an agent has a session, and by which it waits for one. While a session is being
/// transferred it is both.
final class SessionIndex {

    private final Map<SessionId, RequestId> handled = new HashMap<>();
    private final Map<SessionId, RequestId> queued = new HashMap<>();

    Optional<RequestId> handling(SessionId session) {
        return Optional.ofNullable(handled.get(session));
    }

    Optional<RequestId> queued(SessionId session) {
        return Optional.ofNullable(queued.get(session));
    }

    /// Follows a request from what it was to what it is.
    ///
    /// @param before null when it is new
    /// @param next null when it is over
    void follow(@Nullable Request before, @Nullable Request next) {
        Map<SessionId, RequestId> from = before == null ? null : indexOf(before);
        Map<SessionId, RequestId> to = next == null ? null : indexOf(next);
        if (from == to) {
            return;
        }
        if (from != null && before != null) {
            from.remove(before.session(), before.id());
        }
        if (to != null && next != null) {
            to.put(next.session(), next.id());
        }
    }

    private @Nullable Map<SessionId, RequestId> indexOf(Request request) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _, RequestState.Offered _ -> queued;
            case RequestState.InSession _ -> handled;
            case RequestState.WrapUp _ -> null;
        };
    }
}
