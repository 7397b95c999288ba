package org.balie.acd.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.BeginOutbound;
import org.balie.acd.core.FloorCommand.EndHandling;
import org.balie.acd.core.FloorCommand.HandOverHandling;
import org.balie.acd.core.FloorCommand.RequeueSession;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Turns what happened in sessions into commands to the floor.
///
/// No inbox is needed: an event that comes twice gives the same command twice, under the same ids,
/// and the second changes nothing. Events of one session come, and their commands go, in order.
@ApplicationScoped
class SessionEventConsumer {
    private static final Logger LOG = Logger.getLogger(SessionEventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CommandSender commands;
    private final MeterRegistry meters;

    SessionEventConsumer(CommandSender commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
    }

    @Incoming("sessionevents")
    Uni<Void> happened(String record) {
        try {
            return EventCodec.decode(record, SessionEvent.class)
                    .flatMap(SessionEventConsumer::command)
                    .map(this::send)
                    .orElseGet(() -> Uni.createFrom().voidItem());
        } catch (UnreadableEvent e) {
            meters.counter("balie.events.unreadable", "consumer", "floor").increment();
            LOG.errorf("A record of the session events is passed over: %s", e.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    private record Addressed(String siteId, IssuedCommand command) {}

    /// Until Kafka has it: a session's end that is not heard would leave its agent busy for ever.
    private Uni<Void> send(Addressed addressed) {
        return Uni.createFrom()
                .deferred(() -> commands.send(addressed.siteId, addressed.command))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static Optional<Addressed> command(Envelope<SessionEvent> event) {
        return command(event.id(), event.data())
                .map(
                        command ->
                                new Addressed(
                                        event.siteId(),
                                        new IssuedCommand(
                                                new CommandId(event.id()),
                                                event.time(),
                                                Actor.SYSTEM,
                                                command)));
    }

    private static Optional<FloorCommand> command(UUID eventId, SessionEvent event) {
        var session = new SessionId(event.sessionId());
        return switch (event) {
            case SessionEvent.SessionStarted started when started.origin().equals("outbound") ->
                    Optional.of(
                            new BeginOutbound(
                                    session, new AgentId(started.agentId()), started.topic()));
            case SessionEvent.SessionEnded _ -> Optional.of(new EndHandling(session));
            case SessionEvent.ControlHandedOver handed ->
                    Optional.of(
                            new HandOverHandling(
                                    session,
                                    new AgentId(handed.fromAgentId()),
                                    new AgentId(handed.toAgentId())));
            case SessionEvent.SessionReturnedToQueue returned ->
                    Optional.of(
                            new RequeueSession(
                                    requestOf(eventId),
                                    session,
                                    new QueueId(returned.queueId()),
                                    new AgentId(returned.lostAgentId())));
            case SessionEvent.SessionStarted _,
                    SessionEvent.ParticipantJoined _,
                    SessionEvent.ParticipantLeft _,
                    SessionEvent.ActivityStarted _,
                    SessionEvent.ActivityStopped _,
                    SessionEvent.ConsentAsked _,
                    SessionEvent.ConsentAnswered _,
                    SessionEvent.ConsentRevoked _,
                    SessionEvent.ChatPosted _,
                    SessionEvent.JoinedByTelephone _,
                    SessionEvent.LeftByTelephone _,
                    SessionEvent.NotesSaved _,
                    SessionEvent.SessionRated _ ->
                    Optional.empty();
        };
    }

    /// The request under which the session comes back: the same when the event comes twice.
    private static RequestId requestOf(UUID eventId) {
        var name = "returned/" + eventId;
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
