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
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Lifecycle;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Purpose;
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
                .flatMap(request -> offer(request).stream())
                .min(
                        Comparator.comparing((Offer offer) -> isAssigned(offer) ? 0 : 1)
                                .thenComparing(Offer::request, order()));
    }

    private static boolean isAssigned(Offer offer) {
        return offer.rule().equals(Rule.ASSIGNED.code());
    }

    /// To whom this request would go if it were the first.
    private Optional<Offer> offer(Request request) {
        return switch (request.state()) {
            case RequestState.Waiting _ -> free(request);
            case RequestState.Reserved reserved -> kept(request, reserved);
            case RequestState.Offered(_, var others) ->
                    others.flatMap(reserved -> kept(request, reserved));
            case RequestState.InSession _, RequestState.WrapUp _ -> Optional.empty();
        };
    }

    private Optional<Offer> free(Request request) {
        for (Reached pool : pools(request)) {
            Optional<AgentId> agent =
                    ranked(request, pool)
                            .map(AgentState::id)
                            .filter(one -> !hasDeclined(request, one))
                            .findFirst();
            if (agent.isPresent()) {
                String rule = rule(request, pool.queue(), agent.get());
                return Optional.of(new Offer(request, agent.get(), rule));
            }
        }
        return Optional.empty();
    }

    private Optional<Offer> kept(Request request, RequestState.Reserved reserved) {
        return reserved.agents().stream()
                .sorted()
                .filter(agent -> floor.agent(agent).filter(Oracle::isFree).isPresent())
                .filter(agent -> mayHave(request, reserved, agent))
                .map(agent -> new Offer(request, agent, rule(reserved.purpose())))
                .findFirst();
    }

    private boolean mayHave(Request request, RequestState.Reserved reserved, AgentId agent) {
        return reserved.purpose() != Purpose.PREFERRED
                || ranked(request, pools(request).getFirst())
                        .anyMatch(able -> able.id().equals(agent));
    }

    private static String rule(Purpose purpose) {
        return switch (purpose) {
            case PREFERRED -> AgentPolicy.PREFERRED_AGENT.code();
            case ASSIGNED -> Rule.ASSIGNED.code();
            case TRANSFERRED -> Rule.TRANSFERRED.code();
        };
    }

    /// Running sessions first; then priority plus a level per minute of waiting, messages as if ten
    /// minutes later; then arrival.
    Comparator<Request> order() {
        return Comparator.comparing((Request request) -> request.isOfRunningSession() ? 0 : 1)
                .thenComparing(Comparator.comparing(this::agedPriority).reversed())
                .thenComparing(Request::ticket);
    }

    /// In sixtieths of a level, exactly.
    private BigDecimal agedPriority(Request request) {
        Duration waited = Duration.between(request.arrivedAt(), now);
        int own = request.reach().priority().orElse(queueOf(request).priority());
        long priority = Math.min(9, own + request.reach().raised());
        long late = waits(request.kind()) ? 0 : 600;
        return BigDecimal.valueOf(priority * 60L + waited.toSeconds() - late)
                .add(BigDecimal.valueOf(waited.toNanosPart(), 9));
    }

    /// Whether a customer waits for it, at a page or at a telephone.
    static boolean waits(Kind kind) {
        return kind == Kind.LIVE || kind == Kind.CALL;
    }

    static boolean isInLine(Request request) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ -> true;
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ -> false;
        };
    }

    static boolean hasDeclined(Request request, AgentId agent) {
        return request.rests().stream().anyMatch(rest -> rest.agent().equals(agent));
    }

    /// A queue whose members may have a request, and how many levels of its skills they may lack.
    record Reached(QueueSettings queue, int widened) {}

    /// The own queue, then those that overflow has added, in the order of their names.
    List<Reached> pools(Request request) {
        QueueSettings own = queueOf(request);
        return Stream.concat(
                        Stream.of(new Reached(own, widened(own, request.reach().widened()))),
                        request.reach().added().stream()
                                .sorted()
                                .flatMap(id -> floor.queue(id).stream())
                                .map(queue -> new Reached(queue.settings(), 0)))
                .toList();
    }

    /// As far as the queue's settings widen, and not further than the request has come.
    private static int widened(QueueSettings queue, int reached) {
        int widest = 0;
        int sum = 0;
        for (OverflowStep step : queue.overflow()) {
            if (step instanceof OverflowStep.WidenSkills(_, int levels)) {
                sum += levels;
                widest = sum <= reached ? sum : widest;
            }
        }
        return widest;
    }

    /// Everybody of a pool who could be asked about this request at all, as its policy ranks them.
    Stream<AgentState> ranked(Request request, Reached pool) {
        QueueSettings queue = pool.queue();
        List<AgentState> able =
                floor.agents()
                        .filter(agent -> agent.settings().queues().contains(queue.id()))
                        .filter(agent -> isSkilled(agent, pool) && isFree(agent))
                        .filter(agent -> canBeRung(request, agent))
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

    private static boolean isSkilled(AgentState agent, Reached pool) {
        return pool.queue().skills().stream()
                .allMatch(
                        needed ->
                                agent.settings().level(needed.skill())
                                        >= needed.level() - pool.widened());
    }

    /// Whether this agent, who is free, may have a request by any of its pools.
    boolean isReached(Request request, AgentState agent) {
        return pools(request).stream()
                .anyMatch(
                        pool ->
                                agent.settings().queues().contains(pool.queue().id())
                                        && isSkilled(agent, pool));
    }

    /// Whoever is to have a call needs a telephone.
    static boolean canBeRung(Request request, AgentState agent) {
        return request.kind() != Kind.CALL || agent.telephoneSince().isPresent();
    }

    static boolean isFree(AgentState agent) {
        return agent.lifecycle() == Lifecycle.ACTIVE
                && agent.intent().equals(Intent.AVAILABLE)
                && agent.link() instanceof Link.Live
                && agent.ringing().isEmpty()
                && agent.sessions().size() + agent.wrapUps().size() < agent.settings().capacity();
    }

    private static String rule(Request request, QueueSettings queue, AgentId agent) {
        return queue.policy() == AgentPolicy.PREFERRED_AGENT && !isPreferred(request, agent)
                ? AgentPolicy.LONGEST_IDLE.code()
                : queue.policy().code();
    }

    /// Why a request for this queue is not let in.
    Optional<Refusal> refusal(QueueId id, Kind kind) {
        Optional<QueueSettings> queue =
                floor.queue(id).filter(known -> !known.isRetired()).map(QueueState::settings);
        if (queue.isEmpty()) {
            return Optional.of(Refusal.CLOSED);
        }
        return waits(kind) ? refusal(queue.get()) : Optional.empty();
    }

    private Optional<Refusal> refusal(QueueSettings queue) {
        if (queue.hours().filter(hours -> !hours.isOpen(now)).isPresent()) {
            return Optional.of(Refusal.CLOSED);
        }
        long length =
                floor.requests()
                        .filter(request -> request.queue().equals(Optional.of(queue.id())))
                        .filter(request -> request.state().isInQueue())
                        .filter(
                                request ->
                                        waits(request.kind())
                                                || request.state() instanceof RequestState.Offered)
                        .count();
        if (length >= queue.maximumLength()) {
            return Optional.of(Refusal.FULL);
        }
        boolean reachable = reachedInTheEnd(queue).anyMatch(this::isSomebodyThere);
        return reachable ? Optional.empty() : Optional.of(Refusal.NOBODY_REACHABLE);
    }

    private Stream<Reached> reachedInTheEnd(QueueSettings queue) {
        return Stream.concat(
                Stream.of(new Reached(queue, widened(queue, Integer.MAX_VALUE))),
                queue.overflow().stream()
                        .flatMap(
                                step ->
                                        step instanceof OverflowStep.AddQueue(_, QueueId other)
                                                ? floor.queue(other).stream()
                                                : Stream.empty())
                        .map(added -> new Reached(added.settings(), 0)));
    }

    private boolean isSomebodyThere(Reached pool) {
        return floor.agents()
                .filter(agent -> agent.settings().queues().contains(pool.queue().id()))
                .filter(agent -> isSkilled(agent, pool))
                .anyMatch(agent -> !agent.presence().equals(Presence.OFFLINE));
    }

    QueueSettings queueOf(Request request) {
        return request.queue().flatMap(floor::queue).orElseThrow().settings();
    }
}
