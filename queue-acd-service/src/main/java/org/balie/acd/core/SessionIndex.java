package org.balie.acd.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

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

    void put(Request request) {
        switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _, RequestState.Offered _ ->
                    queued.put(request.session(), request.id());
            case RequestState.InSession _ -> handled.put(request.session(), request.id());
            case RequestState.WrapUp _ -> {}
        }
    }

    /// Takes away what [#put] kept of it.
    void remove(Request request) {
        switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _, RequestState.Offered _ ->
                    queued.remove(request.session(), request.id());
            case RequestState.InSession _ -> handled.remove(request.session(), request.id());
            case RequestState.WrapUp _ -> {}
        }
    }
}
