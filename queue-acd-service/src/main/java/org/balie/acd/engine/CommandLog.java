package org.balie.acd.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.balie.contracts.Topics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the commands topic on a thread of its own, for as long as the service runs.
///
/// One thread polls, decides, commits and tells, in this order and never two at a time: that is
/// what makes a floor's history a line. It blocks on the database, which is why it is no event
/// loop.
@ApplicationScoped
class CommandLog {
    private static final Logger LOG = Logger.getLogger(CommandLog.class);
    private static final String GROUP = "balie-acd-floor";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /// What a broker allows whose operator has set nothing.
    private static final Duration ALLOWED_EVERYWHERE = Duration.ofSeconds(6);

    /// So many heartbeats may go astray before a replica is taken for dead.
    private static final int HEARTBEATS = 6;

    private final Map<String, Object> kafka;
    private final EngineSettings settings;
    private final Floors floors;
    private final MeterRegistry meters;
    private final Thread thread = Thread.ofPlatform().name("floor-engine").unstarted(this::run);

    private Duration sessionTimeout;
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    CommandLog(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EngineSettings settings,
            Floors floors,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.settings = settings;
        this.sessionTimeout = settings.sessionTimeout();
        this.floors = floors;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /// Finishes the batch under way, publishes it, and gives the partitions up at once so that the
    /// other replicas need not wait for a time-out.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(STOP_WITHIN);
    }

    private void run() {
        while (!stopping) {
            try {
                read();
            } catch (WakeupException _) {
                // Only stop() wakes the consumer, and the loop's condition knows.
            } catch (InvalidSessionTimeoutException e) {
                bePatient(e);
            } catch (RuntimeException e) {
                LOG.error("The engine lost its connection to Kafka and starts over", e);
                pause();
            }
        }
    }

    private void read() {
        try (var consumer = consumer();
                var metrics = new KafkaClientMetrics(consumer)) {
            metrics.bindTo(meters);
            reading = consumer;
            consumer.subscribe(List.of(Topics.ACD_COMMANDS), floors.ownership(consumer));
            while (!stopping) {
                floors.turn(consumer);
            }
            floors.finish();
        } finally {
            reading = null;
            floors.dropAll();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        // A killed replica's sites wait this long for another owner.
        int silence = Math.toIntExact(sessionTimeout.toMillis());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, silence);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, silence / HEARTBEATS);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// A slow fail-over is better than none.
    private void bePatient(InvalidSessionTimeoutException refused) {
        if (sessionTimeout.compareTo(ALLOWED_EVERYWHERE) < 0) {
            LOG.warnf(
                    "Kafka's group.min.session.timeout.ms is above %d ms: the sites of a replica"
                            + " that dies wait %d s for another",
                    sessionTimeout.toMillis(), ALLOWED_EVERYWHERE.toSeconds());
            sessionTimeout = ALLOWED_EVERYWHERE;
        } else {
            LOG.error("Kafka refuses the session timeout", refused);
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.pause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
