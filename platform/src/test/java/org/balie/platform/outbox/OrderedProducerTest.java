package org.balie.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OrderedProducerTest {
    private final MockProducer<String, String> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
    private final OrderedProducer producer = new OrderedProducer(kafka);

    @Test
    void what_kafka_has_is_acknowledged_in_order() {
        var first = send("1");
        var second = send("2");
        kafka.completeNext();
        assertTrue(first.isDone());
        assertFalse(second.isDone());
        kafka.completeNext();
        assertTrue(second.isDone());
        assertEquals(List.of("1", "2"), sent());
        assertFalse(producer.isBroken());
    }

    @Test
    void after_a_record_that_failed_nothing_is_taken_any_more() {
        var first = send("1");
        kafka.errorNext(new TimeoutException("nobody answers"));
        assertTrue(first.isCompletedExceptionally());
        assertTrue(producer.isBroken());
        assertThrows(IllegalStateException.class, () -> send("2"));
        assertEquals(List.of("1"), sent());
    }

    @Test
    void what_waited_behind_a_record_that_failed_is_not_sent() {
        var _ = send("1");
        var _ = send("2");
        kafka.errorNext(new TimeoutException("nobody answers"));
        assertTrue(kafka.closed(), "a closed producer drops what is unsent");
    }

    private CompletableFuture<Void> send(String payload) {
        return producer.send("topic", "key", payload, Optional.empty());
    }

    private List<String> sent() {
        return kafka.history().stream().map(ProducerRecord::value).toList();
    }
}
