package org.balie.telephony.floor;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.GaveUp;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.ExchangeCommands;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Turns what the floor decides about calls into commands to the exchange (rule TEL-27): an agent
/// has accepted, the caller has come nearer, there is nobody for the caller, or an agent has come
/// who may be offered calls.
///
/// No inbox is needed: the command has the event's id, by which the exchange knows it again; and a
/// call that no longer waits is neither given to anybody nor let go. An agent's id is the person's.
@ApplicationScoped
class FloorEventConsumer {
    private static final Logger LOG = Logger.getLogger(FloorEventConsumer.class);
    private static final String AVAILABLE = "available";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ExchangeCommands commands;
    private final MeterRegistry meters;

    FloorEventConsumer(ExchangeCommands commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
    }

    @Incoming("floorevents")
    Uni<Void> happened(String record) {
        try {
            return EventCodec.decode(record, AcdEvent.class)
                    .flatMap(event -> report(event.data()).map(report -> send(event, report)))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        } catch (UnreadableEvent e) {
            meters.counter("balie.events.unreadable", "consumer", "exchange").increment();
            LOG.errorf("A record of the floor's events is passed over: %s", e.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    /// Until the exchange has decided: a caller must not wait for an agent who has accepted.
    private Uni<Void> send(Envelope<AcdEvent> event, Report report) {
        var command =
                new IssuedCommand(new CommandId(event.id()), event.time(), Actor.MACHINE, report);
        return Uni.createFrom()
                .deferred(() -> commands.send(new SiteId(event.siteId()), command))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(decision -> log(report, decision))
                .replaceWithVoid();
    }

    /// The caller has hung up meanwhile; the floor learns it from the call's end.
    private static void log(Report report, Decision decision) {
        decision.rejection().ifPresent(no -> LOG.debugf("%s comes too late: %s", report, no));
    }

    private static Optional<Report> report(AcdEvent event) {
        return switch (event) {
            case AcdEvent.OfferAccepted e when e.kind().equals(AcdEvent.CALL) ->
                    Optional.of(
                            new Report.QueueFound(
                                    new CallId(e.sessionId()), new PersonId(e.agentId())));
            case AcdEvent.PlaceInLine e ->
                    Optional.of(new Report.PlaceInQueue(new CallId(e.callId()), e.place()));
            case AcdEvent.RequestRefused e ->
                    gaveUp(e.callId(), e.reason().equals("full") ? GaveUp.FULL : GaveUp.CLOSED);
            case AcdEvent.RequestAbandoned e -> gaveUp(e.callId(), GaveUp.NOBODY_CAME);
            case AcdEvent.RequestClosed e -> gaveUp(e.callId(), GaveUp.NOBODY_CAME);
            case AcdEvent.AgentPresenceChanged e when e.presence().equals(AVAILABLE) ->
                    Optional.of(new Report.AgentCame(new PersonId(e.agentId())));
            case AcdEvent.RequestQueued _,
                    AcdEvent.RequestRequeued _,
                    AcdEvent.RequestLeft _,
                    AcdEvent.RequestMoved _,
                    AcdEvent.RequestAssigned _,
                    AcdEvent.RequestPrioritised _,
                    AcdEvent.OverflowStepTaken _,
                    AcdEvent.TransferBegun _,
                    AcdEvent.TransferEnded _,
                    AcdEvent.OfferMade _,
                    AcdEvent.OfferAccepted _,
                    AcdEvent.OfferDeclined _,
                    AcdEvent.OfferLapsed _,
                    AcdEvent.OfferRescinded _,
                    AcdEvent.HandlingEnded _,
                    AcdEvent.WrapUpEnded _,
                    AcdEvent.WorkReturned _,
                    AcdEvent.AgentPresenceChanged _ ->
                    Optional.empty();
        };
    }

    private static Optional<Report> gaveUp(Optional<UUID> call, GaveUp why) {
        return call.map(id -> new Report.QueueGaveUp(new CallId(id), why));
    }
}
