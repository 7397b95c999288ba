package org.balie.acd.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.balie.acd.core.state.AgentDay;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.ClosedRequest.Outcome;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.Lifecycle;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.QueueDay;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Rest;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Purpose;
import org.balie.acd.core.state.Standing;
import org.balie.acd.core.state.WaitEstimate;

/// What each event makes of the floor. It decides nothing: the same events give the same floor,
/// whatever the rules that emitted them have become since.
final class Evolution {

    private final FloorState floor;

    Evolution(FloorState floor) {
        this.floor = floor;
    }

    void apply(NumberedEvent numbered) {
        floor.put(floor.site().turned(numbered.sequence(), numbered.at()));
        switch (numbered.event()) {
            case FloorEvent.SiteConfigured e -> floor.put(floor.site().with(e.settings()));
            case FloorEvent.QueueConfigured e -> configured(e);
            case FloorEvent.QueueRetired e ->
                    queue(e.queue(), queue -> queue.with(queue.settings(), Lifecycle.RETIRED));
            case FloorEvent.QueueRemoved e -> floor.remove(e.queue());
            case FloorEvent.AgentConfigured e -> configured(e);
            case FloorEvent.AgentRetired e ->
                    agent(e.agent(), agent -> agent.with(agent.settings(), Lifecycle.RETIRED));
            case FloorEvent.AgentRemoved e -> floor.remove(e.agent());
            case FloorEvent.RequestQueued e -> queued(e.request());
            case FloorEvent.RequestRequeued e -> queued(e.request());
            case FloorEvent.RequestRefused e -> refused(e.request(), e.session(), e.queue());
            case FloorEvent.CallRefused e -> refused(e.request(), e.call(), e.queue());
            case FloorEvent.VisitorConnected e ->
                    request(e.request(), r -> r.linked(r.visitor().plus(e.connection())));
            case FloorEvent.VisitorDisconnected e -> request(e.request(), r -> r.linked(e.link()));
            case FloorEvent.VisitorGraceRestarted e ->
                    request(e.request(), r -> r.linked(new Link.Lost(e.until())));
            case FloorEvent.ReservationEnded e ->
                    request(e.request(), r -> r.in(notFor(e.agent(), r.state())));
            case FloorEvent.OverflowStepTaken e ->
                    request(e.request(), r -> r.reaching(r.reach().after(e.step())));
            case FloorEvent.RestEnded e -> request(e.request(), r -> r.rested(e.agent()));
            case FloorEvent.RequestLeft e -> left(e);
            case FloorEvent.RequestAbandoned e -> abandoned(e);
            case FloorEvent.RequestAssigned e -> assigned(e);
            case FloorEvent.RequestMoved e -> moved(e);
            case FloorEvent.RequestPrioritised e ->
                    request(e.request(), r -> r.reaching(r.reach().prioritised(e.priority())));
            case FloorEvent.RequestClosed e -> closed(e);
            case FloorEvent.TransferBegun e -> queued(e.request());
            case FloorEvent.TransferEnded e -> transferEnded(e);
            case FloorEvent.OfferMade e -> offered(e);
            case FloorEvent.OfferAccepted e -> accepted(e);
            case FloorEvent.OfferDeclined e -> declined(e);
            case FloorEvent.OfferLapsed e -> lapsed(e);
            case FloorEvent.OfferRescinded e -> notAsked(e.request(), e.offer(), e.agent());
            case FloorEvent.OutboundBegun e -> outbound(e.request());
            case FloorEvent.HandlingEnded e -> handlingEnded(e);
            case FloorEvent.HandlingHandedOver e -> handedOver(e);
            case FloorEvent.WrapUpEnded e -> wrapUpEnded(e);
            case FloorEvent.WorkReturned e -> workReturned(e);
            case FloorEvent.AgentConnected e ->
                    agent(e.agent(), a -> a.linked(a.link().plus(e.connection())));
            case FloorEvent.AgentDisconnected e -> agent(e.agent(), a -> a.linked(e.link()));
            case FloorEvent.AgentGraceRestarted e ->
                    agent(e.agent(), a -> a.linked(new Link.Lost(e.until())));
            case FloorEvent.AgentGone e -> agent(e.agent(), a -> a.linked(Link.ABSENT));
            case FloorEvent.AgentTelephoneReached e ->
                    agent(e.agent(), a -> a.telephoning(Optional.of(now())));
            case FloorEvent.AgentTelephoneGone e ->
                    agent(e.agent(), a -> a.telephoning(Optional.empty()));
            case FloorEvent.PresenceIntended e ->
                    agent(e.agent(), a -> a.meaning(e.intent(), by(numbered.actor(), e.agent())));
            case FloorEvent.AgentPresenceChanged e ->
                    agent(e.agent(), a -> a.on(today(a)).seenAs(e.presence(), now()));
            case FloorEvent.LeaseRenewed e -> floor.put(new Lease(e.holder(), e.until()));
            case FloorEvent.HolderLost e -> floor.remove(e.holder());
        }
        floor.forget();
    }

