package org.balie.acd.core.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.acd.core.state.Id.RequestId;

/// What an agent has in hand.
///
/// @param ringing the request that the agent is being asked about; at most one at a time
/// @param sessions requests being handled
/// @param wrapUps requests being finished up
public record Workload(
        Optional<RequestId> ringing, List<RequestId> sessions, List<RequestId> wrapUps) {

    public static final Workload NONE = new Workload(Optional.empty(), List.of(), List.of());

    public Workload {
        sessions = List.copyOf(sessions);
        wrapUps = List.copyOf(wrapUps);
    }

    public int load() {
        return sessions.size() + wrapUps.size();
    }

    public Workload ringing(RequestId request) {
        return new Workload(Optional.of(request), sessions, wrapUps);
    }

    /// No offer any more, whatever became of it.
    public Workload quiet() {
        return new Workload(Optional.empty(), sessions, wrapUps);
    }

    public Workload starting(RequestId request) {
        return new Workload(
                ringing, Stream.concat(sessions.stream(), Stream.of(request)).toList(), wrapUps);
    }

    public Workload wrappingUp(RequestId request) {
        return new Workload(
                ringing,
                without(sessions, request),
                Stream.concat(wrapUps.stream(), Stream.of(request)).toList());
    }

    public Workload finished(RequestId request) {
        return new Workload(ringing, without(sessions, request), without(wrapUps, request));
    }

    private static List<RequestId> without(List<RequestId> all, RequestId one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
