package org.balie.simulation.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState.RingCause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Any other number of worlds: `-Dbalie.simulation.telephony.seeds=5000`, from another first one:
/// `-Dbalie.simulation.telephony.first=1000000`.
@Tag("TEL-1")
@Tag("TEL-4")
@Tag("TEL-7")
@Tag("TEL-11")
@Tag("TEL-12")
@Tag("TEL-13")
@Tag("TEL-14")
@Tag("TEL-15")
@Tag("TEL-16")
@Tag("TEL-18")
@Tag("TEL-28")
class TelephonySimulationTest {

    private static final long FIRST = Long.getLong("balie.simulation.telephony.first", 1);
    private static final long SEEDS = Long.getLong("balie.simulation.telephony.seeds", 500);

    @Test
    void every_world_keeps_every_promise_and_together_they_see_all_that_can_happen() {
        Map<String, Integer> seen =
                LongStream.range(FIRST, FIRST + SEEDS)
                        .parallel()
                        .mapToObj(TelephonySimulation::run)
                        .flatMap(world -> world.entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        Set<String> never = new TreeSet<>(everything());
        never.removeAll(seen.keySet());
        assertTrue(never.isEmpty() || SEEDS < 300, () -> "never happened: " + never);
    }

    /// Each kind of event, and where it has causes, each cause that a world of an hour can have.
    private static Set<String> everything() {
        Set<String> all =
                Stream.of(CallEvent.class, SetupEvent.class, VoicemailEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (CallEvent.HoldCause cause : CallEvent.HoldCause.values()) {
            specify(all, "CallHeld", cause.code());
        }
        for (CallEvent.ReleaseCause cause : CallEvent.ReleaseCause.values()) {
            specify(all, "LegReleased", cause.code());
        }
        for (Class<?> cause : RingCause.class.getPermittedSubclasses()) {
            specify(all, "CallRings", cause.getSimpleName());
        }
        for (EndCause cause : EndCause.values()) {
            specify(all, "CallEnded", cause.code());
        }
        all.remove("CallEnded " + EndCause.TIME_LIMIT.code());
        for (SetupEvent.DelegationEnded.Cause cause : SetupEvent.DelegationEnded.Cause.values()) {
            specify(all, "DelegationEnded", cause.code());
        }
        all.remove("DelegationEnded " + SetupEvent.DelegationEnded.Cause.LAPSED.code());
        return all;
    }

    private static void specify(Set<String> all, String kind, String cause) {
        all.remove(kind);
        all.add(kind + " " + cause);
    }

    @Test
    void the_same_seed_is_the_same_world() {
        assertEquals(TelephonySimulation.run(5), TelephonySimulation.run(5));
    }

    @Test
    void a_second_answer_is_found_and_the_story_is_told() {
        AssertionError told =
                assertThrows(
                        AssertionError.class,
                        () -> TelephonySimulation.run(3, telling(TelephonySimulationTest::twice)));

        String story = String.valueOf(told.getMessage());
        assertTrue(story.startsWith("seed 3, CALM: "), story);
        assertTrue(story.contains("report: call arrived "), story);
        assertTrue(story.contains("→ call answered "), story);
    }

    private static List<ExchangeEvent> twice(ExchangeEvent event) {
        return event instanceof CallEvent.CallAnswered ? List.of(event, event) : List.of(event);
    }

    @Test
    void a_hold_that_nobody_hears_of_is_found() {
        assertFound(
                event -> event instanceof CallEvent.CallHeld ? List.of() : List.of(event),
                "nobody is in two calls at once");
    }

    @Test
    void a_leg_that_is_left_behind_is_found() {
        assertFound(
                event ->
                        event instanceof CallEvent.LegReleased released
                                        && released.cause() == CallEvent.ReleaseCause.PICKED_UP
                                ? List.of()
                                : List.of(event),
                "at most one party on each side of a call");
    }

    @Test
    void a_history_that_tells_another_story_is_found() {
        assertFound(
                event ->
                        event instanceof CallEvent.CallEnded(var record)
                                ? List.of(new CallEvent.CallEnded(unanswered(record)))
                                : List.of(event),
                "history equals what happened");
    }

    @Test
    @Tag("TEL-25")
    void a_greeting_that_nobody_hears_of_is_found() {
        assertFound(
                event -> event instanceof SetupEvent.OwnGreetingChosen ? List.of() : List.of(event),
                "the events alone rebuild the exchange");
    }

    private static CallRecord unanswered(CallRecord record) {
        return new CallRecord(
                record.id(),
                record.direction(),
                record.identity(),
                record.delegator(),
                record.number(),
                record.startedAt(),
                Optional.empty(),
                record.endedAt(),
                record.cause(),
                record.handlers(),
                record.recordings(),
                record.held());
    }

    /// In some world of a few: not every world has the occasion.
    private static void assertFound(
            Function<ExchangeEvent, List<ExchangeEvent>> lie, String promise) {
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= 6; seed++) {
            try {
                TelephonySimulation.run(seed, telling(lie));
            } catch (AssertionError broken) {
                found.add(broken.getMessage());
            }
        }
        assertTrue(found.stream().anyMatch(message -> message.contains(promise)), found::toString);
    }

    /// The events are numbered as if nothing had been done to them.
    private static UnaryOperator<Decision> telling(
            Function<ExchangeEvent, List<ExchangeEvent>> lie) {
        long[] number = {0};
        return decision ->
                new Decision(
                        decision.events().stream()
                                .flatMap(
                                        event ->
                                                lie.apply(event.event()).stream()
                                                        .map(
                                                                told ->
                                                                        new NumberedEvent(
                                                                                ++number[0],
                                                                                event.at(),
                                                                                event.cause(),
                                                                                event.actor(),
                                                                                told)))
                                .toList(),
                        decision.rejection());
    }
}
