package org.balie.telephony.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// The other services' side of Kafka.
final class TestTopic {
    private TestTopic() {}

    /// What the floor tells, as Kafka may: twice.
    static void tell(String site, AcdEvent event) {
        var envelope =
                Envelope.of(
                        UUID.randomUUID(),
                        UUID.randomUUID().toString(),
                        event.at(),
                        site,
                        1,
                        "system",
                        event);
        var text = EventCodec.encode(envelope);
        Map<String, Object> broker = Map.of("bootstrap.servers", RealParts.bootstrapServers());
        try (var producer =
                new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ACD_EVENTS, site, text));
            producer.send(new ProducerRecord<>(Topics.ACD_EVENTS, site, text));
        }
    }

    /// What this service told, once more.
    static void again(Envelope<TelephonyEvent> event) {
        Map<String, Object> broker = Map.of("bootstrap.servers", RealParts.bootstrapServers());
        try (var producer =
                new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(
                    new ProducerRecord<>(
                            Topics.TELEPHONY_EVENTS, event.siteId(), EventCodec.encode(event)));
        }
    }

    /// Reads what is told of a site's calls and messages from the beginning until there is so much.
    static List<Envelope<TelephonyEvent>> read(String site, int count) {
        return read(site, count, event -> !isOfTelephones(event));
    }

    /// The same for who can be rung.
    static List<Envelope<TelephonyEvent>> readOfTelephones(String site, int count) {
        return read(site, count, TestTopic::isOfTelephones);
    }

    private static boolean isOfTelephones(TelephonyEvent event) {
        return event instanceof TelephonyEvent.TelephoneReached
                || event instanceof TelephonyEvent.TelephoneGone;
    }

    private static List<Envelope<TelephonyEvent>> read(
            String site, int count, Predicate<TelephonyEvent> which) {
        Map<String, Object> broker = Map.of("bootstrap.servers", RealParts.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(Topics.TELEPHONY_EVENTS).stream()
                            .map(it -> new TopicPartition(Topics.TELEPHONY_EVENTS, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<Envelope<TelephonyEvent>>();
            long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
            while (found.size() < count && System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (site.equals(record.key())) {
                        EventCodec.decode(record.value(), TelephonyEvent.class)
                                .filter(event -> which.test(event.data()))
                                .ifPresent(found::add);
                    }
                }
            }
            return found;
        }
    }
}
