package org.balie.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.jboss.logging.Logger;

/// How a consumer handles what one poll of Kafka brought: all of it at once, in one transaction
/// with the inbox.
///
/// While the database is away the same events are tried again and again. A batch that fails for
/// another reason is halved until the event that fails alone is found. That one is **set aside** in
/// the table `set_aside_event` with what went wrong, and the others go on.
@ApplicationScoped
public class BatchDelivery {
    private static final Logger LOG = Logger.getLogger(BatchDelivery.class);

    /// An event alone is tried three times: something may have passed that did not look like it.
    private static final Duration LAST_PAUSE = Pauses.FIRST.multipliedBy(4);

    private static final int LONGEST_REASON = 2_000;
    private static final String SET_ASIDE =
            """
            insert into set_aside_event (consumer, event_id, event, failure)
            values (:consumer, :id, :event, :failure)
            on conflict do nothing
            """;

    private final EventDelivery delivery;
    private final Inbox inbox;
    private final Pauses pauses;
    private final MeterRegistry meters;

    BatchDelivery(EventDelivery delivery, Inbox inbox, Pauses pauses, MeterRegistry meters) {
        this.delivery = delivery;
        this.inbox = inbox;
        this.pauses = pauses;
        this.meters = meters;
    }

    /// One independent effect and its name in the inbox.
    private record Work<E>(String consumer, Function<List<Envelope<E>>, Uni<Void>> effect) {}

    /// Handles some records of a topic, in their order. The returned Uni never fails. What is no
    /// event, or of a type that this reader doesn't know, is passed over as in
    /// [EventDelivery#once].
    ///
    /// @param effect runs inside the transaction with those events that this consumer has not
    ///   handled yet, each once, at least one
    public <E> Uni<Void> once(
            List<String> texts,
            Class<E> sealedInterface,
            String consumer,
            Function<List<Envelope<E>>, Uni<Void>> effect) {
        var events = new LinkedHashMap<UUID, Envelope<E>>();
        for (String text : texts) {
            delivery.read(text, sealedInterface, consumer)
                    .ifPresent(event -> events.putIfAbsent(event.id(), event));
        }
        return attempt(new Work<>(consumer, effect), List.copyOf(events.values()), Pauses.FIRST);
    }

    private <E> Uni<Void> attempt(Work<E> work, List<Envelope<E>> events, Duration pause) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(() -> handle(work, events))
                        .onFailure()
                        .recoverWithUni(failure -> after(failure, work, events, pause));
    }

    private <E> Uni<Void> handle(Work<E> work, List<Envelope<E>> events) {
        return inbox.firstTimes(events.stream().map(Envelope::id).toList(), work.consumer)
                .chain(first -> handleFirst(work, events, first));
    }

    private static <E> Uni<Void> handleFirst(
            Work<E> work, List<Envelope<E>> events, Set<UUID> first) {
        return first.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.effect.apply(
                        events.stream().filter(event -> first.contains(event.id())).toList());
    }

    private <E> Uni<Void> after(
            Throwable failure, Work<E> work, List<Envelope<E>> events, Duration pause) {
        boolean passing = PassingFailure.is(failure);
        if (!passing && events.size() > 1) {
            LOG.warnf("%s halves %d events: %s", work.consumer, events.size(), failure);
            int middle = events.size() / 2;
            return attempt(work, events.subList(0, middle), Pauses.FIRST)
                    .chain(
                            () ->
                                    attempt(
                                            work,
                                            events.subList(middle, events.size()),
                                            Pauses.FIRST));
        }
        if (!passing && pause.compareTo(LAST_PAUSE) >= 0) {
            return setAside(work.consumer, events.getFirst(), failure.toString(), Pauses.FIRST);
        }
        LOG.warnf(
                "%s tries %d events again in %d ms: %s",
                work.consumer, events.size(), pause.toMillis(), failure);
        return pauses.sleep(pause).chain(() -> attempt(work, events, Pauses.longer(pause)));
    }

    private Uni<Void> setAside(String consumer, Envelope<?> event, String failure, Duration pause) {
        return Panache.withTransaction(() -> writeAside(consumer, event, failure))
                .invoke(
                        () -> {
                            meters.counter("balie.events.set.aside", "consumer", consumer)
                                    .increment();
                            LOG.errorf(
                                    "%s sets event %s (%s) aside: %s",
                                    consumer, event.id(), event.type(), failure);
                        })
                .onFailure()
                .recoverWithUni(
                        _ ->
                                pauses.sleep(pause)
                                        .chain(
                                                () ->
                                                        setAside(
                                                                consumer,
                                                                event,
                                                                failure,
                                                                Pauses.longer(pause))));
    }

    private Uni<Void> writeAside(String consumer, Envelope<?> event, String failure) {
        return inbox.firstTime(event.id(), consumer)
                .chain(Panache::getSession)
                .chain(
                        session ->
                                session.createNativeQuery(SET_ASIDE)
                                        .setParameter("consumer", consumer)
                                        .setParameter("id", event.id())
                                        .setParameter("event", EventCodec.encode(event))
                                        .setParameter("failure", shortened(failure))
                                        .executeUpdate())
                .replaceWithVoid();
    }

    /// The reason may quote what the database does not take.
    private static String shortened(String failure) {
        String clean = failure.replace('\0', ' ');
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }
}
