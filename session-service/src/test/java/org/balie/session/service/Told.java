package org.balie.session.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// Hears what session-service tells about one session.
final class Told implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final UUID session;
    private final List<Envelope<SessionEvent>> heard = new ArrayList<>();

    Told(UUID session) {
        this.session = session;
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RealParts.bootstrapServers());
        settings.put("group.id", "told-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(Topics.SESSION_EVENTS));
    }

    /// Everything up to and with the first event of this type.
    List<Envelope<SessionEvent>> until(Class<? extends SessionEvent> type) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (heard.stream().noneMatch(event -> type.isInstance(event.data()))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "no "
                                + type.getSimpleName()
                                + " within "
                                + LiveClient.PATIENCE
                                + ", but "
                                + types());
            }
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                if (record.key().equals(session.toString())) {
                    heard.add(EventCodec.decode(record.value(), SessionEvent.class).orElseThrow());
                }
            }
        }
        return List.copyOf(heard);
    }

    List<String> types() {
        return heard.stream().map(event -> event.data().getClass().getSimpleName()).toList();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
