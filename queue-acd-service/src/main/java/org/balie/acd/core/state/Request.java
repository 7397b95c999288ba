package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Customer.PastVisit;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;

/// An open request: someone waits, is being helped, or has just been helped.
///
/// @param queue empty for an outbound session
/// @param preferred the agent who helped this customer last
/// @param arrivedAt when it came in; it keeps that through declines, lapses and other queues
/// @param ticket the number of the event that let it in: its place among those of its lane
/// @param waitsUntil when the queue's maximum wait is over
/// @param standing empty when it came to an agent at once, or waits for another reason than that
///   nobody was free
/// @param visitor the customer's connection while waiting; absent when nobody waits at a page
/// @param rests who declined it and is left alone with it for a while
/// @param pastOffers ids of the latest offers of this request, for those who answer too late
public record Request(
        RequestId id,
        SessionId session,
        Origin origin,
        Kind kind,
        Optional<QueueId> queue,
        Customer customer,
        List<PastVisit> history,
        Optional<AgentId> preferred,
        Instant arrivedAt,
        long ticket,
        Instant waitsUntil,
        Optional<Standing> standing,
        Reach reach,
        Link visitor,
        List<Rest> rests,
        List<OfferId> pastOffers,
        RequestState state) {

    /// How many past offers of a request are remembered.
    public static final int PAST_OFFERS = 8;

    /// How long an agent may have something in hand that has no session, before it goes back into
    /// the line.
    public static final Duration IN_HAND = Duration.ofHours(4);

    /// How a request came to be.
    public sealed interface Origin {
        /// A customer pressed the button.
        record Arrived(EntryPointId entryPoint) implements Origin {}

        /// A running session lost its agent (rule SES-10): it waits at the front of its queue.
        record Returned(AgentId lostAgent) implements Origin {}

        /// The agent of a running session wants another to go on (rule ACD-12), and stays until one
        /// accepts.
        ///
        /// @param from the request by which that agent has the session
        /// @param message for the next agent's eyes only; may be empty
        record Transferred(RequestId from, AgentId by, String message) implements Origin {}

        /// An agent started a session of their own (rule SES-1).
        record Outbound() implements Origin {}
    }

    /// An agent who declined this request is not offered it again until then.
    public record Rest(AgentId agent, Instant until) {}

    public Request {
        history = List.copyOf(history);
        rests = List.copyOf(rests);
        pastOffers = List.copyOf(pastOffers);
    }

    /// Whether its session runs already: it goes before all others, and the session looks after the
    /// customer.
    public boolean isOfRunningSession() {
        return switch (origin) {
            case Origin.Returned _, Origin.Transferred _ -> true;
            case Origin.Arrived _, Origin.Outbound _ -> false;
        };
    }

    public boolean restsWith(AgentId agent) {
        for (Rest rest : rests) {
            if (rest.agent.equals(agent)) {
                return true;
            }
        }
        return false;
    }

    /// When time alone changes something about this request, but for overflow. While it is being
    /// offered the maximum wait does not count: whoever is being asked may answer.
    public Optional<Instant> deadline() {
        return switch (state) {
            case RequestState.Waiting _ -> Optional.of(soonest(waitsUntil));
            case RequestState.Reserved reserved ->
                    Optional.of(soonest(earlier(waitsUntil, reserved.until())));
            case RequestState.Offered offered -> Optional.of(soonest(soonestAnswer(offered)));
            case RequestState.InSession inSession ->
                    kind.isLive() ? Optional.empty() : Optional.of(inSession.since().plus(IN_HAND));
            case RequestState.WrapUp wrapUp -> Optional.of(wrapUp.until());
        };
    }

    private static Instant soonestAnswer(RequestState.Offered offered) {
        Instant first = offered.others().map(RequestState.Reserved::until).orElse(Instant.MAX);
        for (RequestState.Ask ask : offered.asks()) {
            first = earlier(first, ask.expiresAt());
        }
        return first;
    }

    private Instant soonest(Instant own) {
        Instant first = visitor instanceof Link.Lost lost ? earlier(own, lost.until()) : own;
        for (Rest rest : rests) {
            first = earlier(first, rest.until);
        }
        return first;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public Request in(RequestState next) {
        return changed(reach, visitor, rests, pastOffers, next);
    }

    public Request linked(Link link) {
        return changed(reach, link, rests, pastOffers, state);
    }

    public Request reaching(Reach next) {
        return changed(next, visitor, rests, pastOffers, state);
    }

    /// In the line of another queue, for anybody there. What was foretold was about the line that
    /// it leaves.
    public Request movedTo(QueueId next, Instant until) {
        return new Request(
                id,
                session,
                origin,
                kind,
                Optional.of(next),
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                until,
                Optional.empty(),
                reach.moved(),
                visitor,
                rests,
                pastOffers,
                RequestState.WAITING);
    }

    /// An agent has it: whoever looks after the customer from here on, it is not this waiting page.
    public Request accepted(RequestState.InSession inSession) {
        return changed(reach, Link.ABSENT, List.of(), pastOffers, inSession);
    }

    public Request offered(RequestState.Ask ask, RequestState.Offered offered) {
        List<OfferId> offers = new ArrayList<>(pastOffers);
        offers.add(ask.offer());
        if (offers.size() > PAST_OFFERS) {
            offers.removeFirst();
        }
        return changed(reach, visitor, rests, offers, offered);
    }

    public Request resting(Rest rest) {
        List<Rest> now = new ArrayList<>(rests);
        now.removeIf(other -> other.agent.equals(rest.agent));
        now.add(rest);
        return changed(reach, visitor, now, pastOffers, state);
    }

    public Request rested(AgentId agent) {
        List<Rest> now = rests.stream().filter(rest -> !rest.agent.equals(agent)).toList();
        return changed(reach, visitor, now, pastOffers, state);
    }

    private Request changed(
            Reach nextReach,
            Link link,
            List<Rest> nextRests,
            List<OfferId> offers,
            RequestState next) {
        return new Request(
                id,
                session,
                origin,
                kind,
                queue,
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                waitsUntil,
                standing,
                nextReach,
                link,
                nextRests,
                offers,
                next);
    }
}
