package org.balie.simulation.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.acd.core.Floor;
import org.balie.acd.core.QueueView;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.simulation.Broken;

/// Looks a floor over when a command has been carried out.
final class Inspection {

    private final Floor floor;
    private final Instant now;

    Inspection(Floor floor) {
        this.floor = floor;
        this.now = floor.site().now();
    }

    void check() {
        agentsAndRequestsAgree();
        floor.queues().forEach(this::queue);
    }

    void nobodyWaitsForSomebodyFree() {
        floor.requests().forEach(this::nobodyWaitsForSomebodyGone);
        Optional<Oracle.Offer> missed = new Oracle(floor, now).next();
        Broken.unless(missed.isEmpty(), "nobody waits for whom somebody is free", missed::toString);
    }

    private void nobodyWaitsForSomebodyGone(Request request) {
        Stream<AgentId> waitedFor =
                switch (request.state()) {
                    case RequestState.Reserved reserved -> reserved.agents().stream();
                    case RequestState.Offered(_, var others) ->
                            others.stream().flatMap(reserved -> reserved.agents().stream());
                    case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ ->
                            Stream.of();
                };
        Broken.unless(
                waitedFor.allMatch(this::isThere),
                "nobody waits for somebody who is not there",
                request::toString);
    }

    private boolean isThere(AgentId agent) {
        return floor.agent(agent)
                .map(AgentState::presence)
                .filter(p -> !(p instanceof Presence.Offline))
                .filter(p -> !(p instanceof Presence.Away))
                .isPresent();
    }

    private void agentsAndRequestsAgree() {
        floor.agents().forEach(this::agent);
        floor.requests()
                .forEach(
                        request ->
                                request.state()
                                        .occupies()
                                        .forEach(
                                                agent ->
                                                        Broken.unless(
                                                                holds(agent, request),
                                                                "agents and requests agree",
                                                                () ->
                                                                        agent
                                                                                + " has not "
                                                                                + request)));
    }

    private boolean holds(AgentId id, Request request) {
        AgentState agent = floor.agent(id).orElseThrow();
        return switch (request.state()) {
            case RequestState.Offered _ -> agent.ringing().equals(Optional.of(request.id()));
            case RequestState.InSession _ -> agent.sessions().contains(request.id());
            case RequestState.WrapUp _ -> agent.wrapUps().contains(request.id());
            case RequestState.Waiting _, RequestState.Reserved _ -> false;
        };
    }

    private void agent(AgentState agent) {
        List<RequestId> held =
                Stream.of(
                                agent.ringing().stream(),
                                agent.sessions().stream(),
                                agent.wrapUps().stream())
                        .flatMap(Function.identity())
                        .toList();
        Broken.unless(
                held.stream()
                        .allMatch(
                                id ->
                                        floor.request(id)
                                                .filter(
                                                        request ->
                                                                request.state()
                                                                        .occupies()
                                                                        .contains(agent.id()))
                                                .isPresent()),
                "agents and requests agree",
                agent::toString);
        Broken.unless(
                agent.ringing().isEmpty() || agent.load() < agent.settings().capacity(),
                "an offer can be accepted within the capacity",
                agent::toString);
        Broken.unless(
                agent.presence().equals(agent.duePresence()),
                "presence follows from intent, link and work",
                agent::toString);
    }

    private void queue(QueueState queue) {
        QueueId id = queue.id();
        List<RequestId> line =
                floor.requests()
                        .filter(request -> request.queue().equals(Optional.of(id)))
                        .filter(Oracle::isInLine)
                        .sorted(new Oracle(floor, now).order())
                        .map(Request::id)
                        .toList();
        Broken.unless(
                floor.line(id).equals(line),
                "everybody keeps the place",
                () -> floor.line(id) + " should be " + line);
        board(queue, line);
        new HalfHours(floor, floor.view(id, now).orElseThrow()).check();
    }

