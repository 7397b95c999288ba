package org.balie.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.jboss.logging.Logger;

/// How a consumer handles what Kafka brings: once, in one transaction with the inbox, and again and
/// again while the database is away, so that no event is skipped because of an outage.
@ApplicationScoped
public class EventDelivery {
    private static final Logger LOG = Logger.getLogger(EventDelivery.class);

    private final Inbox inbox;
    private final Pauses pauses;
    private final MeterRegistry meters;

    EventDelivery(Inbox inbox, Pauses pauses, MeterRegistry meters) {
        this.inbox = inbox;
        this.pauses = pauses;
        this.meters = meters;
    }

    /// Handles one record of a topic. The returned Uni never fails.
    ///
    /// A type that this reader doesn't know is passed over. Text that is no event is logged,
    /// counted (`balie.events.unreadable`) and passed over too: it would be no event the next time
    /// either.
    ///
    /// @param consumer one name for each independent effect
    /// @param effect runs inside the transaction; when it fails the transaction is tried again
    public <E> Uni<Void> once(
            String text,
            Class<E> sealedInterface,
            String consumer,
            Function<Envelope<E>, Uni<Void>> effect) {
        return read(text, sealedInterface, consumer)
                .map(known -> attempt(known, consumer, effect, Pauses.FIRST))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// Empty for what is passed over.
    <E> Optional<Envelope<E>> read(String text, Class<E> sealedInterface, String consumer) {
        try {
            return EventCodec.decode(text, sealedInterface);
        } catch (UnreadableEvent e) {
            meters.counter("balie.events.unreadable", "consumer", consumer).increment();
            LOG.errorf("%s passes over a record: %s", consumer, e.getMessage());
            return Optional.empty();
        }
    }

    private <E> Uni<Void> attempt(
            Envelope<E> event,
            String consumer,
            Function<Envelope<E>, Uni<Void>> effect,
            Duration pause) {
        return Panache.withTransaction(() -> handle(event, consumer, effect))
                .onFailure()
                .recoverWithUni(
                        failure -> {
                            LOG.warnf(
                                    "%s tries event %s (%s) again in %d ms: %s",
                                    consumer, event.id(), event.type(), pause.toMillis(), failure);
                            return pauses.sleep(pause)
                                    .chain(
                                            () ->
                                                    attempt(
                                                            event,
                                                            consumer,
                                                            effect,
                                                            Pauses.longer(pause)));
                        });
    }

    private <E> Uni<Void> handle(
            Envelope<E> event, String consumer, Function<Envelope<E>, Uni<Void>> effect) {
        return inbox.firstTime(event.id(), consumer)
                .chain(first -> first ? effect.apply(event) : Uni.createFrom().voidItem());
    }
}
