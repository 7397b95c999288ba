package org.balie.recording.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.balie.platform.problem.Problem;
import org.jboss.logging.Logger;

/// Where desks open their write sockets. A plain socket of Vert.x: nothing of what comes may pile
/// up, and the framework's own sockets read ahead.
@ApplicationScoped
class WriteSockets {
    private static final Logger LOG = Logger.getLogger(WriteSockets.class);
    private static final String PATH = "/ws/recordings/sessions/:session/write";

    /// For a store to close what was written.
    private static final Duration LET_GO = Duration.ofSeconds(2);

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Set<WriteConnection> open = ConcurrentHashMap.newKeySet();
    private final WriteTickets tickets;
    private final Intakes intakes;
    private final InstantSource clock;
    private final IngestSettings settings;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final Gauge gauge;
    private final Timer stored;
    private final Counter bytes;
    private final Counter failures;
    private volatile boolean draining;

    WriteSockets(
            WriteTickets tickets,
            Intakes intakes,
            InstantSource clock,
            IngestSettings settings,
            MeterRegistry meters,
            Vertx vertx) {
        this.tickets = tickets;
        this.intakes = intakes;
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
        this.vertx = vertx;
        this.gauge = Gauge.builder("balie.recording.writers", open, Set::size).register(meters);
        this.stored = Timer.builder("balie.recording.stored").register(meters);
        this.bytes = meters.counter("balie.recording.stored.bytes");
        this.failures = meters.counter("balie.recording.store.failures");
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::arrived);
    }

    private void arrived(RoutingContext request) {
        Optional<UUID> session = session(request.pathParam("session"));
        boolean upgrade = "websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"));
        if (session.isEmpty() || !upgrade) {
            request.fail(Problem.notFound().exception());
        } else if (draining || strangers() >= settings.strangers()) {
            request.fail(Problem.unavailable().exception());
        } else {
            Inflow inflow = Inflow.of(request.request().connection());
            request.request()
                    .toWebSocket()
                    .onSuccess(socket -> opened(session.get(), socket, inflow))
                    .onFailure(failure -> LOG.debugf("No write socket: %s", failure.getMessage()));
        }
    }

    private void opened(UUID session, ServerWebSocket socket, Inflow inflow) {
        Context loop = vertx.getOrCreateContext();
        var connection = new WriteConnection(session, socket, inflow, loop, this);
        open.add(connection);
        connection.start();
        if (draining) {
            connection.drain(settings.tail());
        }
    }

    private static Optional<UUID> session(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private long strangers() {
        return open.stream().filter(WriteConnection::isStranger).count();
    }

    void gone(WriteConnection connection) {
        open.remove(connection);
    }

    /// Ends what has been silent for too long.
    void look() {
        open.forEach(connection -> connection.look(settings.greeting(), settings.silence()));
    }

    WriteTickets tickets() {
        return tickets;
    }

    Intakes intakes() {
        return intakes;
    }

    Instant now() {
        return clock.instant();
    }

    String timed(Heard.Part part, Supplier<String> work) {
        int content = part.segment().content().remaining();
        long began = System.nanoTime();
        String answer = work.get();
        stored.record(Duration.ofNanos(System.nanoTime() - began));
        bytes.increment(content);
        return answer;
    }

    void countFailure() {
        failures.increment();
    }

    /// At the very start of a shutdown: desks come back at another replica, which finds the tracks
    /// closed. The shutdown waits that long for them.
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        drain();
    }

    /// Sends all away who are here now, and waits until what they wrote is let go of.
    void drain() {
        List<WriteConnection> leaving = List.copyOf(open);
        leaving.forEach(connection -> connection.drain(settings.tail()));
        long deadline = System.nanoTime() + settings.tail().plus(LET_GO).toNanos();
        while (leaving.stream().anyMatch(WriteConnection::holdsOn)
                && System.nanoTime() < deadline) {
            Waiting.pause(BETWEEN);
        }
    }

    void forgetGauge(@Observes ShutdownEvent event) {
        meters.remove(gauge);
    }
}
