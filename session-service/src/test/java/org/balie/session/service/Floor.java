package org.balie.session.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// Speaks as queue-acd-service does.
final class Floor implements AutoCloseable {
    private final KafkaProducer<String, String> producer;

    Floor() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RealParts.bootstrapServers());
        settings.put("acks", "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    static AcdEvent.OfferAccepted accepted(
            UUID request, UUID session, Member agent, Member customer) {
        return new AcdEvent.OfferAccepted(
                agent.site(),
                UUID.randomUUID(),
                request,
                session,
                "billing",
                "Billing",
                agent.userId(),
                agent.name(),
                new Customer(
                        customer.userId(),
                        customer.name(),
                        Optional.of("customer@example.org"),
                        "nl",
                        List.of(new Customer.Answer("topic", "Topic", "<b>My bill</b>")),
                        new Customer.PageVisit("https://shop.example/", "Shop", "", "A browser")),
                Duration.ofSeconds(12),
                List.of(),
                AcdEvent.LIVE,
                Instant.now());
    }

    void tell(AcdEvent event, UUID subject) {
        send(envelope(event, subject), event.siteId());
    }

    static String envelope(AcdEvent event, UUID subject) {
        return EventCodec.encode(
                Envelope.of(
                        UUID.randomUUID(),
                        subject.toString(),
                        event.at(),
                        event.siteId(),
                        1,
                        "test",
                        event));
    }

    void send(String text, String key) {
        send(Topics.ACD_EVENTS, text, key);
    }

    void send(String topic, String text, String key) {
        try {
            producer.send(new ProducerRecord<>(topic, key, text)).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the floor cannot speak", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
