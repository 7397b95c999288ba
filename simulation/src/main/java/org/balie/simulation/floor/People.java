package org.balie.simulation.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.Entry;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

/// What customers, agents and sessions do, seeing the floor as it was committed last. By the time
/// their commands arrive it may be another.
final class People {
    private final Dice dice;
    private final Climate climate;
    private final Administration administration;
    private final Sockets sockets;
    private final Log log;
    private final List<OfferId> offersSeen = new ArrayList<>();
    private long requests;

    People(Dice dice, Climate climate, Administration administration, Sockets sockets, Log log) {
        this.dice = dice;
        this.climate = climate;
        this.administration = administration;
        this.sockets = sockets;
        this.log = log;
    }

    void act(Floor floor, Instant now) {
        if (dice.percent(climate.arrivalPercent())) {
            arrive(now);
        }
        floor.agents().map(AgentState::id).sorted().toList().forEach(id -> agent(floor, id, now));
        List<Request> open =
                floor.requests().sorted((one, other) -> one.id().compareTo(other.id())).toList();
        open.forEach(request -> request(floor, request, now));
        if (dice.percent(3)) {
            dice.any(administration.agents())
                    .ifPresent(
                            agent ->
                                    send(
                                            agent.value(),
                                            now,
                                            new FloorCommand.BeginOutbound(
                                                    new SessionId(nextId()), agent, "call back")));
        }
    }

    private void arrive(Instant now) {
        RequestId request = new RequestId(nextId());
        QueueId queue =
                dice.percent(2) ? new QueueId("nowhere") : dice.one(administration.queues());
        Optional<AgentId> preferred =
                dice.percent(50) ? dice.any(administration.agents()) : Optional.empty();
        send(
                sender(request),
                now,
                new FloorCommand.RequestHelp(
                        request,
                        SessionId.firstOpenedBy(request),
                        new EntryPointId("shop"),
                        dice.percent(2) ? new Entry.SwitchedOff(queue) : new Entry.Open(queue),
                        new Customer(new VisitorId(sender(request)), sender(request), "{}"),
                        preferred,
                        List.of()));
        if (dice.percent(90)) {
            send(sender(request), now, sockets.open(request, now));
        }
    }

    private void request(Floor floor, Request request, Instant now) {
        switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ -> waits(request, now);
            case RequestState.Offered offered -> rings(request, offered, now);
            case RequestState.InSession _ -> talks(floor, request, now);
            case RequestState.WrapUp wrapUp -> {
                if (dice.percent(10)) {
                    send(
                            wrapUp.agent().value(),
                            now,
                            new FloorCommand.FinishWrapUp(wrapUp.agent(), request.id()));
                }
            }
        }
    }

    private void waits(Request request, Instant now) {
        List<Connection> pages = sockets.of(request.id());
        if (dice.percent(1)) {
            send(sender(request.id()), now, new FloorCommand.LeaveQueue(request.id()));
        } else if (pages.isEmpty() ? dice.percent(15) : dice.percent(1)) {
            send(sender(request.id()), now, sockets.open(request.id(), now));
        } else if (!pages.isEmpty() && dice.percent(climate.troublePercent() / 4)) {
            send(sender(request.id()), now, sockets.close(request.id(), dice.one(pages)));
        }
        if (request.isReturning() && dice.percent(2)) {
            send(sender(request.id()), now, new FloorCommand.EndHandling(request.session()));
        }
    }

    private void rings(Request request, RequestState.Offered offered, Instant now) {
        if (!offersSeen.contains(offered.offer())) {
            offersSeen.add(offered.offer());
        }
        String who = offered.agent().value();
        if (dice.percent(40)) {
            send(who, now, new FloorCommand.AcceptOffer(offered.agent(), offered.offer()));
        }
        if (dice.percent(8)) {
            send(
                    who,
                    now,
                    new FloorCommand.DeclineOffer(
                            offered.agent(), offered.offer(), Optional.empty()));
        }
        if (dice.percent(5)) {
            AgentId other = dice.one(administration.agents());
            OfferId offer = dice.one(offersSeen);
            send(other.value(), now, new FloorCommand.AcceptOffer(other, offer));
        }
        if (dice.percent(1)) {
            send(sender(request.id()), now, new FloorCommand.LeaveQueue(request.id()));
        }
    }

    private void talks(Floor floor, Request request, Instant now) {
        AgentId agent = request.state().occupies().orElseThrow();
        String sender = "session " + request.session().value();
        if (dice.percent(8)) {
            send(sender, now, new FloorCommand.EndHandling(request.session()));
        } else if (dice.percent(1)) {
            AgentId other = dice.one(administration.agents());
            send(sender, now, new FloorCommand.HandOverHandling(request.session(), agent, other));
        } else if (dice.percent(1)) {
            QueueId queue = request.queue().orElseGet(() -> dice.one(administration.queues()));
            send(
                    sender,
                    now,
                    new FloorCommand.RequeueSession(
                            new RequestId(nextId()), request.session(), queue, agent));
        }
    }

    private void agent(Floor floor, AgentId id, Instant now) {
        List<Connection> desks = sockets.of(id);
        if (desks.isEmpty() ? dice.percent(20) : dice.percent(1)) {
            send(id.value(), now, sockets.open(id, now));
        } else if (!desks.isEmpty() && dice.percent(climate.troublePercent() / 5)) {
            send(id.value(), now, sockets.close(id, dice.one(desks)));
        }
        boolean available =
                floor.agent(id)
                        .filter(agent -> agent.intent() instanceof Intent.Available)
                        .isPresent();
        if (available ? dice.percent(2) : dice.percent(15)) {
            send(id.value(), now, new FloorCommand.SetPresence(id, intent(available)));
        }
    }

    private Intent intent(boolean available) {
        if (!available) {
            return Intent.AVAILABLE;
        }
        return dice.percent(80) ? new Intent.Away("lunch") : Intent.OFFLINE;
    }

    private void send(String sender, Instant now, FloorCommand command) {
        log.send(sender, now.plus(Duration.ZERO), command);
    }

    private static String sender(RequestId request) {
        return "customer " + request.value().getLeastSignificantBits();
    }

    private UUID nextId() {
        requests++;
        return new UUID(0, requests);
    }
}
