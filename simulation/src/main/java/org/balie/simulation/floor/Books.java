package org.balie.simulation.floor;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Request;
import org.balie.simulation.Broken;

/// Keeps account of a floor from its events alone, and finds what must never happen in them.
final class Books {

    private sealed interface Stage {
        record Waits() implements Stage {}

        /// At several desks only when it is a transfer.
        record Rings(Map<OfferId, AgentId> offers) implements Stage {}

        record Talks(AgentId agent) implements Stage {}

        record WrapsUp(AgentId agent) implements Stage {}
    }

    private record Pair(RequestId request, AgentId agent) {}

    private static final Stage WAITS = new Stage.Waits();

    private final Map<RequestId, Stage> stages = new HashMap<>();
    private final Map<SessionId, RequestId> talking = new HashMap<>();
    private final Map<RequestId, AgentId> winners = new HashMap<>();
    private final Map<AgentId, Integer> capacities = new HashMap<>();
    private final Map<AgentId, Set<ConnectionId>> desks = new HashMap<>();
    private final Set<RequestId> calls = new HashSet<>();
    private final Set<AgentId> telephones = new HashSet<>();
    private final Map<Pair, Instant> restUntil = new HashMap<>();
    private final Set<AgentId> missedOne = new HashSet<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private long sequence;
    private Instant time = Instant.MIN;

    private int arrived;
    private int ended;
    private int offered;
    private int answered;

    void enter(NumberedEvent numbered) {
        follows(numbered);
        seen.merge(kind(numbered.event()), 1, Integer::sum);
        switch (numbered.event()) {
            case FloorEvent.RequestQueued e -> arrives(e.request());
            case FloorEvent.RequestRequeued e -> arrives(e.request());
            case FloorEvent.TransferBegun e -> arrives(e.request());
            case FloorEvent.TransferEnded e -> ends(e.request(), WAITS);
            case FloorEvent.RequestClosed e -> ends(e.request(), WAITS);
            case FloorEvent.RequestMoved e -> was(e.request(), WAITS);
            case FloorEvent.OverflowStepTaken e -> was(e.request(), WAITS);
            case FloorEvent.RequestAssigned e -> {
                was(e.request(), WAITS);
                restUntil.remove(new Pair(e.request(), e.agent()));
            }
            case FloorEvent.WorkReturned e -> {
                was(e.request(), new Stage.Talks(e.agent()));
                stages.put(e.request(), WAITS);
                winners.remove(e.request());
                talking.values().remove(e.request());
            }
            case FloorEvent.OutboundBegun e -> {
                arrives(e.request());
                talks(e.request().id(), e.request().session(), agentOf(e.request()));
            }
            case FloorEvent.OfferMade e -> offers(e);
            case FloorEvent.OfferAccepted e -> {
                answers(e.request(), e.offer(), e.agent());
                was(e.request(), WAITS);
                wins(e.request(), e.agent());
                // Should it come back, everybody may be asked.
                restUntil.keySet().removeIf(pair -> pair.request().equals(e.request()));
                Broken.unless(
                        load(e.agent()) < capacity(e.agent()),
                        "capacity is never exceeded",
                        () -> e.agent() + " accepts with " + load(e.agent()) + " in hand");
                talks(e.request(), e.session(), e.agent());
            }
            case FloorEvent.OfferDeclined e -> {
                answers(e.request(), e.offer(), e.agent());
                restUntil.put(new Pair(e.request(), e.agent()), e.restUntil());
            }
            case FloorEvent.OfferLapsed e -> {
                answers(e.request(), e.offer(), e.agent());
                missedOne.add(e.agent());
            }
            case FloorEvent.OfferRescinded e -> answers(e.request(), e.offer(), e.agent());
            case FloorEvent.RequestLeft e -> ends(e.request(), WAITS);
            case FloorEvent.RequestAbandoned e -> ends(e.request(), WAITS);
            case FloorEvent.HandlingEnded e -> {
                talking.remove(e.session());
                if (e.wrapUpUntil().isPresent()) {
                    was(e.request(), new Stage.Talks(e.agent()));
                    stages.put(e.request(), new Stage.WrapsUp(e.agent()));
                } else {
                    ends(e.request(), new Stage.Talks(e.agent()));
                }
            }
            case FloorEvent.HandlingHandedOver e -> {
                was(e.request(), new Stage.Talks(e.from()));
                stages.put(e.request(), new Stage.Talks(e.to()));
            }
            case FloorEvent.WrapUpEnded e -> ends(e.request(), new Stage.WrapsUp(e.agent()));
            case FloorEvent.AgentConfigured e ->
                    capacities.put(e.settings().id(), e.settings().capacity());
            case FloorEvent.AgentConnected e ->
                    desks.computeIfAbsent(e.agent(), _ -> new HashSet<>()).add(e.connection().id());
            case FloorEvent.AgentDisconnected e ->
                    desks.getOrDefault(e.agent(), new HashSet<>()).remove(e.connection().id());
            case FloorEvent.AgentRemoved e -> {
                desks.remove(e.agent());
                telephones.remove(e.agent());
                missedOne.remove(e.agent());
            }
            case FloorEvent.PresenceIntended e -> missedOne.remove(e.agent());
            case FloorEvent.AgentTelephoneReached e -> telephones.add(e.agent());
            case FloorEvent.AgentTelephoneGone e -> telephones.remove(e.agent());
            case FloorEvent.SiteConfigured _,
                    FloorEvent.QueueConfigured _,
                    FloorEvent.QueueRetired _,
                    FloorEvent.QueueRemoved _,
                    FloorEvent.AgentRetired _,
                    FloorEvent.RequestRefused _,
                    FloorEvent.CallRefused _,
                    FloorEvent.VisitorConnected _,
                    FloorEvent.VisitorDisconnected _,
                    FloorEvent.VisitorGraceRestarted _,
                    FloorEvent.ReservationEnded _,
                    FloorEvent.RequestPrioritised _,
                    FloorEvent.RestEnded _,
                    FloorEvent.AgentGraceRestarted _,
                    FloorEvent.AgentGone _,
                    FloorEvent.AgentPresenceChanged _,
                    FloorEvent.LeaseRenewed _,
                    FloorEvent.HolderLost _ -> {}
        }
        int ringing =
                stages.values().stream()
                        .mapToInt(stage -> stage instanceof Stage.Rings(var all) ? all.size() : 0)
                        .sum();
        Broken.unless(
                offered == answered + ringing,
                "offered = accepted + declined + lapsed + rescinded + open",
                () -> offered + " offered, " + answered + " answered, " + ringing + " open");
    }

