package org.balie.reporting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;

/// Publishes to the topics that the service reads, as the services that own them do.
final class Teller implements AutoCloseable {
    private final KafkaProducer<String, String> kafka =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", RealParts.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());

    void floor(String site, List<String> events) {
        events.forEach(event -> send(Topics.ACD_EVENTS, site, event));
    }

    void session(String sessionId, List<String> events) {
        events.forEach(event -> send(Topics.SESSION_EVENTS, sessionId, event));
    }

    /// All in one piece, so that one poll of the reader brings them together.
    void floorAtOnce(String site, List<String> events) {
        atOnce(Topics.ACD_EVENTS, site, events);
    }

    /// As above. Sessions of one key come together whatever their ids.
    void sessionsAtOnce(String key, List<String> events) {
        atOnce(Topics.SESSION_EVENTS, key, events);
    }

    private static void atOnce(String topic, String key, List<String> events) {
        Map<String, Object> patient =
                Map.of(
                        "bootstrap.servers", RealParts.bootstrapServers(),
                        "acks", "all",
                        "linger.ms", 60_000,
                        "batch.size", 10_000_000,
                        "max.request.size", 10_000_000);
        try (var producer =
                new KafkaProducer<>(patient, new StringSerializer(), new StringSerializer())) {
            events.forEach(event -> producer.send(new ProducerRecord<>(topic, key, event)));
            producer.flush();
        }
    }

    private void send(String topic, String key, String event) {
        try {
            kafka.send(new ProducerRecord<>(topic, key, event)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take " + event, e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
