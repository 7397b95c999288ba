package org.balie.acd.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.jspecify.annotations.Nullable;

/// By which request an agent has a session, and by which it waits for one. While a session is being
/// transferred it is both.
final class SessionIndex {

    private final Map<SessionId, Slot<Request>> handled = new HashMap<>();
    private final Map<SessionId, Slot<Request>> queued = new HashMap<>();

    Optional<Request> handling(SessionId session) {
        return Optional.ofNullable(handled.get(session)).map(slot -> slot.record);
    }

    Optional<Request> queued(SessionId session) {
        return Optional.ofNullable(queued.get(session)).map(slot -> slot.record);
    }

    /// Follows a request from what it was to what it is.
    ///
    /// @param before null when it is new
    /// @param next null when it is over
    void follow(Slot<Request> slot, @Nullable Request before, @Nullable Request next) {
        Map<SessionId, Slot<Request>> from = before == null ? null : indexOf(before);
        Map<SessionId, Slot<Request>> to = next == null ? null : indexOf(next);
        if (from == to) {
            return;
        }
        SessionId session = slot.record.session();
        if (from != null) {
            from.remove(session, slot);
        }
        if (to != null) {
            to.put(session, slot);
        }
    }

    private @Nullable Map<SessionId, Slot<Request>> indexOf(Request request) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _, RequestState.Offered _ -> queued;
            case RequestState.InSession _ -> handled;
            case RequestState.WrapUp _ -> null;
        };
    }
}
