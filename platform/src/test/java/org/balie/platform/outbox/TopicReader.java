package org.balie.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;

/// Reads a topic from its beginning, as a stranger does.
final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    TopicReader(String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                RealParts.bootstrapServers(),
                                "group.id",
                                UUID.randomUUID().toString(),
                                "auto.offset.reset",
                                "earliest",
                                "metadata.max.age.ms",
                                "500"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of(topic));
    }

    void await(Predicate<List<ConsumerRecord<String, String>>> expected) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.multipliedBy(3).toNanos();
        while (!expected.test(records)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("only " + records.size() + " records: " + records);
            }
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
    }

    List<String> payloads(String key) {
        return records.stream()
                .filter(each -> each.key().equals(key))
                .map(ConsumerRecord::value)
                .toList();
    }

    /// A header of each record; empty text where a record has none.
    List<String> headers(String key, String name) {
        return records.stream()
                .filter(each -> each.key().equals(key))
                .map(each -> each.headers().lastHeader(name))
                .map(
                        header ->
                                header == null
                                        ? ""
                                        : new String(header.value(), StandardCharsets.US_ASCII))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
