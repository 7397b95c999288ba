package org.balie.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// What other services are told about one site, read from the beginning of the topics.
final class EventLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /// An event as it stands in a topic.
    ///
    /// @param offset its place in its partition
    /// @param published when the owner handed it to Kafka
    record Told<E>(long offset, Instant published, Envelope<E> event) {}

    private final String siteId;
    private final KafkaConsumer<String, String> consumer;
    private final List<Told<AcdEvent>> floor = new ArrayList<>();
    private final List<Told<SessionEvent>> sessions = new ArrayList<>();

    private EventLog(String siteId, KafkaConsumer<String, String> consumer) {
        this.siteId = siteId;
        this.consumer = consumer;
    }

    static EventLog open(Ground ground, String siteId) {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                ground.stack().bootstrapServers(),
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false),
                        new StringDeserializer(),
                        new StringDeserializer());
        var partitions =
                List.of(Topics.ACD_EVENTS, Topics.SESSION_EVENTS).stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new EventLog(siteId, consumer);
    }

    /// Reads on to where the topics end now.
    void readOn() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, String> record) {
        if (record.topic().equals(Topics.ACD_EVENTS)) {
            read(record, AcdEvent.class).ifPresent(floor::add);
        } else {
            read(record, SessionEvent.class).ifPresent(sessions::add);
        }
    }

    private <E> Optional<Told<E>> read(ConsumerRecord<String, String> record, Class<E> kind) {
        return EventCodec.decode(record.value(), kind)
                .filter(event -> event.siteId().equals(siteId))
                .map(
                        event ->
                                new Told<>(
                                        record.offset(),
                                        Instant.ofEpochMilli(record.timestamp()),
                                        event));
    }

    /// In the order of the topic; an event that was published twice is there twice.
    List<Told<AcdEvent>> floor() {
        return List.copyOf(floor);
    }

    Collection<Told<SessionEvent>> sessions() {
        return List.copyOf(sessions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
