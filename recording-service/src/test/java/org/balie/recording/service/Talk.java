package org.balie.recording.service;

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
import org.balie.contracts.Customer;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// A session as session-service tells of it: Nadia (p1) helps Jan (p2), Omar (p3) assists.
final class Talk implements AutoCloseable {
    final UUID id = UUID.randomUUID();
    final String site;
    final String nadia = "agent-nadia-" + UUID.randomUUID();
    final String omar = "agent-omar-" + UUID.randomUUID();
    final String jan = "visitor-" + UUID.randomUUID();
    private final KafkaProducer<String, String> producer;
    private int sequence;

    Talk() {
        this("site-" + UUID.randomUUID());
    }

    Talk(String site) {
        this.site = site;
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RealParts.bootstrapServers());
        settings.put("acks", "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// Begun, with all three in it.
    static Talk begun() {
        Talk talk = new Talk();
        talk.begin();
        return talk;
    }

    /// As above, and it may be recorded.
    static Talk allowed() {
        Talk talk = begun();
        talk.allow();
        return talk;
    }

    void begin() {
        tell(
                new SessionEvent.SessionStarted(
                        site,
                        id,
                        "123456789",
                        "inbound",
                        Optional.of(id),
                        Optional.of("billing"),
                        Optional.of("Billing"),
                        nadia,
                        "Nadia",
                        Optional.of(
                                new Customer(
                                        jan,
                                        "Jan",
                                        Optional.of("jan@example.org"),
                                        "nl",
                                        List.of(),
                                        new Customer.PageVisit(
                                                "https://shop.example/", "", "", ""))),
                        "My bill",
                        List.of(),
                        now()));
        join("p1", nadia, "Nadia", "primary");
        join("p2", jan, "Jan", "customer");
        join("p3", omar, "Omar", "assistant");
    }

    void join(String participant, String user, String name, String role) {
        tell(new SessionEvent.ParticipantJoined(site, id, participant, user, name, role, now()));
    }

    void allow() {
        tell(new SessionEvent.ActivityStarted(site, id, "recording", "p1", now()));
    }

    void stop(String cause) {
        tell(new SessionEvent.ActivityStopped(site, id, "recording", "p1", cause, now()));
    }

    void handOver() {
        stop("control-handed-over");
        tell(new SessionEvent.ControlHandedOver(site, id, nadia, omar, "Omar", now()));
    }

    void end() {
        tell(new SessionEvent.SessionEnded(site, id, "ended-by-agent", Optional.of(nadia), now()));
    }

    void tell(SessionEvent event) {
        send(envelope(event, UUID.randomUUID()));
    }

    String envelope(SessionEvent event, UUID eventId) {
        sequence++;
        return EventCodec.encode(
                Envelope.of(
                        eventId,
                        id.toString(),
                        event.at(),
                        event.siteId(),
                        sequence,
                        "test",
                        event));
    }

    void send(String text) {
        try {
            producer.send(new ProducerRecord<>(Topics.SESSION_EVENTS, id.toString(), text))
                    .get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the session cannot speak", e);
        }
    }

    static Instant now() {
        return Instant.now();
    }

    String nadiasToken() {
        return TestTokens.agentToken(nadia, "Nadia", site, "agent");
    }

    String omarsToken() {
        return TestTokens.agentToken(omar, "Omar", site, "agent");
    }

    String jansToken() {
        return TestTokens.visitorToken(jan, site, id, "Jan");
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
