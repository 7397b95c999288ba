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
import org.balie.acd.core.FloorCommand.Target;
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
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;
import org.balie.simulation.Dice;

/// What customers, agents and sessions do, seeing the floor as it was committed last. By the time
/// their commands arrive it may be another.
final class People {
    private static final List<Kind> MESSAGES =
            List.of(Kind.MESSAGE, Kind.CALL_BACK, Kind.MAIL_BACK);

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
        for (int chance = climate.arrivalPercent(); chance > 0; chance -= 100) {
            if (dice.percent(chance)) {
                arrive(now);
            }
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
        if (dice.percent(15)) {
            callIn(now);
        } else {
            askIn(now);
        }
    }

    private void callIn(Instant now) {
        Optional<AgentId> preferred =
                dice.percent(50) ? dice.any(administration.agents()) : Optional.empty();
        queue(new SessionId(nextId()), Optional.empty(), preferred, now);
    }

    private void queue(
            SessionId call, Optional<AgentId> missedBy, Optional<AgentId> preferred, Instant now) {
        QueueId queue =
                dice.percent(2) ? new QueueId("nowhere") : dice.one(administration.queues());
        send(
                "call " + call.value(),
                now,
                new FloorCommand.QueueCall(
                        new RequestId(nextId()),
                        call,
                        queue,
                        new Customer(new VisitorId("caller"), "caller", "{}"),
                        missedBy,
                        preferred,
                        List.of()));
    }

    private void askIn(Instant now) {
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
                        dice.percent(90) ? Kind.LIVE : dice.one(MESSAGES),
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
                            new FloorCommand.FinishWrapUp(
                                    wrapUp.agent(), request.id(), Optional.of("sorted")));
                } else if (dice.percent(1)) {
                    send("boss", now, new FloorCommand.ReleaseWrapUp(request.id()));
                }
            }
        }
    }

    private void waits(Request request, Instant now) {
        if (request.kind() == Kind.CALL) {
            holdsTheLine(request, now);
        } else {
            sitsAtAPage(request, now);
        }
        byHand(request, now);
    }

    private void holdsTheLine(Request request, Instant now) {
        if (dice.percent(2)) {
            hangUp(request, now);
        } else if (dice.percent(1)) {
            queue(request.session(), Optional.empty(), Optional.empty(), now);
        }
    }

    private void hangUp(Request request, Instant now) {
        send(
                "call " + request.session().value(),
                now,
                new FloorCommand.EndHandling(request.session()));
    }

    private void sitsAtAPage(Request request, Instant now) {
        List<Connection> pages = sockets.of(request.id());
        if (dice.percent(1)) {
            send(sender(request.id()), now, new FloorCommand.LeaveQueue(request.id()));
        } else if (pages.isEmpty() ? dice.percent(15) : dice.percent(1)) {
            send(sender(request.id()), now, sockets.open(request.id(), now));
        } else if (!pages.isEmpty() && dice.percent(climate.troublePercent() / 4)) {
            send(sender(request.id()), now, sockets.close(request.id(), dice.one(pages)));
        }
        if (request.isOfRunningSession() && dice.percent(2)) {
            send(sender(request.id()), now, new FloorCommand.EndHandling(request.session()));
        }
    }

    /// What supervisors, and agents who choose for themselves, do to those who wait.
    private void byHand(Request request, Instant now) {
        switch (dice.between(1, 250)) {
            case 1, 2 ->
                    send("boss", now, new FloorCommand.AssignRequest(request.id(), anyAgent()));
            case 3, 4 ->
                    send(
                            "boss",
                            now,
                            new FloorCommand.MoveRequest(
                                    request.id(), dice.one(administration.queues())));
            case 5 ->
                    send(
                            "boss",
                            now,
                            new FloorCommand.PrioritiseRequest(request.id(), dice.between(0, 9)));
            case 6 -> send("boss", now, new FloorCommand.CloseRequest(request.id(), "no time"));
            case 7, 8, 9 -> {
                AgentId agent = anyAgent();
                send(agent.value(), now, new FloorCommand.PullRequest(agent, request.id()));
            }
            default -> {}
        }
        if (request.origin() instanceof Origin.Transferred(_, var by, _) && dice.percent(2)) {
            send(by.value(), now, new FloorCommand.CancelTransfer(by, request.id()));
        }
    }

    private AgentId anyAgent() {
        return dice.one(administration.agents());
    }

    private void rings(Request request, RequestState.Offered offered, Instant now) {
        for (RequestState.Ask ask : offered.asks()) {
            if (!offersSeen.contains(ask.offer())) {
                offersSeen.add(ask.offer());
            }
            String who = ask.agent().value();
            if (dice.percent(40)) {
                send(who, now, new FloorCommand.AcceptOffer(ask.agent(), ask.offer()));
            }
            if (dice.percent(8)) {
                send(
                        who,
                        now,
                        new FloorCommand.DeclineOffer(ask.agent(), ask.offer(), Optional.empty()));
            }
        }
        if (dice.percent(5)) {
            AgentId other = anyAgent();
            OfferId offer = dice.one(offersSeen);
            send(other.value(), now, new FloorCommand.AcceptOffer(other, offer));
        }
        byHand(request, now);
        if (request.kind() == Kind.CALL && dice.percent(1)) {
            hangUp(request, now);
        } else if (dice.percent(1)) {
            send(sender(request.id()), now, new FloorCommand.LeaveQueue(request.id()));
        }
    }

    private void telephones(Request request, AgentId agent, Instant now) {
        String sender = "call " + request.session().value();
        if (dice.percent(8)) {
            hangUp(request, now);
        } else if (dice.percent(4)) {
            Optional<AgentId> missedBy = dice.percent(70) ? Optional.of(agent) : Optional.empty();
            queue(request.session(), missedBy, Optional.empty(), now);
        } else if (dice.percent(3)) {
            Optional<AgentId> to = dice.percent(70) ? Optional.of(anyAgent()) : Optional.empty();
            send(sender, now, new FloorCommand.PassCall(request.session(), to));
        }
    }

    private void transfer(Request request, AgentId agent, Instant now) {
        FloorCommand.Target target =
                dice.percent(50)
                        ? new Target.ToQueue(dice.one(administration.queues()))
                        : new Target.ToAgents(dice.some(administration.agents(), 60));
        send(
                agent.value(),
                now,
                new FloorCommand.TransferSession(
                        new RequestId(nextId()), request.id(), agent, target, "knows it all"));
    }

    private void talks(Floor floor, Request request, Instant now) {
        AgentId agent = request.state().occupies().getFirst();
        String sender = "session " + request.session().value();
        if (request.kind() == Kind.CALL) {
            telephones(request, agent, now);
        } else if (!request.kind().isLive()) {
            if (dice.percent(8)) {
                send(agent.value(), now, new FloorCommand.FinishWork(agent, request.id()));
            }
        } else if (dice.percent(8)) {
            send(sender, now, new FloorCommand.EndHandling(request.session()));
        } else if (dice.percent(3)) {
            transfer(request, agent, now);
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
        boolean canBeRung = floor.agent(id).filter(AgentState::hasTelephone).isPresent();
        if (canBeRung ? dice.percent(2) : dice.percent(10)) {
            telephone(id, canBeRung == dice.percent(5), now);
        }
    }

    /// @param comes now and then it is told again what is known already
    private void telephone(AgentId agent, boolean comes, Instant now) {
        send(
                "telephone of " + agent.value(),
                now,
                comes
                        ? new FloorCommand.TelephoneReached(agent)
                        : new FloorCommand.TelephoneGone(agent));
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
