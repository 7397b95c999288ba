package org.balie.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What became of each click of one run: when it was made, whether an offer came, and whether more
/// than one did. A click whose offer came makes room by leaving the queue.
final class Clicks {
    /// A click under way.
    private static final class Click {
        final long at = System.nanoTime();
        final AtomicInteger offers = new AtomicInteger();
        final AtomicReference<Optional<Admission>> mayLeave =
                new AtomicReference<>(Optional.empty());
    }

    private final ConcurrentMap<String, Click> clicks = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Consumer<Admission> leave;

    /// What the entry point answered.
    record Admission(String requestId, String token) {}

    /// @param leave takes a request out of the queue once its offer has been seen
    Clicks(Consumer<Admission> leave) {
        this.leave = leave;
    }

    /// A click is made now, by the customer of this name.
    void made(String customer) {
        clicks.put(customer, new Click());
    }

    /// The entry point let the customer in.
    void admitted(String customer, Admission admission) {
        var click = Objects.requireNonNull(clicks.get(customer));
        click.mayLeave.set(Optional.of(admission));
        leaveWhenOffered(click);
    }

    /// The entry point answered with something else than 202, or not at all; the first time says
    /// why.
    void refused(Throwable why) {
        if (refused.incrementAndGet() == 1) {
            System.err.println("a click was not admitted: " + why);
        }
    }

    /// An agent's desk shows an offer. Offers of other runs are no concern of this one.
    void offered(JsonNode offer) {
        var click = clicks.get(offer.path("customer").path("name").asText());
        if (click == null) {
            return;
        }
        if (click.offers.incrementAndGet() == 1) {
            latencies.record(System.nanoTime() - click.at);
            leaveWhenOffered(click);
        } else {
            doubled.incrementAndGet();
        }
    }

    private void leaveWhenOffered(Click click) {
        // the answer of the entry point and the offer race; whichever comes second lets go
        if (click.offers.get() > 0) {
            Objects.requireNonNull(click.mayLeave.getAndSet(Optional.empty())).ifPresent(leave);
        }
    }

    int made() {
        return clicks.size();
    }

    /// Clicks that have not brought an offer so far.
    int open() {
        return made() - Math.toIntExact(latencies.count());
    }

    int doubled() {
        return doubled.get();
    }

    int turnedAway() {
        return refused.get();
    }

    Latencies latencies() {
        return latencies;
    }
}
