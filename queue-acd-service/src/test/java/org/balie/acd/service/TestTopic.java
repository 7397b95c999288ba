package org.balie.acd.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;

/// The other services' side of Kafka.
final class TestTopic {
    private static Map<String, Object> broker() {
        return new HashMap<>(Map.of("bootstrap.servers", RealParts.bootstrapServers()));
    }

    void send(String topic, String key, String text) {
        try (var producer =
                new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, text));
        }
    }

    /// Reads a topic from its beginning until the records under a key are as expected.
    List<String> await(String topic, String key, Predicate<List<String>> expected) {
        try (var consumer =
                new KafkaConsumer<>(broker(), new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<String>();
            long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
            while (!expected.test(found) && System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(record.value());
                    }
                }
            }
            if (!expected.test(found)) {
                throw new AssertionError("not as expected: " + found);
            }
            return found;
        }
    }
}
