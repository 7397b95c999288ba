package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Recording as the people in a session and the other services see it.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class RecordedSessionTest {
    private static final String RECORDING = "activity/recording";

    @Test
    @Tag("REC-1")
    @Tag("SES-8")
    void customer_is_asked_and_can_take_it_back() {
        try (Helping helping = Helping.begin();
                Told told = new Told(helping.id)) {
            helping.agent.does(helping.id, "/activities/recording/start");
            helping.page.await(RECORDING, d -> text(d, "state").equals("asked"));
            String consent =
                    helping.page
                            .awaitAny("consent/", d -> text(d, "activity").equals("recording"))
                            .getValue()
                            .path("id")
                            .asText();
            helping.customer.does(
                    helping.id,
                    "/consents/" + consent + "/answer",
                    "{\"allow\":true,\"everything\":false}");
            helping.desk.await(RECORDING, d -> text(d, "state").equals("on"));
            helping.customer.does(helping.id, "/consents/revoke", "{\"activity\":\"recording\"}");
            helping.desk.await(RECORDING, d -> text(d, "problem").equals("consent-revoked"));
            var stopped =
                    (SessionEvent.ActivityStopped)
                            told.until(SessionEvent.ActivityStopped.class).getLast().data();
            assertEquals("recording", stopped.activity());
            assertEquals("consent-revoked", stopped.cause());
        }
    }

    @Test
    @Tag("REC-1")
    void site_whose_policy_says_so_records_without_asking_until_it_says_otherwise() {
        try (Helping helping = Helping.begin()) {
            tell(policy(helping.agent.site(), "not-needed", 2), helping.agent.site());
            startUntil(helping, "on");
            helping.agent.does(helping.id, "/activities/recording/stop");
            // Older than what is known, so it changes nothing.
            tell(policy(helping.agent.site(), "ask", 1), helping.agent.site());
            tell(policy(helping.agent.site(), "ask", 3), helping.agent.site());
            startUntil(helping, "asked");
        }
    }

    /// The policy takes a moment to arrive, so starting is tried again.
    private static void startUntil(Helping helping, String state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            helping.agent.does(helping.id, "/activities/recording/start");
            String now =
                    text(
                            helping.desk.await(RECORDING, d -> !text(d, "state").equals("off")),
                            "state");
            if (now.equals(state)) {
                return;
            }
            helping.agent.does(helping.id, "/activities/recording/stop");
            helping.desk.await(RECORDING, d -> text(d, "state").equals("off"));
        }
        throw new AssertionError("never " + state);
    }

    @Test
    @Tag("REC-1")
    void screen_that_must_be_recorded_and_is_not_is_hidden_with_its_cause() {
        try (Helping helping = Helping.begin();
                Told told = new Told(helping.id)) {
            helping.agent.does(helping.id, "/activities/view-screen/start");
            String consent =
                    helping.page
                            .awaitAny("consent/", d -> text(d, "state").equals("asked"))
                            .getValue()
                            .path("id")
                            .asText();
            helping.customer.does(
                    helping.id,
                    "/consents/" + consent + "/answer",
                    "{\"allow\":true,\"everything\":false}");
            helping.desk.await("activity/view-screen", d -> text(d, "state").equals("on"));
            UUID recording = UUID.randomUUID();
            tell(stalled(helping, recording), recording.toString());
            helping.page.await(
                    "activity/view-screen", d -> text(d, "problem").equals("not-recorded"));
            var stopped =
                    (SessionEvent.ActivityStopped)
                            told.until(SessionEvent.ActivityStopped.class).getLast().data();
            assertEquals("not-recorded", stopped.cause());
        }
    }

    private static RecordingEvent stalled(Helping helping, UUID recording) {
        return new RecordingEvent.RecordingStalled(
                helping.agent.site(), recording, helping.id, true, Optional.empty(), Instant.now());
    }

    private static RecordingEvent policy(String site, String consent, int version) {
        return new RecordingEvent.RecordingPolicyChanged(
                site, consent, false, version, "adam", Instant.now());
    }

    private static void tell(RecordingEvent event, String key) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RealParts.bootstrapServers());
        String text =
                EventCodec.encode(
                        Envelope.of(
                                UUID.randomUUID(),
                                key,
                                event.at(),
                                event.siteId(),
                                1,
                                "test",
                                event));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.RECORDING_EVENTS, key, text))
                    .get(20, TimeUnit.SECONDS);
            producer.close(Duration.ofSeconds(5));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("recording-service cannot speak", e);
        }
    }
}
