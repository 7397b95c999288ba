package org.balie.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InterruptException;
import org.balie.platform.outbox.EventPublisher.PublishingFailed;
import org.balie.platform.outbox.OutboxTable.Row;
import org.jboss.logging.Logger;

/// Brings the outbox to Kafka: publish the oldest rows, wait until Kafka has them, delete them, go
/// on.
///
/// One thread with plain blocking calls, since everything it does must happen one after the other.
/// Of a service's replicas the one that holds the outbox's lock relays; the others stand by.
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STAND_BY = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(300);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final Map<String, Object> kafka;
    private final OutboxSettings settings;
    private final MeterRegistry meters;
    private final Counter published;
    private final Gauge failing;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long failingSince;

    OutboxRelay(
            AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxSettings settings,
            MeterRegistry meters) {
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.published = meters.counter("balie.outbox.published");
        this.meters = meters;
        this.failing =
                Gauge.builder("balie.outbox.failing.seconds", this, OutboxRelay::failingSeconds)
                        .register(meters);
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(STOP_WITHIN);
        meters.remove(failing);
    }

    /// Something may be in the outbox: look now.
    void nudge() {
        nudged.set(true);
        LockSupport.unpark(thread);
    }

    private void run() {
        try {
            while (!stopping) {
                relayUntilFailure();
            }
        } catch (InterruptedException | InterruptException _) {
            // stop() asks for the end, maybe in the middle of one of Kafka's calls.
        }
    }

    private void relayUntilFailure() throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            relayWhenLeading(connection);
        } catch (SQLException | PublishingFailed e) {
            if (failingSince == 0) {
                failingSince = System.nanoTime();
                LOG.warnf("Events wait in the outbox: %s", e.getMessage());
            }
            Thread.sleep(AFTER_FAILURE);
        }
    }

    private void relayWhenLeading(Connection connection)
            throws SQLException, PublishingFailed, InterruptedException {
        while (!OutboxTable.tryLead(connection)) {
            Thread.sleep(STAND_BY);
        }
        try (var publisher = new EventPublisher(kafka, settings.publishTimeout())) {
            while (!stopping) {
                relayOnce(connection, publisher);
            }
        } finally {
            OutboxTable.stopLeading(connection);
        }
    }

    private void relayOnce(Connection connection, EventPublisher publisher)
            throws SQLException, PublishingFailed, InterruptedException {
        long began = System.nanoTime();
        List<Row> rows = OutboxTable.oldest(connection, settings.batch());
        if (rows.isEmpty()) {
            awaitNudge(settings.pollInterval());
            return;
        }
        publisher.publish(rows);
        OutboxTable.delete(connection, rows);
        published.increment(rows.size());
        recovered();
        if (rows.size() < settings.batch()) {
            Thread.sleep(settings.gather().minusNanos(System.nanoTime() - began));
        }
    }

    private void awaitNudge(Duration atMost) {
        // A nudge that came since the table was read is not slept over.
        if (!nudged.get()) {
            LockSupport.parkNanos(this, atMost.toNanos());
        }
        nudged.set(false);
    }

    private void recovered() {
        if (failingSince != 0) {
            LOG.infof("The outbox is published again after %.0f s", failingSeconds());
            failingSince = 0;
        }
    }

    private double failingSeconds() {
        long since = failingSince;
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }
}
