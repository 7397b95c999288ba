package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.acd.commands.CommandCodec;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Kind;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

/// A trace goes through the floor: from the command's record to that of the event.
@QuarkusTest
@WithTestResource(RealParts.class)
class TraceTest {
    private static final String HEADER = "traceparent";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final RequestId request = new RequestId(UUID.randomUUID());

    @Test
    void what_a_command_causes_is_told_in_the_trace_of_the_command() {
        var site = TestSite.open();
        ask(site);

        var told = awaitTold(site);

        var header = told.headers().lastHeader(HEADER);
        assertEquals(
                TRACE, header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII));
    }

    private void ask(TestSite site) {
        var command =
                new FloorCommand.RequestHelp(
                        request,
                        SessionId.firstOpenedBy(request),
                        new EntryPointId(site.entryPoint),
                        new FloorCommand.Entry.Open(new QueueId(TestSite.QUEUE)),
                        Kind.LIVE,
                        new Customer(new VisitorId("visitor"), "Jan", "{}"),
                        Optional.empty(),
                        List.of());
        var record =
                new ProducerRecord<>(
                        Topics.ACD_COMMANDS,
                        site.id,
                        CommandCodec.encode(
                                CommandCodec.issue(Instant.now(), Actor.SYSTEM, command)));
        record.headers().add(HEADER, TRACE.getBytes(StandardCharsets.US_ASCII));
        try (var producer =
                new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer())) {
            producer.send(record);
        }
    }

    /// Nobody is there, so the request is refused; that is told like everything else.
    private ConsumerRecord<String, String> awaitTold(TestSite site) {
        try (var consumer =
                new KafkaConsumer<>(broker(), new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(Topics.ACD_EVENTS).stream()
                            .map(it -> new TopicPartition(Topics.ACD_EVENTS, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (site.id.equals(record.key())
                            && record.value().contains(request.value().toString())) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("nothing was told of the request");
    }

    private static Map<String, Object> broker() {
        return new HashMap<>(Map.of("bootstrap.servers", RealParts.bootstrapServers()));
    }
}
