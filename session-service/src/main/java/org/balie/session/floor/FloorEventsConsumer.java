package org.balie.session.floor;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.balie.contracts.AcdEvent;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.platform.outbox.EventDelivery;
import org.balie.session.core.ActivityKind;
import org.balie.session.core.Codes;
import org.balie.session.core.Command;
import org.balie.session.core.Decision;
import org.balie.session.core.EndCause;
import org.balie.session.core.Person;
import org.balie.session.core.Request;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.handling.Numbers;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;
import org.balie.session.journal.Cards;
import org.balie.session.journal.Journal;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Turns the floor's events into commands, each once, in one transaction with the inbox.
@ApplicationScoped
public class FloorEventsConsumer {
    private static final String CONSUMER = "session";
    private static final String MAXIMUM_WAIT = "maximum-wait";

    private final EventDelivery delivery;
    private final Sessions sessions;
    private final Journal journal;
    private final Numbers numbers;

    FloorEventsConsumer(
            EventDelivery delivery, Sessions sessions, Journal journal, Numbers numbers) {
        this.delivery = delivery;
        this.sessions = sessions;
        this.journal = journal;
        this.numbers = numbers;
    }

    /// What one event asks of us.
    ///
    /// @param wanted whether it does, as far as that takes looking
    private record Task(
            Supplier<Uni<Boolean>> wanted, Supplier<Uni<@Nullable Decision>> handling) {}

    @Incoming("floorevents")
    Uni<Void> arrived(String text) {
        return isOurs(text).chain(ours -> ours ? deliver(text) : Uni.createFrom().voidItem());
    }

    private Uni<Void> deliver(String text) {
        AtomicReference<@Nullable Decision> decided = new AtomicReference<>();
        return delivery.once(
                        text,
                        AcdEvent.class,
                        CONSUMER,
                        event -> handle(event.data()).invoke(decided::set).replaceWithVoid())
                .invoke(() -> Optional.ofNullable(decided.get()).ifPresent(sessions::committed));
    }

    private Uni<@Nullable Decision> handle(AcdEvent event) {
        return task(event)
                .map(task -> task.handling().get())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /// Most of the floor's events are none of ours and deserve no transaction. One that cannot be
    /// read is left to the delivery to complain about, and one that cannot be judged to its
    /// patience.
    private Uni<Boolean> isOurs(String text) {
        try {
            return EventCodec.decode(text, AcdEvent.class)
                    .flatMap(event -> task(event.data()))
                    .map(task -> task.wanted().get())
                    .orElseGet(() -> Uni.createFrom().item(false));
        } catch (UnreadableEvent _) {
            return Uni.createFrom().item(true);
        }
    }

    private Optional<Task> task(AcdEvent event) {
        return switch (event) {
            case AcdEvent.OfferAccepted accepted ->
                    accepted.kind().equals(AcdEvent.LIVE)
                            ? decide(acceptance(accepted))
                            : Optional.empty();
            case AcdEvent.RequestRequeued requeued ->
                    requeued.kind().equals(AcdEvent.LIVE)
                            ? decide(
                                    Order.ofSystem(
                                            new SessionId(requeued.sessionId()),
                                            at ->
                                                    new Command.NoteRequest(
                                                            requeued.requestId(), at)))
                            : Optional.empty();
            case AcdEvent.TransferBegun begun -> decide(transfer(begun));
            case AcdEvent.TransferEnded ended ->
                    decide(
                            Order.ofSystem(
                                    new SessionId(ended.sessionId()),
                                    at -> new Command.EndTransfer(ended.requestId(), at)));
            case AcdEvent.RequestAbandoned abandoned ->
                    giveUp(
                            abandoned.requestId(),
                            abandoned.cause().equals(MAXIMUM_WAIT)
                                    ? EndCause.NOBODY_LEFT
                                    : EndCause.CUSTOMER_GONE);
            case AcdEvent.RequestLeft left -> giveUp(left.requestId(), EndCause.CUSTOMER_GONE);
            case AcdEvent.RequestClosed closed -> giveUp(closed.requestId(), EndCause.NOBODY_LEFT);
            case AcdEvent.RequestQueued _,
                    AcdEvent.RequestRefused _,
                    AcdEvent.OfferMade _,
                    AcdEvent.OfferDeclined _,
                    AcdEvent.OfferLapsed _,
                    AcdEvent.OfferRescinded _,
                    AcdEvent.HandlingEnded _,
                    AcdEvent.WrapUpEnded _,
                    AcdEvent.WorkReturned _,
                    AcdEvent.RequestMoved _,
                    AcdEvent.RequestAssigned _,
                    AcdEvent.RequestPrioritised _,
                    AcdEvent.OverflowStepTaken _,
                    AcdEvent.PlaceInLine _,
                    AcdEvent.AgentPresenceChanged _ ->
                    Optional.empty();
        };
    }

    private Optional<Task> decide(Order order) {
        return Optional.of(
                new Task(
                        () -> Uni.createFrom().item(true),
                        () -> sessions.decide(order).map(d -> d)));
    }

    private Order acceptance(AcdEvent.OfferAccepted accepted) {
        SessionId session = new SessionId(accepted.sessionId());
        Person.Agent agent = new Person.Agent(accepted.agentId(), accepted.agentName());
        return new Order(
                session,
                Optional.empty(),
                accepted.agentId(),
                Optional.empty(),
                at ->
                        new Command.AcceptRequest(
                                session,
                                new SiteId(accepted.siteId()),
                                numbers.draw(),
                                new Request(
                                        accepted.requestId(),
                                        accepted.queueId(),
                                        accepted.queueName(),
                                        featuresOff(accepted)),
                                agent,
                                Cards.of(accepted.customer()),
                                at));
    }

    private static Order transfer(AcdEvent.TransferBegun begun) {
        String to =
                begun.agentNames().isEmpty()
                        ? begun.queueName()
                        : String.join(", ", begun.agentNames());
        return new Order(
                new SessionId(begun.sessionId()),
                Optional.empty(),
                begun.agentId(),
                Optional.empty(),
                at -> new Command.BeginTransfer(begun.requestId(), begun.agentId(), to, at));
    }

    /// A feature that this service does not know is none that it could offer.
    private static List<ActivityKind> featuresOff(AcdEvent.OfferAccepted accepted) {
        return accepted.featuresOff().stream()
                .flatMap(code -> Codes.find(ActivityKind.class, code).stream())
                .distinct()
                .toList();
    }

    /// A request of a session that had been returned ended without an agent.
    private Optional<Task> giveUp(UUID request, EndCause cause) {
        return Optional.of(
                new Task(() -> isOfSession(request), () -> giveUpReturned(request, cause)));
    }

    /// Whether a session waits with this request, as one that was returned does. Customers who give
    /// up before they got a session are many and not ours.
    private Uni<Boolean> isOfSession(UUID request) {
        return Panache.withSession(() -> journal.queuedWith(request))
                .map(Optional::isPresent)
                .onFailure()
                .recoverWithItem(true);
    }

    private Uni<@Nullable Decision> giveUpReturned(UUID request, EndCause cause) {
        return journal.queuedWith(request)
                .chain(
                        session ->
                                session.map(
                                                id ->
                                                        sessions.decide(
                                                                        Order.ofSystem(
                                                                                id,
                                                                                at ->
                                                                                        new Command
                                                                                                .GiveUpRequest(
                                                                                                request,
                                                                                                cause,
                                                                                                at)))
                                                                .map(d -> (@Nullable Decision) d))
                                        .orElseGet(() -> Uni.createFrom().nullItem()));
    }
}
