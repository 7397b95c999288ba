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

    private final Map<String, Object> kafka;
    private final EngineSettings settings;
    private final Floors floors;
    private final MeterRegistry meters;
    private final Thread thread = Thread.ofPlatform().name("floor-engine").unstarted(this::run);

    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    CommandLog(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EngineSettings settings,
            Floors floors,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.settings = settings;
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
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            Thread.sleep(settings.pause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