    private void configured(FloorEvent.QueueConfigured e) {
        floor.put(
                floor.queue(e.settings().id())
                        .map(queue -> queue.with(e.settings(), Lifecycle.ACTIVE))
                        .orElseGet(
                                () ->
                                        QueueState.configured(
                                                e.settings(), now(), floor.today().date())));
    }

    private void configured(FloorEvent.AgentConfigured e) {
        floor.put(
                floor.agent(e.settings().id())
                        .map(agent -> agent.with(e.settings(), Lifecycle.ACTIVE))
                        .orElseGet(
                                () ->
                                        AgentState.configured(
                                                e.settings(),
                                                now(),
                                                AgentDay.begin(floor.today().date()))));
    }

    private void queued(Request request) {
        floor.put(request);
        counting(
                request,
                queue -> queue.receiving(day(queue).plusArrived(halfHour(request)), now()));
    }

    private void refused(RequestId request, SessionId session, QueueId queueId) {
        floor.remember(
                new ClosedRequest(
                        request,
                        session,
                        Outcome.REFUSED,
                        Optional.empty(),
                        List.of(),
                        now().plus(ClosedRequest.REMEMBERED)));
        if (floor.queue(queueId).isPresent()) {
            queue(queueId, queue -> queue.on(day(queue).plusRefused()));
        }
    }

    private void left(FloorEvent.RequestLeft e) {
        Request request = floor.requestOf(e.request());
        close(request, Outcome.LEFT, Optional.empty());
        counting(request, q -> q.on(day(q).plusLeft(e.waited(), q.target(), halfHour(request))));
    }

    private void abandoned(FloorEvent.RequestAbandoned e) {
        Request request = floor.requestOf(e.request());
        close(request, Outcome.ABANDONED, Optional.empty());
        counting(
                request,
                q -> q.on(day(q).plusAbandoned(e.waited(), q.target(), halfHour(request))));
    }

    private void closed(FloorEvent.RequestClosed e) {
        Request request = floor.requestOf(e.request());
        close(request, Outcome.CLOSED, Optional.empty());
        counting(request, q -> q.on(day(q).plusClosed(halfHour(request))));
    }

    private void transferEnded(FloorEvent.TransferEnded e) {
        Request request = floor.requestOf(e.request());
        close(request, Outcome.WITHDRAWN, Optional.empty());
        counting(request, q -> q.on(day(q).plusMovedOn(halfHour(request))));
    }

    private void assigned(FloorEvent.RequestAssigned e) {
        RequestState forAgent =
                new RequestState.Reserved(List.of(e.agent()), e.until(), Purpose.ASSIGNED);
        request(e.request(), r -> r.rested(e.agent()).in(forAgent));
    }

    private void moved(FloorEvent.RequestMoved e) {
        Request leaving = floor.requestOf(e.request());
        counting(leaving, q -> q.on(day(q).plusMovedOn(halfHour(leaving))));
        request(e.request(), r -> r.movedTo(e.to(), e.waitsUntil()));
        Request request = floor.requestOf(e.request());
        counting(request, q -> q.receiving(day(q).plusArrived(halfHour(request)), now()));
    }

    private void offered(FloorEvent.OfferMade e) {
        RequestState.Ask ask = new RequestState.Ask(e.offer(), e.agent(), now(), e.expiresAt());
        request(e.request(), r -> r.offered(ask, asking(r.state(), ask)));
        agent(e.agent(), a -> a.asked(a.work().ringing(e.request())));
        e.explanation()
                .via()
                .filter(via -> floor.queue(via).isPresent())
                .ifPresent(via -> queue(via, q -> q.asking(e.agent())));
    }

    /// To a transfer belong all whom it names; every other request is for one agent at a time.
    private static RequestState.Offered asking(RequestState state, RequestState.Ask ask) {
        return switch (state) {
            case RequestState.Reserved reserved when reserved.purpose() == Purpose.TRANSFERRED ->
                    new RequestState.Offered(List.of(ask), reserved.without(ask.agent()));
            case RequestState.Offered offered ->
                    offered.plus(ask, offered.others().flatMap(all -> all.without(ask.agent())));
            case RequestState.Waiting _, RequestState.Reserved _ ->
                    new RequestState.Offered(List.of(ask), Optional.empty());
            case RequestState.InSession _, RequestState.WrapUp _ ->
                    throw new IllegalStateException("offered in " + state);
        };
    }

    private static RequestState notFor(AgentId agent, RequestState state) {
        return switch (state) {
            case RequestState.Reserved reserved -> {
                Optional<RequestState.Reserved> rest = reserved.without(agent);
                yield rest.isPresent() ? rest.get() : RequestState.WAITING;
            }
            case RequestState.Offered(var asks, var others) ->
                    new RequestState.Offered(asks, others.flatMap(all -> all.without(agent)));
            case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ -> state;
        };
    }

    private void accepted(FloorEvent.OfferAccepted e) {
        Request request = floor.requestOf(e.request());
        floor.put(request.accepted(new RequestState.InSession(e.agent(), now())));
        agent(e.agent(), a -> a.working(a.work().quiet().starting(e.request()), now()));
        Optional<WaitEstimate> told = request.standing().flatMap(Standing::told);
        counting(
                request,
                q ->
                        q.answering(
                                day(q).plusAnswered(
                                                e.waited(), q.target(), told, halfHour(request)),
                                request.standing(),
                                e.waited()));
    }

