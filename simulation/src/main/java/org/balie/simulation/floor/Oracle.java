package org.balie.simulation.floor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Lifecycle;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.Settings.QueueSettings;

/// The same decisions by looking at everything every time: written from the rules, slow, and with
/// nothing in common with the floor's indexes. Where the two differ, one of them is wrong.
final class Oracle {

    /// Who should be offered what next.
    record Offer(Request request, AgentId agent, String rule) {}

    private final Floor floor;
    private final Instant now;

    /// @param now the time of the decision
    Oracle(Floor floor, Instant now) {
        this.floor = floor;
        this.now = now;
    }

    /// The request that goes first of those which somebody may have now, with that somebody.
    Optional<Offer> next() {
        if (floor.agents().noneMatch(Oracle::isFree)) {
            return Optional.empty();
        }
        return floor.requests()
                .filter(request -> isInLine(request) && firstChoice(request).isPresent())
                .min(order())
                .map(
                        request -> {
                            AgentId agent = firstChoice(request).orElseThrow();
                            return new Offer(request, agent, rule(request, agent));
                        });
    }

    /// Returned sessions first; then priority plus a level per minute of waiting; then arrival.
    Comparator<Request> order() {
        return Comparator.comparing((Request request) -> request.isReturning() ? 0 : 1)
                .thenComparing(Comparator.comparing(this::agedPriority).reversed())
                .thenComparing(Request::ticket);
    }

    /// In sixtieths of a level, exactly.
    private BigDecimal agedPriority(Request request) {
        Duration waited = Duration.between(request.arrivedAt(), now);
        return BigDecimal.valueOf(queueOf(request).priority() * 60L + waited.toSeconds())
                .add(BigDecimal.valueOf(waited.toNanosPart(), 9));
    }

    static boolean isInLine(Request request) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ -> true;
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ -> false;
        };
    }

    private Optional<AgentId> firstChoice(Request request) {
        return ranked(request)
                .map(AgentState::id)
                .filter(agent -> isFor(request, agent) && !hasDeclined(request, agent))
                .findFirst();
    }

    private static boolean isFor(Request request, AgentId agent) {
        return !(request.state() instanceof RequestState.Reserved reserved)
                || reserved.agent().equals(agent);
    }

    static boolean hasDeclined(Request request, AgentId agent) {
        return request.rests().stream().anyMatch(rest -> rest.agent().equals(agent));
    }

    /// Everybody who could be asked about this request at all, as the queue's policy ranks them.
    Stream<AgentState> ranked(Request request) {
        QueueSettings queue = queueOf(request);
        List<AgentState> able =
                floor.agents()
                        .filter(agent -> agent.settings().queues().contains(queue.id()))
                        .filter(agent -> isSkilled(agent, queue) && isFree(agent))
                        .sorted(
                                Comparator.comparing(AgentState::idleSince)
                                        .thenComparing(agent -> agent.id().value()))
                        .toList();
        return switch (queue.policy()) {
            case LONGEST_IDLE -> able.stream();
            case LEAST_OCCUPIED ->
                    able.stream().sorted(Comparator.comparingDouble(Oracle::occupancy));
            case BEST_SKILL ->
                    able.stream().sorted(Comparator.comparingInt(agent -> -skill(agent, queue)));
            case PREFERRED_AGENT ->
                    able.stream()
                            .sorted(
                                    Comparator.comparingInt(
                                            agent -> isPreferred(request, agent.id()) ? 0 : 1));
            case ROUND_ROBIN -> {
                String last =
                        floor.queue(queue.id())
                                .flatMap(QueueState::lastAsked)
                                .map(AgentId::value)
                                .orElse("");
                yield able.stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (AgentState agent) ->
                                                        agent.id().value().compareTo(last) > 0
                                                                ? 0
                                                                : 1)
                                        .thenComparing(agent -> agent.id().value()));
            }
        };
    }

    private static boolean isPreferred(Request request, AgentId agent) {
        return request.preferred().equals(Optional.of(agent));
    }

    private static double occupancy(AgentState agent) {
        return (agent.sessions().size() + agent.wrapUps().size())
                / (double) agent.settings().capacity();
    }

    private static int skill(AgentState agent, QueueSettings queue) {
        return queue.skills().stream()
                .mapToInt(needed -> agent.settings().level(needed.skill()))
                .sum();
    }

    static boolean isSkilled(AgentState agent, QueueSettings queue) {
        return queue.skills().stream()
                .allMatch(needed -> agent.settings().level(needed.skill()) >= needed.level());
    }

    static boolean isFree(AgentState agent) {
        return agent.lifecycle() == Lifecycle.ACTIVE
                && agent.intent().equals(Intent.AVAILABLE)
                && agent.link() instanceof Link.Live
                && agent.ringing().isEmpty()
                && agent.sessions().size() + agent.wrapUps().size() < agent.settings().capacity();
    }

    private String rule(Request request, AgentId agent) {
        AgentPolicy policy = queueOf(request).policy();
        if (request.state() instanceof RequestState.Reserved) {
            return AgentPolicy.PREFERRED_AGENT.code();
        }
        return policy == AgentPolicy.PREFERRED_AGENT && !isPreferred(request, agent)
                ? AgentPolicy.LONGEST_IDLE.code()
                : policy.code();
    }

    /// Why a request for this queue is not let in.
    Optional<Refusal> refusal(QueueId id) {
        Optional<QueueSettings> queue =
                floor.queue(id).filter(known -> !known.isRetired()).map(QueueState::settings);
        if (queue.isEmpty()
                || queue.get().hours().filter(hours -> !hours.isOpen(now)).isPresent()) {
            return Optional.of(Refusal.CLOSED);
        }
        long length =
                floor.requests()
                        .filter(request -> request.queue().equals(Optional.of(id)))
                        .filter(request -> request.state().isInQueue())
                        .count();
        if (length >= queue.get().maximumLength()) {
            return Optional.of(Refusal.FULL);
        }
        boolean reachable =
                floor.agents()
                        .filter(agent -> agent.settings().queues().contains(id))
                        .filter(agent -> isSkilled(agent, queue.get()))
                        .anyMatch(agent -> !agent.presence().equals(Presence.OFFLINE));
        return reachable ? Optional.empty() : Optional.of(Refusal.NOBODY_REACHABLE);
    }

    QueueSettings queueOf(Request request) {
        return request.queue().flatMap(floor::queue).orElseThrow().settings();
    }
}