    /// What the floor shows as open is what the books have open.
    void compare(Floor floor) {
        Broken.unless(
                floor.requests().map(Request::id).toList().size() == stages.size()
                        && floor.requests().map(Request::id).allMatch(stages::containsKey),
                "no request is lost or made up",
                () -> floor.requests().toList() + " should be " + stages.keySet());
        Broken.unless(
                arrived == ended + stages.size(),
                "arrived = all ends + open",
                () -> arrived + " arrived, " + ended + " ended, " + stages.size() + " open");
    }

    /// How often each kind of event came.
    Map<String, Integer> seen() {
        return seen;
    }

    /// The event's name, with its cause where it has several.
    private static String kind(FloorEvent event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case FloorEvent.RequestRefused e -> name + " " + e.reason().code();
            case FloorEvent.CallRefused e -> name + " " + e.reason().code();
            case FloorEvent.RequestAbandoned e -> name + " " + e.cause().code();
            case FloorEvent.OfferRescinded e -> name + " " + e.cause().code();
            case FloorEvent.HandlingEnded e -> name + " " + e.cause().code();
            case FloorEvent.OfferMade e -> name + " " + e.explanation().rule();
            case FloorEvent.TransferEnded e -> name + " " + e.cause().code();
            case FloorEvent.OverflowStepTaken e -> name + " " + e.step().code();
            case FloorEvent.AgentPresenceChanged e -> name + " " + e.presence().code();
            default -> name;
        };
    }

    private void follows(NumberedEvent numbered) {
        Broken.unless(
                numbered.sequence() == sequence + 1 && !numbered.at().isBefore(time),
                "events are numbered without gaps and time never goes backward",
                () -> numbered + " after " + sequence + " at " + time);
        sequence = numbered.sequence();
        time = numbered.at();
    }

    private void arrives(Request request) {
        Stage before = stages.put(request.id(), WAITS);
        Broken.unless(before == null, "a request arrives once", request::toString);
        if (request.kind() == Kind.CALL) {
            calls.add(request.id());
        }
        arrived++;
    }

    private void offers(FloorEvent.OfferMade e) {
        boolean isTransfer = e.explanation().rule().equals(Rule.TRANSFERRED.code());
        if (!isTransfer) {
            was(e.request(), WAITS);
        }
        Broken.unless(
                !desks.getOrDefault(e.agent(), Set.of()).isEmpty(),
                "nobody is offered to a ghost",
                e::toString);
        Broken.unless(
                !calls.contains(e.request())
                        || telephones.contains(e.agent())
                        || e.explanation().rule().equals(Rule.ASSIGNED.code()),
                "a call is offered where a telephone can ring",
                e::toString);
        Broken.unless(
                stages.values().stream()
                        .noneMatch(
                                stage ->
                                        stage instanceof Stage.Rings(var all)
                                                && all.containsValue(e.agent())),
                "an agent is asked about one request at a time",
                e::toString);
        Broken.unless(
                load(e.agent()) < capacity(e.agent()),
                "capacity is never exceeded",
                () -> e.agent() + " is asked with " + load(e.agent()) + " in hand");
        Broken.unless(
                e.explanation().rule().equals(Rule.PULLED.code())
                        || !restUntil
                                .getOrDefault(new Pair(e.request(), e.agent()), Instant.MIN)
                                .isAfter(time),
                "who declined is left alone for a while",
                e::toString);
        Broken.unless(
                !missedOne.contains(e.agent()),
                "who missed an offer gets none before coming back",
                e::toString);
        Map<OfferId, AgentId> ringing = new HashMap<>(ringing(e.request()));
        ringing.put(e.offer(), e.agent());
        stages.put(e.request(), new Stage.Rings(ringing));
        offered++;
    }

    private void answers(RequestId request, OfferId offer, AgentId agent) {
        Map<OfferId, AgentId> ringing = new HashMap<>(ringing(request));
        Broken.unless(
                agent.equals(ringing.remove(offer)),
                "only a live offer is answered",
                () -> Narrator.name(offer) + " of " + ringing(request));
        stages.put(request, ringing.isEmpty() ? WAITS : new Stage.Rings(ringing));
        answered++;
    }

    private Map<OfferId, AgentId> ringing(RequestId request) {
        return stages.get(request) instanceof Stage.Rings(var all) ? all : Map.of();
    }

    private void wins(RequestId request, AgentId agent) {
        AgentId before = winners.put(request, agent);
        Broken.unless(
                before == null,
                "one acceptor",
                () -> request + " goes to " + before + " and " + agent);
    }

    private void talks(RequestId request, SessionId session, AgentId agent) {
        stages.put(request, new Stage.Talks(agent));
        RequestId before = talking.put(session, request);
        Broken.unless(
                before == null,
                "a session has one agent at a time",
                () -> session + " by " + before + " and " + request);
    }

    private void ends(RequestId request, Stage from) {
        was(request, from);
        stages.remove(request);
        ended++;
    }

    private void was(RequestId request, Stage expected) {
        Optional<Stage> stage = Optional.ofNullable(stages.get(request));
        Broken.unless(
                stage.equals(Optional.of(expected)),
                "a request goes from one state to the next",
                () -> Narrator.name(request) + " is " + stage + " and should be " + expected);
    }

    private static AgentId agentOf(Request request) {
        return request.state().occupies().getFirst();
    }

    private int capacity(AgentId agent) {
        return Objects.requireNonNull(capacities.get(agent));
    }

    private long load(AgentId agent) {
        return stages.values().stream()
                .filter(
                        stage ->
                                stage.equals(new Stage.Talks(agent))
                                        || stage.equals(new Stage.WrapsUp(agent)))
                .count();
    }
}
