package org.balie.benchmarks.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.FloorEvent.OfferMade;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link.Connection;

/// A floor whose agents all have a customer, while others wait. It stays that way however long it
/// is used: a round is the end of the longest session, the offer that its agent gets by that, the
/// agent's acceptance, and a new customer with an open socket. Rounds are [#STEP] apart on the
/// floor's clock; leases are renewed, and what is over is forgotten as on any other floor.
final class BusyFloor {
    /// Fifty customers a second.
    static final Duration STEP = Duration.ofMillis(20);

    private static final HolderId HOLDER = new HolderId("replica");
    private static final EntryPointId SHOP = new EntryPointId("shop");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(10);

    private final Floor floor;
    private final Queue<SessionId> sessions = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Instant renewed = now;
    private long ids;
    private int nextQueue;

    BusyFloor(int waiting, int agents) {
        floor = Floor.empty(new SiteId("busy"), now);
        handle(new FloorCommand.ApplyConfiguration(BusySite.configuration(agents)));
        for (int i = 0; i < agents; i++) {
            Connection desk = new Connection(new ConnectionId("desk-" + i), HOLDER);
            handle(new FloorCommand.ConnectAgent(BusySite.agent(i), desk, now.plus(LEASE)));
            handle(new FloorCommand.SetPresence(BusySite.agent(i), Intent.AVAILABLE));
        }
        for (int i = 0; i < agents; i++) {
            pass();
            accept(offer(arrive()).orElseThrow());
        }
        for (int i = 0; i < waiting; i++) {
            pass();
            arrive();
        }
    }

    /// Turns until the floor forgets as much as it learns and high priorities are no longer ahead
    /// of where ageing lets them be.
    void settle() {
        long rounds = ClosedRequest.REMEMBERED.dividedBy(STEP) + 1;
        for (long i = 0; i < rounds; i++) {
            round();
        }
    }

    /// One whole round: four commands, one offer with its explanation.
    Decision round() {
        Decision decision = handle(nextEnd());
        goOn(decision);
        return decision;
    }

    /// The command that lets an agent come free. The floor answers it with an offer.
    IssuedCommand nextEnd() {
        pass();
        return issued(new FloorCommand.EndHandling(sessions.remove()));
    }

    Decision handle(IssuedCommand command) {
        return floor.handle(command);
    }

    /// Brings the floor to where it was before [#nextEnd]: everyone busy, as many waiting.
    void goOn(Decision decision) {
        accept(offer(decision).orElseThrow());
        arrive();
    }

    int waiting() {
        int waiting = 0;
        for (int i = 0; i < BusySite.QUEUES; i++) {
            waiting += floor.line(BusySite.queue(i)).size();
        }
        return waiting;
    }

    int sessions() {
        return sessions.size();
    }

    private void accept(OfferMade offer) {
        AgentId agent = offer.agent();
        handle(new FloorCommand.AcceptOffer(agent, offer.offer()));
        sessions.add(SessionId.firstOpenedBy(offer.request()));
    }

    private Decision arrive() {
        RequestId id = new RequestId(nextId());
        Decision decision =
                handle(
                        new FloorCommand.RequestHelp(
                                id,
                                SessionId.firstOpenedBy(id),
                                SHOP,
                                new FloorCommand.Entry.Open(BusySite.queue(nextQueue)),
                                Kind.LIVE,
                                new Customer(new VisitorId("visitor"), "a customer", "{}"),
                                Optional.empty(),
                                List.of()));
        nextQueue = (nextQueue + 1) % BusySite.QUEUES;
        Connection page = new Connection(new ConnectionId(id.value().toString()), HOLDER);
        handle(new FloorCommand.ConnectVisitor(id, page, renewed.plus(LEASE)));
        return decision;
    }

    private void pass() {
        now = now.plus(STEP);
        if (!now.isBefore(renewed.plus(RENEWED_EVERY))) {
            renewed = now;
            handle(new FloorCommand.RenewLease(HOLDER, now.plus(LEASE)));
            // Nothing here may run out: a floor that has a deadline to end is another floor.
            floor.nextDeadline()
                    .filter(deadline -> !deadline.isAfter(now))
                    .ifPresent(
                            deadline -> {
                                throw new IllegalStateException("overdue since " + deadline);
                            });
        }
    }

    private Decision handle(FloorCommand command) {
        Decision decision = handle(issued(command));
        decision.rejection()
                .ifPresent(
                        rejection -> {
                            throw new IllegalStateException(command + " met " + rejection);
                        });
        return decision;
    }

    private IssuedCommand issued(FloorCommand command) {
        return new IssuedCommand(new CommandId(nextId()), now, Actor.SYSTEM, command);
    }

    private UUID nextId() {
        ids++;
        // Spread like drawn ones, so that no map has it easier than in earnest.
        return new UUID(ids * 0x9E3779B97F4A7C15L, ids);
    }

    private static Optional<OfferMade> offer(Decision decision) {
        for (NumberedEvent event : decision.events()) {
            FloorEvent what = event.event();
            if (what instanceof OfferMade made) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }
}
