package org.balie.acd.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.json.CustomerCard;
import org.balie.contracts.AcdEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.jspecify.annotations.Nullable;

/// Says to other services, in the words of the contract, what happened on one floor. Much of what a
/// floor remembers is its own affair and is not told.
final class ContractEvents {
    private final String siteId;
    private final OpenRequests open;

    ContractEvents(String siteId, OpenRequests open) {
        this.siteId = siteId;
        this.open = open;
    }

    /// The event as it is published; empty when it is not.
    ///
    /// @param event already applied to the floor
    Optional<String> tell(NumberedEvent event) {
        return Optional.ofNullable(contract(event.event(), event.at()))
                .map(told -> EventCodec.encode(envelope(event, told)));
    }

    private Envelope<AcdEvent> envelope(NumberedEvent event, AcdEvent told) {
        // Published again, an event has the id it had before.
        var name = "acd/" + siteId + "/" + event.sequence() + "/" + event.cause().value();
        return Envelope.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                subject(told),
                event.at(),
                siteId,
                event.sequence(),
                event.actor().code(),
                told);
    }

    private @Nullable AcdEvent contract(FloorEvent event, Instant at) {
        return switch (event) {
            case FloorEvent.RequestQueued(var request) -> queued(request, at);
            case FloorEvent.RequestRefused refused -> refused(refused, at);
            case FloorEvent.RequestRequeued(var request) -> requeued(request, at);
            case FloorEvent.RequestLeft(var id, var waited) ->
                    new AcdEvent.RequestLeft(siteId, id.value(), queueId(open.get(id)), waited, at);
            case FloorEvent.RequestAbandoned(var id, var waited, var cause) ->
                    new AcdEvent.RequestAbandoned(
                            siteId,
                            id.value(),
                            queueId(open.get(id)),
                            waited,
                            cause.code(),
                            callId(open.get(id)),
                            at);
            case FloorEvent.CallRefused refused -> refused(refused, at);
            case FloorEvent.OfferMade made -> made(made, at);
            case FloorEvent.OfferAccepted accepted -> accepted(accepted, at);
            case FloorEvent.OfferDeclined declined -> declined(declined, at);
            case FloorEvent.OfferLapsed(var offer, var request, var agent) ->
                    new AcdEvent.OfferLapsed(
                            siteId, offer.value(), request.value(), agent.value(), at);
            case FloorEvent.OfferRescinded(var offer, var request, var agent, var cause) ->
                    new AcdEvent.OfferRescinded(
                            siteId,
                            offer.value(),
                            request.value(),
                            agent.value(),
                            cause.code(),
                            at);
            case FloorEvent.HandlingEnded ended -> ended(ended, at);
            case FloorEvent.HandlingHandedOver handed -> handedOver(handed, at);
            case FloorEvent.WrapUpEnded ended -> wrappedUp(ended, at);
            case FloorEvent.WorkReturned(var request, var agent) ->
                    new AcdEvent.WorkReturned(siteId, request.value(), agent.value(), at);
            case FloorEvent.RequestAssigned(var request, var agent, _) ->
                    new AcdEvent.RequestAssigned(siteId, request.value(), agent.value(), at);
            case FloorEvent.RequestMoved(var request, var from, var to, _) ->
                    new AcdEvent.RequestMoved(
                            siteId, request.value(), from.value(), to.value(), open.nameOf(to), at);
            case FloorEvent.RequestPrioritised(var request, var priority) ->
                    new AcdEvent.RequestPrioritised(siteId, request.value(), priority, at);
            case FloorEvent.RequestClosed(var id, var waited, var why) ->
                    new AcdEvent.RequestClosed(
                            siteId,
                            id.value(),
                            queueId(open.get(id)),
                            waited,
                            why,
                            callId(open.get(id)),
                            at);
            case FloorEvent.OverflowStepTaken(var request, var step) ->
                    new AcdEvent.OverflowStepTaken(siteId, request.value(), step.code(), at);
            case FloorEvent.TransferBegun(var request) -> transferring(request, at);
            case FloorEvent.TransferEnded(var request, var session, var agent, var cause) ->
                    new AcdEvent.TransferEnded(
                            siteId,
                            request.value(),
                            session.value(),
                            agent.value(),
                            cause.code(),
                            at);
            case FloorEvent.AgentPresenceChanged(var agent, var presence) ->
                    presence(agent, presence, at);
            case FloorEvent.SiteConfigured _,
                    FloorEvent.QueueConfigured _,
                    FloorEvent.QueueRetired _,
                    FloorEvent.QueueRemoved _,
                    FloorEvent.AgentConfigured _,
                    FloorEvent.AgentRetired _,
                    FloorEvent.AgentRemoved _,
                    FloorEvent.OutboundBegun _,
                    FloorEvent.VisitorConnected _,
                    FloorEvent.VisitorDisconnected _,
                    FloorEvent.VisitorGraceRestarted _,
                    FloorEvent.ReservationEnded _,
                    FloorEvent.RestEnded _,
                    FloorEvent.AgentConnected _,
                    FloorEvent.AgentDisconnected _,
                    FloorEvent.AgentGraceRestarted _,
                    FloorEvent.AgentGone _,
                    FloorEvent.AgentTelephoneReached _,
                    FloorEvent.AgentTelephoneGone _,
                    FloorEvent.PresenceIntended _,
                    FloorEvent.LeaseRenewed _,
                    FloorEvent.HolderLost _ ->
                    null;
        };
    }

    private AcdEvent queued(Request request, Instant at) {
        return new AcdEvent.RequestQueued(
                siteId,
                request.id().value(),
                request.session().value(),
                request.origin() instanceof Request.Origin.Arrived(var entryPoint)
                        ? entryPoint.value()
                        : "",
                queueId(request),
                queueName(request),
                CustomerCard.read(request.customer().card()),
                request.kind().code(),
                at);
    }

    private AcdEvent transferring(Request request, Instant at) {
        if (!(request.origin() instanceof Request.Origin.Transferred(var from, var by, _))) {
            throw new IllegalStateException("no transfer: " + request);
        }
        return new AcdEvent.TransferBegun(
                siteId,
                request.id().value(),
                request.session().value(),
                from.value(),
                by.value(),
                open.nameOf(by),
                queueId(request),
                queueName(request),
                request.state() instanceof RequestState.Reserved reserved
                        ? reserved.agents().stream().map(open::nameOf).toList()
                        : List.of(),
                at);
    }

    private AcdEvent refused(FloorEvent.RequestRefused refused, Instant at) {
        return new AcdEvent.RequestRefused(
                siteId,
                refused.request().value(),
                refused.entryPoint().value(),
                refused.queue().value(),
                open.nameOf(refused.queue()),
                CustomerCard.read(refused.customer().card()),
                refused.reason().code(),
                Optional.empty(),
                at);
    }

    private AcdEvent refused(FloorEvent.CallRefused refused, Instant at) {
        return new AcdEvent.RequestRefused(
                siteId,
                refused.request().value(),
                "",
                refused.queue().value(),
                open.nameOf(refused.queue()),
                CustomerCard.read(refused.caller().card()),
                refused.reason().code(),
                Optional.of(refused.call().value()),
                at);
    }

    private AcdEvent requeued(Request request, Instant at) {
        return new AcdEvent.RequestRequeued(
                siteId,
                request.id().value(),
                request.session().value(),
                queueId(request),
                queueName(request),
                request.kind() == Kind.CALL ? "not-picked-up" : "agent-lost",
                request.kind().code(),
                at);
    }

    private AcdEvent made(FloorEvent.OfferMade made, Instant at) {
        return new AcdEvent.OfferMade(
                siteId,
                made.offer().value(),
                made.request().value(),
                made.queue().value(),
                made.agent().value(),
                made.expiresAt(),
                at);
    }

    private AcdEvent accepted(FloorEvent.OfferAccepted accepted, Instant at) {
        var request = open.get(accepted.request());
        return new AcdEvent.OfferAccepted(
                siteId,
                accepted.offer().value(),
                accepted.request().value(),
                accepted.session().value(),
                queueId(request),
                queueName(request),
                accepted.agent().value(),
                open.nameOf(accepted.agent()),
                CustomerCard.read(request.customer().card()),
                accepted.waited(),
                request.queue().map(open::featuresOff).orElse(List.of()),
                request.kind().code(),
                at);
    }

    private AcdEvent declined(FloorEvent.OfferDeclined declined, Instant at) {
        return new AcdEvent.OfferDeclined(
                siteId,
                declined.offer().value(),
                declined.request().value(),
                declined.agent().value(),
                declined.reason(),
                at);
    }

    private AcdEvent ended(FloorEvent.HandlingEnded ended, Instant at) {
        return new AcdEvent.HandlingEnded(
                siteId,
                ended.request().value(),
                ended.session().value(),
                ended.agent().value(),
                ended.handled(),
                ended.wrapUpUntil(),
                at);
    }

    private AcdEvent handedOver(FloorEvent.HandlingHandedOver handed, Instant at) {
        return new AcdEvent.HandlingEnded(
                siteId,
                handed.request().value(),
                handed.session().value(),
                handed.from().value(),
                handed.handled(),
                Optional.empty(),
                at);
    }

    private AcdEvent wrappedUp(FloorEvent.WrapUpEnded ended, Instant at) {
        return new AcdEvent.WrapUpEnded(
                siteId,
                ended.request().value(),
                ended.agent().value(),
                ended.lasted(),
                ended.disposition(),
                at);
    }

    private AcdEvent presence(AgentId agent, Presence presence, Instant at) {
        return new AcdEvent.AgentPresenceChanged(
                siteId, agent.value(), open.nameOf(agent), presence.code(), presence.reason(), at);
    }

    private static Optional<UUID> callId(Request request) {
        return request.kind() == Kind.CALL
                ? Optional.of(request.session().value())
                : Optional.empty();
    }

    private static String queueId(Request request) {
        return request.queue().map(QueueId::value).orElse("");
    }

    private String queueName(Request request) {
        return request.queue().map(open::nameOf).orElse("");
    }

    /// The request it is about; of a presence, the agent.
    private static String subject(AcdEvent event) {
        return switch (event) {
            case AcdEvent.RequestQueued it -> it.requestId().toString();
            case AcdEvent.RequestRefused it -> it.requestId().toString();
            case AcdEvent.RequestRequeued it -> it.requestId().toString();
            case AcdEvent.OfferMade it -> it.requestId().toString();
            case AcdEvent.OfferAccepted it -> it.requestId().toString();
            case AcdEvent.OfferDeclined it -> it.requestId().toString();
            case AcdEvent.OfferLapsed it -> it.requestId().toString();
            case AcdEvent.OfferRescinded it -> it.requestId().toString();
            case AcdEvent.RequestAbandoned it -> it.requestId().toString();
            case AcdEvent.RequestLeft it -> it.requestId().toString();
            case AcdEvent.HandlingEnded it -> it.requestId().toString();
            case AcdEvent.WrapUpEnded it -> it.requestId().toString();
            case AcdEvent.WorkReturned it -> it.requestId().toString();
            case AcdEvent.TransferBegun it -> it.requestId().toString();
            case AcdEvent.TransferEnded it -> it.requestId().toString();
            case AcdEvent.RequestMoved it -> it.requestId().toString();
            case AcdEvent.RequestAssigned it -> it.requestId().toString();
            case AcdEvent.RequestPrioritised it -> it.requestId().toString();
            case AcdEvent.RequestClosed it -> it.requestId().toString();
            case AcdEvent.OverflowStepTaken it -> it.requestId().toString();
            case AcdEvent.PlaceInLine it -> it.requestId().toString();
            case AcdEvent.AgentPresenceChanged it -> it.agentId();
        };
    }
}
