package org.balie.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.platform.trace.TraceParent;

/// A connection to Kafka on which the order of one key survives every failure.
///
/// It is idempotent and never gives up on a record by itself: if it did, a later record of the same
/// key could overtake. At the first record that fails all the same it breaks as a whole: what is
/// unsent is dropped, and nothing is taken any more, so that nothing that was handed over after the
/// failed record reaches Kafka. Who uses it starts over, with another one, from what was
/// acknowledged.
public final class OrderedProducer implements AutoCloseable {
    private final Producer<String, String> producer;
    private volatile boolean broken;

    /// @param connection where Kafka is
    /// @param patience how long [#send] may wait for a Kafka that does not answer
    public OrderedProducer(Map<String, Object> connection, Duration patience) {
        this(
                new KafkaProducer<>(
                        settings(connection, patience),
                        new StringSerializer(),
                        new StringSerializer()));
    }

    OrderedProducer(Producer<String, String> producer) {
        this.producer = producer;
    }

    private static Map<String, Object> settings(Map<String, Object> connection, Duration patience) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that does not know the producer yet takes whatever request comes first: were a
        // second one under way, it could overtake a first that is sent again.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }

    /// Hands a record over; the future completes when Kafka has it, on Kafka's own thread.
    ///
    /// @throws IllegalStateException when a record failed before
    public CompletableFuture<Void> send(
            String topic, String key, String payload, Optional<TraceParent> trace) {
        if (broken) {
            throw new IllegalStateException("a record failed before this one");
        }
        var record = new ProducerRecord<>(topic, key, payload);
        trace.ifPresent(of -> of.addTo(record.headers()));
        var acknowledged = new CompletableFuture<Void>();
        var _ =
                producer.send(
                        record,
                        (_, failure) -> {
                            if (failure != null) {
                                breakDown();
                                acknowledged.completeExceptionally(failure);
                            } else {
                                acknowledged.complete(null);
                            }
                        });
        return acknowledged;
    }

    /// Whether a record failed; which of those after it Kafka has is then unknown.
    public boolean isBroken() {
        return broken;
    }

    /// What waits behind the failed record must not be sent, so this does not wait for anybody to
    /// notice.
    private void breakDown() {
        if (!broken) {
            broken = true;
            producer.close(Duration.ZERO);
        }
    }

    /// Drops what is unsent.
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /// @param patience how long what is unsent may still take
    public void close(Duration patience) {
        producer.close(patience);
    }
}
