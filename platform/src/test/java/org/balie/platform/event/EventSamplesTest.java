package org.balie.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.TelephonyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every event ever published stays readable: one sample of each is kept in `contracts`.
class EventSamplesTest {
    private static final Path SAMPLES = Path.of("../contracts/src/test/resources/samples");
    private static final JsonMapper JSON = new JsonMapper();

    private record Sample(Class<?> sealedInterface, EventType type) {
        Path file() {
            return SAMPLES.resolve(type.context()).resolve(type.record() + ".json");
        }

        @Override
        public String toString() {
            return type.name();
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                        AcdEvent.class,
                        SessionEvent.class,
                        TelephonyEvent.class,
                        RecordingEvent.class)
                .flatMap(
                        root ->
                                EventType.readable(root).values().stream()
                                        .map(record -> new Sample(root, EventType.of(record))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_event_has_a_sample_that_is_read_and_written_alike(Sample sample) throws IOException {
        assertTrue(Files.exists(sample.file()), () -> "write " + sample.file());
        String text = Files.readString(sample.file());
        Envelope<?> event = EventCodec.decode(text, sample.sealedInterface()).orElseThrow();
        assertEquals(sample.type().name(), event.type());
        assertEquals(JSON.readTree(text), JSON.readTree(EventCodec.encode(event)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_a_later_version_adds_is_passed_over(Sample sample) throws IOException {
        var later = (ObjectNode) JSON.readTree(sample.file().toFile());
        later.put("traceparent", "00-1");
        ((ObjectNode) later.path("data")).put("addedLater", 1);
        var before = EventCodec.decode(Files.readString(sample.file()), sample.sealedInterface());
        assertEquals(before, EventCodec.decode(later.toString(), sample.sealedInterface()));
    }

    @Test
    void what_an_earlier_version_lacked_is_empty() throws IOException {
        var earlier =
                (ObjectNode) JSON.readTree(SAMPLES.resolve("acd/OfferDeclined.json").toFile());
        ((ObjectNode) earlier.path("data")).remove("reason");
        var event = EventCodec.decode(earlier.toString(), AcdEvent.class).orElseThrow();
        var declined = (AcdEvent.OfferDeclined) event.data();
        assertEquals(Optional.empty(), declined.reason());
    }

    @Test
    void a_list_that_an_earlier_version_lacked_is_empty() throws IOException {
        var earlier =
                (ObjectNode) JSON.readTree(SAMPLES.resolve("acd/OfferAccepted.json").toFile());
        ((ObjectNode) earlier.path("data")).remove("featuresOff");
        var event = EventCodec.decode(earlier.toString(), AcdEvent.class).orElseThrow();
        assertEquals(List.of(), ((AcdEvent.OfferAccepted) event.data()).featuresOff());
    }

    @Test
    void a_type_that_the_reader_does_not_know_is_no_fault() throws IOException {
        JsonNode sample = JSON.readTree(SAMPLES.resolve("acd/OfferMade.json").toFile());
        String unknown = sample.toString().replace("OfferMade", "OfferFramed");
        assertTrue(EventCodec.decode(unknown, AcdEvent.class).isEmpty());
        assertTrue(EventCodec.decode(sample.toString(), SessionEvent.class).isEmpty());
    }

    @Test
    void what_is_no_event_is_unreadable() throws IOException {
        JsonNode sample = JSON.readTree(SAMPLES.resolve("acd/OfferMade.json").toFile());
        ObjectNode withoutId = ((ObjectNode) sample.deepCopy()).without("id");
        ObjectNode withoutData = ((ObjectNode) sample.deepCopy()).without("data");
        String[] unreadable = {"", "null", "[]", "7", withoutId.toString(), withoutData.toString()};
        for (String text : unreadable) {
            assertThrows(
                    UnreadableEvent.class, () -> EventCodec.decode(text, AcdEvent.class), text);
        }
    }
}
