package org.balie.acd.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.Rejection;
import org.balie.acd.core.Touched;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.journal.Batch;
import org.balie.acd.journal.Batch.ClosingReason;
import org.balie.acd.journal.Batch.Entry;
import org.balie.acd.journal.Batch.Notice;
import org.balie.acd.journal.Batch.OfferOutcome;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.OfferExplanation;
import org.balie.acd.json.CoreJson;
import org.balie.platform.trace.TraceParent;

/// One site's floor with its owner. Gathers what commands lead to until that is committed; a floor
/// whose commit fails is thrown away as a whole, with all that it gathered.
final class OwnedFloor {
    private final String siteId;
    private final Floor floor;
    private final OpenRequests open;
    private final ContractEvents contracts;
    private SiteDecisions decisions = new SiteDecisions();

    /// What has been decided and not yet committed.
    private static final class SiteDecisions {
        final Set<Touched> touched = new LinkedHashSet<>();
        final List<Entry> entries = new ArrayList<>();
        final List<Batch.Offer> offers = new ArrayList<>();
        final List<OfferOutcome> outcomes = new ArrayList<>();
        final List<Batch.Visit> visits = new ArrayList<>();
        final List<ClosingReason> reasons = new ArrayList<>();
        final List<Notice> notices = new ArrayList<>();
        final List<Batch.Audited> audited = new ArrayList<>();
    }

    OwnedFloor(Floor floor) {
        this.siteId = floor.site().id().value();
        this.floor = floor;
        this.open = new OpenRequests(floor);
        this.contracts = new ContractEvents(siteId, open);
    }

    String siteId() {
        return siteId;
    }

    Floor floor() {
        return floor;
    }

    /// @param trace what the command is part of
    void handle(IssuedCommand command, Optional<TraceParent> trace) {
        Decision decision = floor.handle(command);
        open.add(decision.events());
        decision.events().forEach(event -> record(event, trace));
        open.dropClosed(decision.touched());
        decisions.touched.addAll(decision.touched());
        decision.rejection()
                .flatMap(rejection -> notice(command, rejection))
                .ifPresent(decisions.notices::add);
    }

    /// What has been gathered since this was last asked; empty when nothing happened.
    Optional<SiteChange> take() {
        var taken = decisions;
        decisions = new SiteDecisions();
        if (taken.entries.isEmpty() && taken.touched.isEmpty() && taken.notices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SiteChange(
                        siteId,
                        floor,
                        taken.touched,
                        taken.entries,
                        taken.offers,
                        taken.outcomes,
                        taken.visits,
                        taken.reasons,
                        taken.notices,
                        taken.audited));
    }

    private void record(NumberedEvent event, Optional<TraceParent> trace) {
        decisions.entries.add(new Entry(event, contracts.tell(event), trace));
        if (event.event() instanceof FloorEvent.OfferMade made) {
            decisions.offers.add(offer(made, event));
        } else if (event.event() instanceof FloorEvent.OfferAccepted accepted) {
            outcome(accepted.offer().value(), "accepted");
            decisions.visits.add(visit(accepted, event));
        } else if (event.event() instanceof FloorEvent.OfferDeclined declined) {
            outcome(declined.offer().value(), "declined");
        } else if (event.event() instanceof FloorEvent.OfferLapsed lapsed) {
            outcome(lapsed.offer().value(), "lapsed");
        } else if (event.event() instanceof FloorEvent.OfferRescinded rescinded) {
            outcome(rescinded.offer().value(), "rescinded");
        } else if (event.event() instanceof FloorEvent.RequestRefused refused) {
            reason(refused.request(), refused.reason().code());
        } else if (event.event() instanceof FloorEvent.CallRefused refused) {
            reason(refused.request(), refused.reason().code());
        } else if (event.event() instanceof FloorEvent.RequestAbandoned abandoned) {
            reason(abandoned.request(), abandoned.cause().code());
        } else if (event.event() instanceof FloorEvent.RequestClosed closed) {
            reason(closed.request(), closed.reason());
        } else if (event.event() instanceof FloorEvent.TransferEnded ended) {
            transferEnded(ended, event);
        }
        Interventions.of(event, open).ifPresent(decisions.audited::add);
    }

