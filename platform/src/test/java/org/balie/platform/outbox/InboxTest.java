package org.balie.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.balie.contracts.AcdEvent;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class InboxTest {
    private final UUID id = UUID.randomUUID();
    private final AtomicInteger effects = new AtomicInteger();

    @Inject Inbox inbox;
    @Inject EventDelivery delivery;
    @Inject Pool pool;

    private boolean firstTime(String consumer) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> Panache.withTransaction(() -> inbox.firstTime(id, consumer)));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void each_consumer_sees_an_event_for_the_first_time_once() {
        assertTrue(firstTime("one"));
        assertFalse(firstTime("one"));
        assertTrue(firstTime("two"));
    }

    @Test
    void of_two_deliveries_at_once_one_is_the_first() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.supplyAsync(() -> firstTime("one"), threads);
            var two = CompletableFuture.supplyAsync(() -> firstTime("one"), threads);
            assertTrue(one.get() ^ two.get());
        }
    }

    @Test
    void an_effect_that_failed_may_come_again() throws Throwable {
        assertThrows(
                IllegalStateException.class,
                () ->
                        VertxContextSupport.subscribeAndAwait(
                                () ->
                                        Panache.withTransaction(
                                                () ->
                                                        inbox.firstTime(id, "one")
                                                                .chain(
                                                                        () ->
                                                                                Uni.createFrom()
                                                                                        .<Void>
                                                                                                failure(
                                                                                                        new IllegalStateException())))));
        boolean again =
                VertxContextSupport.subscribeAndAwait(
                        () ->
                                pool.withTransaction(
                                        connection -> inbox.firstTime(connection, id, "one")));
        assertTrue(again);
    }

    private void deliver(String text) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> delivery.once(text, AcdEvent.class, "probe", this::effectOnThirdTry));
    }

    private Uni<Void> effectOnThirdTry(Envelope<AcdEvent> event) {
        return effects.incrementAndGet() < 3
                ? Uni.createFrom().failure(new IllegalStateException("not yet"))
                : Uni.createFrom().voidItem();
    }

    @Test
    void a_delivery_is_tried_until_it_works_and_then_never_again() throws Throwable {
        var lapsed =
                new AcdEvent.OfferLapsed(
                        "site-a", UUID.randomUUID(), UUID.randomUUID(), "ann", Instant.EPOCH);
        String text =
                EventCodec.encode(
                        Envelope.of(id, "r", Instant.EPOCH, "site-a", 1, "clock", lapsed));
        deliver(text);
        assertEquals(3, effects.get());
        deliver(text);
        assertEquals(3, effects.get());
    }

    @Test
    void what_is_no_event_is_passed_over() throws Throwable {
        deliver("no event");
        deliver("{\"type\":\"balie.acd.Unheard\",\"data\":{}}");
        assertEquals(0, effects.get());
    }
}