    private void declined(FloorEvent.OfferDeclined e) {
        notAsked(e.request(), e.offer(), e.agent());
        request(e.request(), r -> r.resting(new Rest(e.agent(), e.restUntil())));
        agent(e.agent(), a -> a.on(day(a).plusDeclined()));
    }

    private void lapsed(FloorEvent.OfferLapsed e) {
        notAsked(e.request(), e.offer(), e.agent());
        agent(
                e.agent(),
                a -> a.meaning(Intent.MISSED_OFFER, Optional.empty()).on(day(a).plusMissed()));
    }

    private void notAsked(RequestId request, OfferId offer, AgentId agent) {
        request(
                request,
                r ->
                        r.state() instanceof RequestState.Offered offered
                                ? r.in(offered.minus(offer))
                                : r);
        agent(agent, a -> a.asked(a.work().quiet()));
    }

    private void outbound(Request request) {
        floor.put(request);
        request.state()
                .occupies()
                .forEach(by -> agent(by, a -> a.working(a.work().starting(request.id()), now())));
    }

    private void handlingEnded(FloorEvent.HandlingEnded e) {
        Request request = floor.requestOf(e.request());
        if (e.wrapUpUntil().isPresent()) {
            floor.put(
                    request.in(
                            new RequestState.WrapUp(
                                    e.agent(), now(), e.wrapUpUntil().get(), e.handedTo())));
            agent(e.agent(), a -> handled(a, e).working(a.work().wrappingUp(e.request()), now()));
        } else {
            Outcome outcome =
                    switch (e.cause()) {
                        case SESSION_ENDED, TRANSFERRED, WORK_DONE -> Outcome.HANDLED;
                        case RETURNED_TO_QUEUE -> Outcome.RETURNED;
                    };
            close(request, outcome, Optional.of(e.agent()));
            agent(e.agent(), a -> handled(a, e).working(a.work().finished(e.request()), now()));
        }
        counting(request, q -> q.on(day(q).plusHandled(e.handled())));
    }

    private AgentState handled(AgentState agent, FloorEvent.HandlingEnded e) {
        return agent.on(day(agent).plusHandled(e.handled()));
    }

    private void handedOver(FloorEvent.HandlingHandedOver e) {
        Request request = floor.requestOf(e.request());
        floor.put(request.in(new RequestState.InSession(e.to(), now())));
        agent(
                e.from(),
                a ->
                        a.working(a.work().finished(e.request()), now())
                                .on(day(a).plusHandled(e.handled())));
        agent(e.to(), a -> a.working(a.work().starting(e.request()), now()));
        counting(request, q -> q.on(day(q).plusHandling(e.handled())));
    }

    private void wrapUpEnded(FloorEvent.WrapUpEnded e) {
        close(floor.requestOf(e.request()), Outcome.HANDLED, Optional.of(e.agent()));
        agent(e.agent(), a -> a.working(a.work().finished(e.request()), now()));
    }

    private void workReturned(FloorEvent.WorkReturned e) {
        request(e.request(), r -> r.in(RequestState.WAITING));
        agent(e.agent(), a -> a.working(a.work().finished(e.request()), now()));
    }

    private void close(Request request, Outcome outcome, Optional<AgentId> agent) {
        floor.close(
                request,
                new ClosedRequest(
                        request.id(),
                        request.session(),
                        outcome,
                        agent,
                        request.pastOffers(),
                        now().plus(ClosedRequest.REMEMBERED)));
    }

    private void request(RequestId id, UnaryOperator<Request> change) {
        floor.changeRequest(id, change);
    }

    private void agent(AgentId id, UnaryOperator<AgentState> change) {
        floor.changeAgent(id, change);
    }

    private void queue(QueueId id, UnaryOperator<QueueState> change) {
        floor.changeQueue(id, change);
    }

    /// Outbound sessions belong to no queue and count in none. What waits without its customer
    /// would spoil the figures of those who wait.
    private void counting(Request request, UnaryOperator<QueueState> change) {
        if (request.kind().isLive()) {
            request.queue().ifPresent(id -> queue(id, change));
        }
    }

    /// Who else said so; empty when it was the agent.
    private static Optional<String> by(Actor actor, AgentId agent) {
        return actor instanceof Actor.Worker(AgentId who, var name) && !who.equals(agent)
                ? Optional.of(name.orElse(who.value()))
                : Optional.empty();
    }

    /// The agent's counters with the time of the presence that ends now.
    private AgentDay today(AgentState agent) {
        return agent.dayUntil(now(), floor.today());
    }

    private int halfHour(Request request) {
        return floor.today().halfHour(request.arrivedAt());
    }

    private QueueDay day(QueueState queue) {
        return queue.day().asOf(floor.today().date());
    }

    private AgentDay day(AgentState agent) {
        return agent.day().asOf(floor.today().date());
    }

    private Instant now() {
        return floor.now();
    }
}
