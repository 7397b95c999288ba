package org.balie.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.balie.platform.outbox.OutboxTable.Row;

/// Publishes rows of the outbox, in order.
final class EventPublisher implements AutoCloseable {
    private final OrderedProducer producer;
    private final Duration timeout;

    EventPublisher(Map<String, Object> connection, Duration timeout) {
        this.timeout = timeout;
        this.producer = new OrderedProducer(connection, timeout);
    }

    /// Returns when Kafka has all of them.
    ///
    /// @throws PublishingFailed when any is refused or the time is over; which of them Kafka has is
    ///   then unknown, and this publisher is of no use any more
    void publish(List<Row> rows) throws PublishingFailed, InterruptedException {
        try {
            List<CompletableFuture<Void>> acknowledgements = rows.stream().map(this::send).toList();
            long deadline = System.nanoTime() + timeout.toNanos();
            for (CompletableFuture<Void> each : acknowledgements) {
                each.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            throw new PublishingFailed(e);
        }
    }

    private CompletableFuture<Void> send(Row row) {
        var event = row.event();
        return producer.send(event.topic(), event.key(), event.payload(), row.trace());
    }

    @Override
    public void close() {
        producer.close();
    }

    static final class PublishingFailed extends Exception {
        private static final long serialVersionUID = 1L;

        PublishingFailed(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
