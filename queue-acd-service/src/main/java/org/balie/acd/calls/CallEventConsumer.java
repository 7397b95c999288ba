package org.balie.acd.calls;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.journal.Batch.Visit;
import org.balie.acd.journal.JournalReader;
import org.balie.contracts.TelephonyEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Turns what happened to telephone calls into commands to the floor (rule TEL-27).
///
/// As with sessions no inbox is needed: an event that comes twice gives a command about the same
/// request twice, and the second changes nothing. Events of a site come, and their commands go, in
/// order.
@ApplicationScoped
class CallEventConsumer {
    private static final Logger LOG = Logger.getLogger(CallEventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// How many earlier visits the agent sees before accepting (rule ACD-11).
    private static final int HISTORY = 5;

    private final JournalReader journal;
    private final CommandSender commands;
    private final MeterRegistry meters;

    CallEventConsumer(JournalReader journal, CommandSender commands, MeterRegistry meters) {
        this.journal = journal;
        this.commands = commands;
        this.meters = meters;
    }

    @Incoming("callevents")
    Uni<Void> happened(String record) {
        try {
            return EventCodec.decode(record, TelephonyEvent.class)
                    .map(this::follow)
                    .orElseGet(() -> Uni.createFrom().voidItem());
        } catch (UnreadableEvent e) {
            meters.counter("balie.events.unreadable", "consumer", "floor-calls").increment();
            LOG.errorf("A record of the telephone events is passed over: %s", e.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    /// Until Kafka has it: a caller who is not heard of would wait for ever.
    private Uni<Void> follow(Envelope<TelephonyEvent> event) {
        return Uni.createFrom()
                .deferred(() -> command(event))
                .chain(
                        command ->
                                command.map(known -> send(event, known))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> send(Envelope<TelephonyEvent> event, FloorCommand command) {
        return commands.send(
                event.siteId(),
                new IssuedCommand(new CommandId(event.id()), event.time(), Actor.SYSTEM, command));
    }

    private Uni<Optional<FloorCommand>> command(Envelope<TelephonyEvent> event) {
        return switch (event.data()) {
            case TelephonyEvent.CallQueued queued -> queue(event, queued);
            case TelephonyEvent.CallAnswered e ->
                    now(pass(new SessionId(e.callId()), e.personId().map(AgentId::new)));
            case TelephonyEvent.CallPickedUp e ->
                    now(pass(new SessionId(e.callId()), Optional.of(new AgentId(e.personId()))));
            case TelephonyEvent.CallTakenOver e ->
                    now(pass(new SessionId(e.callId()), Optional.of(new AgentId(e.personId()))));
            case TelephonyEvent.CallTransferred e when e.withCallId().isPresent() ->
                    now(pass(new SessionId(e.callId()), Optional.empty()));
            case TelephonyEvent.CallEnded e ->
                    now(new FloorCommand.EndHandling(new SessionId(e.callId())));
            case TelephonyEvent.TelephoneReached e ->
                    now(new FloorCommand.TelephoneReached(new AgentId(e.personId())));
            case TelephonyEvent.TelephoneGone e ->
                    now(new FloorCommand.TelephoneGone(new AgentId(e.personId())));
            case TelephonyEvent.CallStarted _,
                    TelephonyEvent.CallHeld _,
                    TelephonyEvent.CallResumed _,
                    TelephonyEvent.CallTransferred _,
                    TelephonyEvent.CallElevated _,
                    TelephonyEvent.RecordingStarted _,
                    TelephonyEvent.RecordingStopped _,
                    TelephonyEvent.MessageLeft _,
                    TelephonyEvent.MessagePlayed _,
                    TelephonyEvent.MessageDeleted _,
                    TelephonyEvent.MessageRestored _,
                    TelephonyEvent.MessagePurged _ ->
                    Uni.createFrom().item(Optional.empty());
        };
    }

    private static Uni<Optional<FloorCommand>> now(FloorCommand command) {
        return Uni.createFrom().item(Optional.of(command));
    }

    private static FloorCommand pass(SessionId call, Optional<AgentId> to) {
        return new FloorCommand.PassCall(call, to);
    }

    /// Whoever withholds the number is nobody whom we have met.
    private Uni<Optional<FloorCommand>> queue(
            Envelope<TelephonyEvent> event, TelephonyEvent.CallQueued queued) {
        var caller = new Caller(event.id(), queued);
        return (queued.number().isPresent()
                        ? journal.visits(event.siteId(), caller.visitorId(), HISTORY)
                        : Uni.createFrom().item(List.<Visit>of()))
                .map(visits -> Optional.of(caller.command(visits)));
    }
}
