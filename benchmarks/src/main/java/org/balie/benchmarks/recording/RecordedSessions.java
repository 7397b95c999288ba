package org.balie.benchmarks.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.local.testing.IdentityProvider;

/// Sessions in which the customer has agreed to be recorded: session-service's events of them, as
/// it would tell them, and the recordings that their agents begin over the public interface.
final class RecordedSessions implements AutoCloseable {
    private static final String SITE = "bench";
    private static final String TOPIC = "balie.session.events.v1";
    private static final String AGENT = "bench-agent";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final IdentityProvider provider;
    private final KafkaProducer<String, String> kafka;
    private int sessions;

    /// @param ticket for the write socket, whose path is `socket`
    record Begun(String ticket, String socket) {}

    RecordedSessions(URI service, String bootstrapServers, IdentityProvider provider) {
        this.service = service;
        this.provider = provider;
        var settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// A session begins, and its agent begins to record it.
    Begun begin() throws Exception {
        UUID session = UUID.randomUUID();
        String at = Instant.now().toString();
        sessions++;
        tell(
                session,
                "SessionStarted",
                1,
                Map.of(
                        "number",
                        "%09d".formatted(sessions),
                        "origin",
                        "outbound",
                        "agentId",
                        AGENT,
                        "agentName",
                        "Agent",
                        "topic",
                        "",
                        "trackingCodes",
                        List.of(),
                        "at",
                        at));
        tell(
                session,
                "ParticipantJoined",
                2,
                Map.of(
                        "participantId", "p1",
                        "userId", AGENT,
                        "name", "Agent",
                        "role", "primary",
                        "at", at));
        tell(
                session,
                "ActivityStarted",
                3,
                Map.of("activity", "recording", "participantId", "p1", "at", at));
        return start(session);
    }

    private void tell(UUID session, String type, int sequence, Map<String, ?> facts)
            throws Exception {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/balie/session")
                .put("type", "balie.session." + type)
                .put("subject", session.toString())
                .put("time", Instant.now().toString())
                .put("siteid", SITE)
                .put("sequence", Integer.toString(sequence))
                .put("actor", AGENT)
                .put("datacontenttype", "application/json");
        event.putObject("data")
                .put("siteId", SITE)
                .put("sessionId", session.toString())
                .setAll((ObjectNode) JSON.valueToTree(facts));
        kafka.send(new ProducerRecord<>(TOPIC, session.toString(), event.toString())).get();
    }

    private Begun start(UUID session) throws Exception {
        var request =
                HttpRequest.newBuilder(service.resolve("/api/recordings/sessions/" + session))
                        .timeout(PATIENCE)
                        .header(
                                "Authorization",
                                "Bearer " + provider.agent(AGENT, "Agent", SITE, "agent").sign())
                        .header("Idempotency-Key", session.toString())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "no recording began: " + response.statusCode() + " " + response.body());
        }
        JsonNode answer = JSON.readTree(response.body());
        return new Begun(answer.path("ticket").asText(), answer.path("socket").asText());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
