package org.balie.acd.core.state;

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
/// @param arrivedAt when it came into its queue; a request keeps it through declines and lapses
/// @param ticket the number of the event that let it in: its place among those of its lane
/// @param waitsUntil when the queue's maximum wait is over
/// @param visitor the customer's connection while waiting; absent when a session looks after it
/// @param rests who declined it and is left alone with it for a while
/// @param pastOffers ids of the latest offers of this request, for those who answer too late
public record Request(
        RequestId id,
        SessionId session,
        Origin origin,
        Optional<QueueId> queue,
        Customer customer,
        List<PastVisit> history,
        Optional<AgentId> preferred,
        Instant arrivedAt,
        long ticket,
        Instant waitsUntil,
        Link visitor,
        List<Rest> rests,
        List<OfferId> pastOffers,
        RequestState state) {

    /// How many past offers of a request are remembered.
    public static final int PAST_OFFERS = 8;

    /// How a request came to be.
    public sealed interface Origin {
        /// A customer pressed the button.
        record Arrived(EntryPointId entryPoint) implements Origin {}

        /// A running session lost its agent (rule SES-10): it waits at the front of its queue.
        record Returned(AgentId lostAgent) implements Origin {}

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

    public boolean isReturning() {
        return origin instanceof Origin.Returned;
    }

    public boolean restsWith(AgentId agent) {
        for (Rest rest : rests) {
            if (rest.agent.equals(agent)) {
                return true;
            }
        }
        return false;
    }

    public Request in(RequestState next) {
        return new Request(
                id,
                session,
                origin,
                queue,
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                waitsUntil,
                visitor,
                rests,
                pastOffers,
                next);
    }

    public Request linked(Link link) {
        return new Request(
                id,
                session,
                origin,
                queue,
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                waitsUntil,
                link,
                rests,
                pastOffers,
                state);
    }

    /// When time alone changes something about this request. While it is being offered the maximum
    /// wait does not count: whoever is being asked may answer.
    public Optional<Instant> deadline() {
        return switch (state) {
            case RequestState.Waiting _ -> Optional.of(soonest(waitsUntil));
            case RequestState.Reserved reserved ->
                    Optional.of(soonest(earlier(waitsUntil, reserved.until())));
            case RequestState.Offered offered -> Optional.of(soonest(offered.expiresAt()));
            case RequestState.InSession _ -> Optional.empty();
            case RequestState.WrapUp wrapUp -> Optional.of(wrapUp.until());
        };
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

    /// An agent has it: its session looks after the customer from here on.
    public Request accepted(RequestState.InSession inSession) {
        return new Request(
                id,
                session,
                origin,
                queue,
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                waitsUntil,
                Link.ABSENT,
                List.of(),
                pastOffers,
                inSession);
    }

    public Request offered(RequestState.Offered offered) {
        List<OfferId> offers = new ArrayList<>(pastOffers);
        offers.add(offered.offer());
        if (offers.size() > PAST_OFFERS) {
            offers.removeFirst();
        }
        return new Request(
                id,
                session,
                origin,
                queue,
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                waitsUntil,
                visitor,
                rests,
                offers,
                offered);
    }

    public Request resting(Rest rest) {
        List<Rest> now = new ArrayList<>(rests);
        now.removeIf(other -> other.agent.equals(rest.agent));
        now.add(rest);
        return withRests(now);
    }

    public Request rested(AgentId agent) {
        return withRests(rests.stream().filter(rest -> !rest.agent.equals(agent)).toList());
    }

    private Request withRests(List<Rest> now) {
        return new Request(
                id,
                session,
                origin,
                queue,
                customer,
                history,
                preferred,
                arrivedAt,
                ticket,
                waitsUntil,
                visitor,
                now,
                pastOffers,
                state);
    }
}
