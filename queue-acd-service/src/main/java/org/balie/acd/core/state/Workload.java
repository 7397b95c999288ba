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
        return new Workload(ringing, with(sessions, request), wrapUps);
    }

    public Workload wrappingUp(RequestId request) {
        return new Workload(ringing, without(sessions, request), with(wrapUps, request));
    }

    public Workload finished(RequestId request) {
        return new Workload(ringing, without(sessions, request), without(wrapUps, request));
    }

    // Nearly always there is nothing, or one.

    private static List<RequestId> with(List<RequestId> all, RequestId one) {
        return all.isEmpty() ? List.of(one) : Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static List<RequestId> without(List<RequestId> all, RequestId one) {
        if (!all.contains(one)) {
            return all;
        }
        return all.size() == 1
                ? List.of()
                : all.stream().filter(other -> !other.equals(one)).toList();
    }
}