    /// Whoever cancelled it knows.
    private void transferEnded(FloorEvent.TransferEnded ended, NumberedEvent event) {
        switch (ended.cause()) {
            case NOBODY_TOOK_IT ->
                    decisions.notices.add(
                            new Notice(
                                    ended.request().value(),
                                    event.at(),
                                    Optional.of(ended.by().value()),
                                    ended.cause().code(),
                                    ended.request().value(),
                                    Optional.empty()));
            case CANCELLED, SESSION_ENDED -> {}
        }
    }

    private void outcome(UUID offer, String outcome) {
        decisions.outcomes.add(new OfferOutcome(offer, outcome));
    }

    private void reason(RequestId request, String reason) {
        decisions.reasons.add(new ClosingReason(request.value(), reason));
    }

    private Batch.Visit visit(FloorEvent.OfferAccepted accepted, NumberedEvent event) {
        Request request = open.get(accepted.request());
        return new Batch.Visit(
                request.id().value(),
                request.customer().visitor().value(),
                event.at(),
                request.queue().map(open::nameOf).orElse(""),
                accepted.agent().value(),
                open.nameOf(accepted.agent()));
    }

    private Batch.Offer offer(FloorEvent.OfferMade made, NumberedEvent event) {
        return new Batch.Offer(
                made.offer().value(),
                made.request().value(),
                made.agent().value(),
                event.at(),
                CoreJson.write(explanation(made, event), OfferExplanation.class));
    }

    private OfferExplanation explanation(FloorEvent.OfferMade made, NumberedEvent event) {
        Explanation why = made.explanation();
        return new OfferExplanation(
                made.offer().value(),
                made.request().value(),
                event.at(),
                open.nameOf(made.queue()),
                open.get(made.request()).customer().name(),
                new OfferExplanation.Person(made.agent().value(), open.nameOf(made.agent())),
                why.rule(),
                why.via().filter(via -> !via.equals(made.queue())).map(open::nameOf).orElse(null),
                OfferExplanation.Overflow.of(why.reach(), open::nameOf),
                why.members(),
                why.candidates().stream().map(this::candidate).toList(),
                why.passedOver().stream()
                        .map(
                                passed ->
                                        new OfferExplanation.PassedOver(
                                                passed.request().value(), passed.reason().code()))
                        .toList());
    }

    private OfferExplanation.Candidate candidate(Explanation.Candidate candidate) {
        return new OfferExplanation.Candidate(
                candidate.agent().value(),
                open.nameOf(candidate.agent()),
                candidate.verdict().code(),
                candidate.detail(),
                candidate.rank().isPresent() ? candidate.rank().getAsInt() : null);
    }

    /// Who works here is told that a command came too late, a customer that there is no such
    /// request. The rest shows by itself.
    private Optional<Notice> notice(IssuedCommand command, Rejection rejection) {
        return switch (rejection) {
            case Rejection.OfferGone(var offer) ->
                    toWorker(command, rejection, offer.value(), Optional.empty());
            case Rejection.OfferTaken(var offer, _, var winner) ->
                    toWorker(command, rejection, offer.value(), Optional.of(winner));
            case Rejection.RequestUnknown(var request) ->
                    Optional.of(
                            notice(
                                    command,
                                    rejection,
                                    Optional.empty(),
                                    request.value(),
                                    Optional.empty()));
            case Rejection.NotPossible(var request, _) ->
                    toWorker(command, rejection, request.value(), Optional.empty());
            case Rejection.AgentUnknown _, Rejection.LeaseLost _ -> Optional.empty();
        };
    }

    private Optional<Notice> toWorker(
            IssuedCommand command, Rejection rejection, UUID subject, Optional<String> winner) {
        return command.actor() instanceof Actor.Worker(var agent, _)
                ? Optional.of(
                        notice(command, rejection, Optional.of(agent.value()), subject, winner))
                : Optional.empty();
    }

    private Notice notice(
            IssuedCommand command,
            Rejection rejection,
            Optional<String> agentId,
            UUID subject,
            Optional<String> winner) {
        return new Notice(
                command.id().value(),
                floor.site().now(),
                agentId,
                rejection.code(),
                subject,
                winner);
    }
}