    private void board(QueueState queue, List<RequestId> line) {
        QueueView view = floor.view(queue.id(), now).orElseThrow();
        Map<Presence, Long> people =
                floor.agents()
                        .filter(agent -> agent.settings().queues().contains(queue.id()))
                        .map(AgentState::presence)
                        .map(p -> p instanceof Presence.Away ? new Presence.Away("") : p)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Broken.unless(
                view.waiting() == live(line).count()
                        && view.waiting() + view.messages() == line.size()
                        && view.offered() == count(queue.id(), RequestState.Offered.class)
                        && view.inSession() == count(queue.id(), RequestState.InSession.class)
                        && view.longestSince().equals(longest(line))
                        && view.people().available() == people.getOrDefault(Presence.AVAILABLE, 0L)
                        && view.people().busy() == people.getOrDefault(Presence.BUSY, 0L)
                        && view.people().wrapUp() == people.getOrDefault(Presence.WRAP_UP, 0L)
                        && view.people().offline() == people.getOrDefault(Presence.OFFLINE, 0L)
                        && view.people().away() == people.getOrDefault(new Presence.Away(""), 0L),
                "the wallboard shows what is there",
                view::toString);
    }

    private long count(QueueId queue, Class<? extends RequestState> state) {
        return floor.requests()
                .filter(request -> request.queue().equals(Optional.of(queue)))
                .filter(request -> state.isInstance(request.state()))
                .count();
    }

    private Optional<Instant> longest(List<RequestId> line) {
        return live(line).map(Request::arrivedAt).min(Instant::compareTo);
    }

    private Stream<Request> live(List<RequestId> line) {
        return line.stream()
                .map(id -> floor.request(id).orElseThrow())
                .filter(request -> Oracle.waits(request.kind()));
    }

    /// After a tick nothing is left whose time is over.
    void checkDeadlines() {
        List<Instant> over =
                Stream.of(
                                floor.requests().flatMap(this::deadlines),
                                floor.agents().map(AgentState::link).flatMap(this::deadlines),
                                floor.snapshot().leases().stream().map(lease -> lease.until()))
                        .flatMap(Function.identity())
                        .filter(deadline -> !deadline.isAfter(now))
                        .toList();
        Broken.unless(over.isEmpty(), "no state outlives its deadline", over::toString);
        Broken.unless(
                floor.nextDeadline().filter(next -> !next.isAfter(now)).isEmpty(),
                "no state outlives its deadline",
                () -> "next is " + floor.nextDeadline());
    }

    private Stream<Instant> deadlines(Request request) {
        Stream<Instant> own =
                switch (request.state()) {
                    case RequestState.Waiting _ ->
                            Stream.concat(Stream.of(request.waitsUntil()), step(request));
                    case RequestState.Reserved reserved ->
                            Stream.concat(
                                    Stream.of(request.waitsUntil(), reserved.until()),
                                    step(request));
                    case RequestState.Offered(var asks, var others) ->
                            Stream.concat(
                                    asks.stream().map(RequestState.Ask::expiresAt),
                                    others.stream().map(RequestState.Reserved::until));
                    case RequestState.InSession(_, var since) ->
                            Oracle.waits(request.kind())
                                    ? Stream.of()
                                    : Stream.of(since.plus(Request.IN_HAND));
                    case RequestState.WrapUp wrapUp -> Stream.of(wrapUp.until());
                };
        Stream<Instant> others =
                request.state().isInQueue()
                        ? Stream.concat(
                                deadlines(request.visitor()),
                                request.rests().stream().map(Request.Rest::until))
                        : Stream.of();
        return Stream.concat(own, others);
    }

    /// When overflow does the next thing for it.
    private Stream<Instant> step(Request request) {
        List<OverflowStep> steps =
                floor.queue(request.queue().orElseThrow()).orElseThrow().settings().overflow();
        int taken = request.reach().steps();
        return Oracle.waits(request.kind()) && taken < steps.size()
                ? Stream.of(request.arrivedAt().plus(steps.get(taken).after()))
                : Stream.of();
    }

    private Stream<Instant> deadlines(Link link) {
        return switch (link) {
            case Link.Lost lost -> Stream.of(lost.until());
            case Link.Live _, Link.Absent _ -> Stream.of();
        };
    }
}
