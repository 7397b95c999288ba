package org.balie.telephony.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.platform.json.ShapeOfCore;
import org.balie.platform.json.UnreadableJson;
import org.balie.telephony.core.Action;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreJsonTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples/events");
    private static final int SEEDS = 30;

    static Stream<Class<?>> events() {
        return ShapeOfCore.records(ExchangeEvent.class);
    }

    static Stream<Class<?>> commands() {
        return ShapeOfCore.records(ExchangeCommand.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_read_back_as_it_was_written(Class<?> type) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var invented = new Invented(seed);
            var event = (ExchangeEvent) invented.record(type);
            var plain = (NumberedEvent) invented.record(NumberedEvent.class);
            assertRoundTrip(
                    new NumberedEvent(
                            plain.sequence(), plain.at(), plain.cause(), plain.actor(), event),
                    NumberedEvent.class);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_read_back_as_it_was_written(Class<?> type) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var invented = new Invented(seed);
            var command = (ExchangeCommand) invented.record(type);
            var plain = (IssuedCommand) invented.record(IssuedCommand.class);
            assertRoundTrip(
                    new IssuedCommand(plain.id(), plain.at(), plain.actor(), command),
                    IssuedCommand.class);
        }
    }

    @Test
    void snapshots_decisions_and_records_are_read_back_as_they_were_written() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var invented = new Invented(seed);
            for (Class<?> type :
                    List.of(ExchangeSnapshot.class, Decision.class, CallRecord.class)) {
                assertRoundTrip(invented.record(type), type);
            }
        }
    }

    private static <T> void assertRoundTrip(Object value, Class<T> type) {
        String text = CoreJson.write(type.cast(value), type);
        assertEquals(value, CoreJson.read(text, type), text);
    }

    /// What stands in journals has to be readable for ever. A new kind of event needs a sample; an
    /// old sample is never changed.
    @ParameterizedTest
    @MethodSource("events")
    @Tag("TEL-28")
    void a_sample_of_every_event_stays_readable(Class<?> type) throws IOException {
        Path sample = SAMPLES.resolve(type.getSimpleName() + ".json");
        NumberedEvent event = CoreJson.read(Files.readString(sample), NumberedEvent.class);
        assertEquals(type, event.event().getClass());
        assertRoundTrip(event, NumberedEvent.class);
    }

    @Test
    void samples_are_of_events_that_are_known() throws IOException {
        Set<String> known =
                events().map(type -> type.getSimpleName() + ".json").collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertEquals(
                    known,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void what_a_later_version_adds_is_passed_over_and_what_an_earlier_one_lacks_is_empty() {
        String text =
                """
                {"sequence":7,"at":"2026-03-02T09:00:00Z","cause":"00000000-0000-0000-0000-000000000001",
                 "actor":{"is":"Clock"},"more":1,
                 "event":{"is":"CallRings","call":"00000000-0000-0000-0000-000000000002",
                          "cause":{"is":"Arrival","colour":"red"},"until":"2026-03-02T09:00:30Z"}}""";
        NumberedEvent event = CoreJson.read(text, NumberedEvent.class);
        assertEquals(Actor.CLOCK, event.actor());
        assertEquals(List.of(), ((CallEvent.CallRings) event.event()).targets());
    }

    @Test
    @Tag("TEL-25")
    void a_snapshot_of_before_people_had_greetings_has_none() {
        String text =
                CoreJson.write(
                        Exchange.empty(new SiteId("demo"), Instant.EPOCH).snapshot(),
                        ExchangeSnapshot.class);
        String before = text.replaceFirst("\"greetings\":\\[],", "");
        assertNotEquals(text, before);
        assertEquals(List.of(), CoreJson.read(before, ExchangeSnapshot.class).greetings());
    }

    @Test
    void a_snapshot_of_before_there_were_versions_has_none() {
        String text =
                CoreJson.write(
                        Exchange.empty(new SiteId("demo"), Instant.EPOCH).snapshot(),
                        ExchangeSnapshot.class);
        String before = text.replaceFirst("\"versions\":\\[],", "");
        assertNotEquals(text, before);
        assertEquals(List.of(), CoreJson.read(before, ExchangeSnapshot.class).versions());
    }

    @Test
    void a_command_of_before_there_were_versions_overwrites_whatever_is_there() {
        String text =
                """
                {"is":"RouteNumber","number":"+31205550199","to":{"is":"OfQueue","queue":"help"}}""";
        assertEquals(
                new SetupCommand.RouteNumber(
                        new PhoneNumber("+31205550199"), new Identity.OfQueue(new QueueId("help"))),
                CoreJson.read(text, ExchangeCommand.class));
    }

    @Test
    void what_has_to_be_there_is_missed() {
        String person = CoreJson.write((Person) new Invented(1).record(Person.class), Person.class);
        for (String damaged :
                List.of(
                        person.replaceFirst("\"name\":\"[^,]*,", "\"name\":null,"),
                        person.replaceFirst("\"name\":\"[^,]*,", ""))) {
            assertThrows(UnreadableJson.class, () -> CoreJson.read(damaged, Person.class));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_word_is_written_as_its_code(Class<? extends Enum<?>> type) throws Exception {
        Method code = type.getMethod("code");
        code.setAccessible(true);
        for (Enum<?> value : type.getEnumConstants()) {
            assertEquals(code.invoke(value), ShapeOfExchange.word(value));
        }
    }

    static Stream<Class<? extends Enum<?>>> codes() {
        return Stream.of(
                Rejection.Reason.class,
                SetupEvent.DelegationEnded.Cause.class,
                CallEvent.ReleaseCause.class,
                CallEvent.HoldCause.class,
                CallRecord.EndCause.class,
                Privilege.class,
                Monitoring.class,
                Action.class);
    }

    @Test
    void names_of_alternatives_are_no_two_the_same() {
        for (Class<?> type : List.of(ExchangeEvent.class, ExchangeCommand.class)) {
            List<String> names = ShapeOfCore.records(type).map(Class::getSimpleName).toList();
            assertEquals(names.size(), Set.copyOf(names).size());
        }
    }

    @Test
    void nonsense_is_refused() {
        var dice = new Random(5);
        for (int i = 0; i < 200; i++) {
            String text =
                    CoreJson.write(
                            (NumberedEvent) new Invented(i).record(NumberedEvent.class),
                            NumberedEvent.class);
            String damaged = text.substring(0, dice.nextInt(text.length()));
            assertThrows(UnreadableJson.class, () -> CoreJson.read(damaged, NumberedEvent.class));
        }
    }
}
