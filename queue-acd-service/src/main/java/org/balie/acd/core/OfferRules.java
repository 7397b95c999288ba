package org.balie.acd.core;

import java.time.Duration;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

/// Answering an offer (rule ACD-8). A request is in one state at a time and commands come one after
/// the other: that is why there is exactly one winner.
final class OfferRules {

    /// How long an agent who declined a request is left alone with it while somebody else who has
    /// the skills is at work.
    static final Duration REST = Duration.ofSeconds(60);

    /// The same when nobody else is at work: the customer should not wait for nobody.
    static final Duration REST_WHEN_ALONE = Duration.ofSeconds(10);

    private OfferRules() {}

    static Optional<Rejection> accept(Ledger ledger, FloorCommand.AcceptOffer command) {
        Optional<Request> asked = askedNow(ledger.floor, command.agent(), command.offer());
        if (asked.isEmpty()) {
            return tooLate(ledger.floor, command.agent(), command.offer());
        }
        Request request = asked.get();
        ledger.emit(
                new FloorEvent.OfferAccepted(
                        command.offer(),
                        request.id(),
                        request.session(),
                        command.agent(),
                        CustomerRules.waited(ledger, request)));
        return Optional.empty();
    }

    static Optional<Rejection> decline(Ledger ledger, FloorCommand.DeclineOffer command) {
        Optional<Request> asked = askedNow(ledger.floor, command.agent(), command.offer());
        if (asked.isEmpty()) {
            return declinedAlready(ledger.floor, command)
                    ? Optional.empty()
                    : tooLate(ledger.floor, command.agent(), command.offer());
        }
        Request request = asked.get();
        ledger.emit(
                new FloorEvent.OfferDeclined(
                        command.offer(),
                        request.id(),
                        command.agent(),
                        command.reason(),
                        ledger.in(rest(ledger.floor, request, command.agent()))));
        return Optional.empty();
    }

    static void rescind(
            Ledger ledger, Request request, RequestState.Offered offered, RescindCause cause) {
        ledger.emit(
                new FloorEvent.OfferRescinded(
                        offered.offer(), request.id(), offered.agent(), cause));
    }

    private static Optional<Request> askedNow(FloorState floor, AgentId agent, OfferId offer) {
        return floor.offered(offer)
                .flatMap(floor::request)
                .filter(
                        request ->
                                request.state() instanceof RequestState.Offered now
                                        && now.offer().equals(offer)
                                        && now.agent().equals(agent));
    }

    private static boolean declinedAlready(FloorState floor, FloorCommand.DeclineOffer command) {
        return floor.offered(command.offer())
                .flatMap(floor::request)
                .filter(request -> request.restsWith(command.agent()))
                .isPresent();
    }

    /// Nothing when the agent has the request already: the command came twice.
    private static Optional<Rejection> tooLate(FloorState floor, AgentId agent, OfferId offer) {
        Optional<AgentId> winner =
                floor.offered(offer)
                        .flatMap(
                                request ->
                                        floor.request(request)
                                                .flatMap(open -> handler(open.state()))
                                                .or(
                                                        () ->
                                                                floor.closed(request)
                                                                        .flatMap(
                                                                                ClosedRequest
                                                                                        ::agent)));
        if (winner.isEmpty()) {
            return Optional.of(new Rejection.OfferGone(offer));
        }
        return winner.get().equals(agent)
                ? Optional.empty()
                : Optional.of(
                        new Rejection.OfferTaken(offer, winner.get(), nameOf(floor, winner.get())));
    }

    private static Optional<AgentId> handler(RequestState state) {
        return switch (state) {
            case RequestState.InSession inSession -> Optional.of(inSession.agent());
            case RequestState.WrapUp wrapUp -> Optional.of(wrapUp.agent());
            case RequestState.Waiting _, RequestState.Reserved _, RequestState.Offered _ ->
                    Optional.empty();
        };
    }

    private static String nameOf(FloorState floor, AgentId agent) {
        return floor.agent(agent).map(known -> known.settings().name()).orElse("");
    }

    private static Duration rest(FloorState floor, Request request, AgentId agent) {
        boolean agentCounts = floor.agent(agent).filter(AgentState::isAtWork).isPresent();
        int atWork = request.queue().map(queue -> floor.members(queue).atWork()).orElse(0);
        return atWork > (agentCounts ? 1 : 0) ? REST : REST_WHEN_ALONE;
    }
}
