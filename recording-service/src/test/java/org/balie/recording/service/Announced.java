package org.balie.recording.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.EventCodec;

/// Hears what the service tells of one recording.
final class Announced implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<RecordingEvent> heard = new ArrayList<>();
    private final UUID recording;

    Announced(UUID recording) {
        this.recording = recording;
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RealParts.bootstrapServers());
        settings.put("group.id", "announced-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(Topics.RECORDING_EVENTS));
    }

    /// Everything up to and with the first event of this type.
    List<RecordingEvent> until(Class<? extends RecordingEvent> type) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (heard.stream().noneMatch(type::isInstance)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no " + type.getSimpleName() + ", but " + heard);
            }
            poll(Duration.ofMillis(200));
        }
        return List.copyOf(heard);
    }

    /// All that comes within a while after the last.
    List<RecordingEvent> settled() {
        poll(Duration.ofSeconds(2));
        return List.copyOf(heard);
    }

    private void poll(Duration time) {
        for (ConsumerRecord<String, String> record : consumer.poll(time)) {
            if (record.key().equals(recording.toString())) {
                heard.add(
                        EventCodec.decode(record.value(), RecordingEvent.class)
                                .orElseThrow()
                                .data());
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
