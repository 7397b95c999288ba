package org.balie.acd.core;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Ask;

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
        accept(ledger, asked.get(), command.offer(), command.agent());
        return Optional.empty();
    }

    /// Whoever else was asked is told; whoever had the session before is done with it.
    static void accept(Ledger ledger, Request request, OfferId offer, AgentId agent) {
        rescind(ledger, request, ask -> !ask.offer().equals(offer), RescindCause.TAKEN_BY_ANOTHER);
        TransferRules.endFormerHandling(ledger, request, agent);
        ledger.emit(
                new FloorEvent.OfferAccepted(
                        offer,
                        request.id(),
                        request.session(),
                        agent,
                        CustomerRules.waited(ledger, request)));
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

    /// Takes back every offer of a request.
    static void rescind(Ledger ledger, Request request, RescindCause cause) {
        rescind(ledger, request, _ -> true, cause);
    }

    static void rescind(Ledger ledger, Request request, Predicate<Ask> which, RescindCause cause) {
        if (request.state() instanceof RequestState.Offered offered) {
            offered.asks().stream()
                    .filter(which)
                    .forEach(
                            ask ->
                                    ledger.emit(
                                            new FloorEvent.OfferRescinded(
                                                    ask.offer(),
                                                    request.id(),
                                                    ask.agent(),
                                                    cause)));
        }
    }

    private static Optional<Request> askedNow(FloorState floor, AgentId agent, OfferId offer) {
        return floor.offered(offer)
                .flatMap(floor::request)
                .filter(
                        request ->
                                request.state() instanceof RequestState.Offered now
                                        && now.by(offer)
                                                .filter(ask -> ask.agent().equals(agent))
                                                .isPresent());
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
        return floor.candidates.poolsOf(request).stream()
                        .anyMatch(members -> members.isAnotherAtWork(agent))
                ? REST
                : REST_WHEN_ALONE;
    }
}
