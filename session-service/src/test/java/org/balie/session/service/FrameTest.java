package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.balie.session.core.Command;
import org.balie.session.core.Connection;
import org.balie.session.core.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What passes between sockets and is never kept.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class FrameTest {
    private static final String TOPIC = Topics.SESSION_FRAMES;

    @Inject Hours hours;
    @Inject Pool database;
    @Inject MeterRegistry meters;

    @Test
    @Tag("VOX-1")
    void frame_arrives_with_the_true_sender() {
        try (Helping helping = Helping.begin()) {
            helping.desk.send(
                    """
                    {"t":"frame","to":"p2","from":"p9","body":{"kind":"description",
                    "from":"p9","description":{"type":"offer","sdp":"v=0"}}}
                    """);
            JsonNode frame = helping.page.awaitMessage("frame");
            assertEquals("p1", text(frame, "from"));
            assertEquals("offer", frame.at("/body/description/type").asText());
        }
    }

    @Test
    void frame_goes_to_nobody_else() {
        try (Helping helping = Helping.begin()) {
            LiveClient assistant = helping.join(Member.agent("Omar", helping.agent.site()), "p3");
            helping.desk.send("{\"t\":\"frame\",\"to\":\"p2\",\"body\":{\"kind\":\"typing\"}}");
            helping.page.awaitMessage("frame");
            helping.desk.send(
                    "{\"t\":\"frame\",\"to\":\"p3\",\"body\":{\"kind\":\"candidate\",\"candidate\":null}}");
            assertEquals("candidate", assistant.awaitMessage("frame").at("/body/kind").asText());
        }
    }

    @Test
    void frames_of_no_known_kind_or_receiver_are_refused() {
        try (Helping helping = Helping.begin()) {
            refused(
                    helping.desk,
                    "{\"t\":\"frame\",\"to\":\"p2\",\"body\":{\"kind\":\"eval\"}}",
                    400);
            refused(
                    helping.desk,
                    "{\"t\":\"frame\",\"to\":\"p7\",\"body\":{\"kind\":\"typing\"}}",
                    404);
            refused(
                    helping.desk,
                    "{\"t\":\"frame\",\"to\":\"p1\",\"body\":{\"kind\":\"typing\"}}",
                    404);
            refused(
                    helping.desk,
                    "{\"t\":\"frame\",\"to\":\"all\",\"body\":{\"kind\":\"typing\"}}",
                    404);
            refused(helping.desk, "{\"t\":\"frame\",\"to\":\"p2\",\"body\":\"typing\"}", 400);
        }
    }

    private static void refused(LiveClient socket, String frame, int status) {
        socket.send(frame);
        assertEquals(status, socket.awaitMessage("problem").get("status").asInt());
    }

    @Test
    void frame_over_the_limit_ends_its_senders_socket_only() {
        try (Helping helping = Helping.begin()) {
            String large = "x".repeat(70_000);
            helping.page.send(
                    "{\"t\":\"frame\",\"to\":\"p1\",\"body\":{\"kind\":\"typing\",\"x\":\""
                            + large
                            + "\"}}");
            assertTrue(helping.page.awaitClose() > 1000);
            helping.desk.await("participant/p2", p -> text(p, "state").equals("away"));
            helping.agent.does(
                    helping.id, "/messages", "{\"text\":\"hello?\",\"clientId\":\"n1\"}");
        }
    }

    @Test
    void flood_of_frames_is_stemmed() {
        try (Helping helping = Helping.begin()) {
            for (int i = 0; i < 1500; i++) {
                helping.desk.send("{\"t\":\"frame\",\"to\":\"p2\",\"body\":{\"kind\":\"typing\"}}");
            }
            JsonNode problem = helping.desk.awaitMessage("problem");
            assertEquals("urn:balie:problem:rate-limited", text(problem, "type"));
        }
    }

    @Test
    void frame_from_another_replica_arrives() {
        try (Helping helping = Helping.begin()) {
            send(
                    helping.id,
                    """
                    {"from":"p1","to":"p2","replica":"other","body":{"kind":"typing"}}
                    """);
            assertEquals("p1", text(helping.page.awaitMessage("frame"), "from"));
        }
    }

    @Test
    void frame_for_a_socket_on_another_replica_crosses_over() {
        String replica = "other-" + UUID.randomUUID();
        database.preparedQuery("insert into replica values ($1, now() + interval '1 minute')")
                .execute(Tuple.of(replica))
                .await()
                .atMost(Duration.ofSeconds(20));
        try (Helping helping = Helping.begin()) {
            Person omar = new Person.Agent("omar-" + helping.id, "Omar");
            hours.handle(
                    helping.id,
                    at ->
                            new Command.Connect(
                                    omar, new Connection(UUID.randomUUID(), replica), at));
            Helping.isIn(helping.desk, "p3");
            helping.desk.send("{\"t\":\"frame\",\"to\":\"p3\",\"body\":{\"kind\":\"typing\"}}");
            String carried = carried(helping.id);
            assertTrue(carried.contains("\"to\":\"p3\""), carried);
        }
    }

    @Test
    void frames_cross_between_two_replicas_both_ways() {
        try (Helping helping = Helping.begin();
                LiveClient omar = elsewhere(Member.agent("Omar", helping.agent.site()), helping)) {
            Helping.isIn(helping.desk, "p3");
            Helping.isIn(omar, "p1");

            helping.desk.send(
                    """
                    {"t":"frame","to":"p3","body":{"kind":"description",
                    "description":{"type":"offer","sdp":"v=0"}}}
                    """);
            JsonNode offer = omar.awaitMessage("frame");
            assertEquals("p1", text(offer, "from"));
            assertEquals("offer", offer.at("/body/description/type").asText());

            omar.send(
                    """
                    {"t":"frame","to":"p1","body":{"kind":"description",
                    "description":{"type":"answer","sdp":"v=0"}}}
                    """);
            JsonNode answer = helping.desk.awaitMessage("frame");
            assertEquals("p3", text(answer, "from"));
            assertEquals("answer", answer.at("/body/description/type").asText());
        }
    }

    private static LiveClient elsewhere(Member member, Helping helping) {
        URI here = Member.address(helping.id);
        return LiveClient.connect(here.resolve("/ws/other/" + helping.id), member.token());
    }

    @Test
    void frames_between_sockets_of_one_replica_do_not_go_over_kafka() {
        try (Helping helping = Helping.begin()) {
            double before = carriedAcross();
            for (String kind : List.of("typing", "candidate")) {
                helping.desk.send(
                        "{\"t\":\"frame\",\"to\":\"p2\",\"body\":{\"kind\":\"" + kind + "\"}}");
                helping.page.awaitMessage("frame");
            }
            assertEquals(before, carriedAcross());
        }
    }

    private double carriedAcross() {
        return meters.counter("balie.session.frames.carried").count();
    }

    @Test
    void frame_that_comes_late_is_dropped() {
        try (Helping helping = Helping.begin()) {
            send(
                    helping.id,
                    """
                    {"from":"p1","to":"p2","replica":"other","body":{"kind":"description"}}
                    """,
                    Instant.now().minusSeconds(11));
            send(
                    helping.id,
                    """
                    {"from":"p1","to":"p2","replica":"other","body":{"kind":"candidate"}}
                    """);
            assertEquals("candidate", helping.page.awaitMessage("frame").at("/body/kind").asText());
        }
    }

    @Test
    void kafka_keeps_frames_for_a_minute() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        try (Admin admin = Admin.create(broker())) {
            String kept = "";
            while (!kept.equals("60000") && System.nanoTime() < deadline) {
                kept =
                        admin.describeConfigs(List.of(topic))
                                .all()
                                .get(20, TimeUnit.SECONDS)
                                .values()
                                .iterator()
                                .next()
                                .get("retention.ms")
                                .value();
            }
            assertEquals("60000", kept);
        }
    }

    private static void send(UUID session, String text) {
        send(session, text, Instant.now());
    }

    private static Properties broker() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RealParts.bootstrapServers());
        return settings;
    }

    private static void send(UUID session, String text, Instant at) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer())) {
            producer.send(
                    new ProducerRecord<>(TOPIC, null, at.toEpochMilli(), session.toString(), text));
        }
    }

    private static String carried(UUID session) {
        Properties settings = broker();
        settings.put("group.id", "frames-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(session.toString())) {
                        return record.value();
                    }
                }
            }
        }
        throw new AssertionError("no frame crossed over");
    }
}
