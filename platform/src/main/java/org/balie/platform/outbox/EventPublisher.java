package org.balie.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.platform.outbox.OutboxTable.Row;

/// A connection to Kafka on which the order of one key survives every failure.
///
/// The producer is idempotent and never gives up on a record by itself: if it did, a later record
/// of the same key could overtake. Giving up means closing it, which drops all that is unsent; the
/// relay then starts over from the oldest row with a new one.
final class EventPublisher implements AutoCloseable {
    private final Producer<String, String> producer;
    private final Duration timeout;

    EventPublisher(Map<String, Object> connection, Duration timeout) {
        this.timeout = timeout;
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that does not know the producer yet takes whatever request comes first: were a
        // second one under way, it could overtake a first that is sent again.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        this.producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// Returns when Kafka has all of them.
    ///
    /// @throws PublishingFailed when any is refused or the time is over; which of them Kafka has is
    ///   then unknown, and this publisher is of no use any more
    void publish(List<Row> rows) throws PublishingFailed, InterruptedException {
        try {
            List<Future<RecordMetadata>> acknowledgements =
                    rows.stream().map(EventPublisher::record).map(producer::send).toList();
            long deadline = System.nanoTime() + timeout.toNanos();
            for (Future<RecordMetadata> each : acknowledgements) {
                each.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new PublishingFailed(e);
        }
    }

    private static ProducerRecord<String, String> record(Row row) {
        var event = row.event();
        var record = new ProducerRecord<>(event.topic(), event.key(), event.payload());
        row.trace().ifPresent(trace -> trace.addTo(record.headers()));
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    static final class PublishingFailed extends Exception {
        private static final long serialVersionUID = 1L;

        PublishingFailed(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
