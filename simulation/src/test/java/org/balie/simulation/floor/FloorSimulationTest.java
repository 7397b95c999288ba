package org.balie.simulation.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.balie.acd.core.Decision;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.AgentPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Any other number of worlds: `-Dbalie.simulation.seeds=5000`, from another first one:
/// `-Dbalie.simulation.first=1000000`.
@Tag("ACD-5")
@Tag("ACD-6")
@Tag("ACD-7")
@Tag("ACD-8")
@Tag("ACD-9")
@Tag("ACD-10")
@Tag("SES-10")
class FloorSimulationTest {

    private static final long FIRST = Long.getLong("balie.simulation.first", 1);
    private static final long SEEDS = Long.getLong("balie.simulation.seeds", 1000);

    @Test
    void every_world_keeps_every_promise_and_together_they_see_all_that_can_happen() {
        Map<String, Integer> seen =
                LongStream.range(FIRST, FIRST + SEEDS)
                        .parallel()
                        .mapToObj(FloorSimulation::run)
                        .flatMap(world -> world.entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        Set<String> never = new TreeSet<>(everything());
        never.removeAll(seen.keySet());
        assertTrue(never.isEmpty() || SEEDS < 300, () -> "never happened: " + never);
    }

    /// Each kind of event, and where it has causes, each cause.
    private static Set<String> everything() {
        Set<String> all = new TreeSet<>();
        for (Class<?> kind : FloorEvent.class.getPermittedSubclasses()) {
            all.add(kind.getSimpleName());
        }
        for (FloorEvent.Refusal reason : FloorEvent.Refusal.values()) {
            specify(all, "RequestRefused", reason.code());
            specify(all, "CallRefused", reason.code());
        }
        for (FloorEvent.AbandonCause cause : FloorEvent.AbandonCause.values()) {
            specify(all, "RequestAbandoned", cause.code());
        }
        for (FloorEvent.RescindCause cause : FloorEvent.RescindCause.values()) {
            specify(all, "OfferRescinded", cause.code());
        }
        for (FloorEvent.HandlingEnd cause : FloorEvent.HandlingEnd.values()) {
            specify(all, "HandlingEnded", cause.code());
        }
        for (AgentPolicy policy : AgentPolicy.values()) {
            specify(all, "OfferMade", policy.code());
        }
        for (Explanation.Rule rule : Explanation.Rule.values()) {
            specify(all, "OfferMade", rule.code());
        }
        for (FloorEvent.TransferEnd cause : FloorEvent.TransferEnd.values()) {
            specify(all, "TransferEnded", cause.code());
        }
        for (String step : List.of("widen-skills", "add-queue", "raise-priority")) {
            specify(all, "OverflowStepTaken", step);
        }
        for (String presence : List.of("offline", "away", "available", "busy", "wrap-up")) {
            specify(all, "AgentPresenceChanged", presence);
        }
        return all;
    }

    private static void specify(Set<String> all, String kind, String cause) {
        all.remove(kind);
        all.add(kind + " " + cause);
    }

    @Test
    void the_same_seed_is_the_same_world() {
        assertEquals(FloorSimulation.run(4), FloorSimulation.run(4));
    }

    @Test
    void an_offer_that_is_made_twice_is_found_and_the_story_is_told() {
        AssertionError told =
                assertThrows(
                        AssertionError.class,
                        () -> FloorSimulation.run(3, changing(FloorSimulationTest::twice)));

        assertTrue(
                String.valueOf(told.getMessage()).startsWith("seed 3, CALM: "), told::getMessage);
        assertTrue(
                String.valueOf(told.getMessage()).contains("asks for help in queue-"),
                told::getMessage);
        assertTrue(String.valueOf(told.getMessage()).contains(" is offered to "), told::getMessage);
    }

    private static List<FloorEvent> twice(FloorEvent event) {
        return event instanceof FloorEvent.OfferMade ? List.of(event, event) : List.of(event);
    }

    @Test
    void an_accept_that_nobody_hears_of_is_found() {
        assertBroken(
                event -> event instanceof FloorEvent.OfferAccepted ? List.of() : List.of(event),
                "should be");
    }

    @Test
    void an_overtaking_that_is_not_explained_is_found() {
        assertBroken(
                event ->
                        event instanceof FloorEvent.OfferMade made
                                ? List.of(silent(made))
                                : List.of(event),
                "no unexplained overtaking");
    }

    private static FloorEvent silent(FloorEvent.OfferMade made) {
        Explanation said = made.explanation();
        return new FloorEvent.OfferMade(
                made.offer(),
                made.request(),
                made.queue(),
                made.agent(),
                made.expiresAt(),
                new Explanation(
                        said.rule(),
                        said.via(),
                        said.reach(),
                        said.candidates(),
                        said.members(),
                        List.of()));
    }

    @Test
    void a_choice_that_does_not_follow_the_rule_is_found() {
        assertBroken(
                event ->
                        event instanceof FloorEvent.OfferMade made
                                        && made.explanation().candidates().size() > 1
                                ? List.of(toTheSecond(made))
                                : List.of(event),
                "the naive choice is the same");
    }

    private static FloorEvent toTheSecond(FloorEvent.OfferMade made) {
        return new FloorEvent.OfferMade(
                made.offer(),
                made.request(),
                made.queue(),
                made.explanation().candidates().get(1).agent(),
                made.expiresAt(),
                made.explanation());
    }

    /// In some world of a few: not every world has the occasion.
    private static void assertBroken(Function<FloorEvent, List<FloorEvent>> lie, String how) {
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= 6; seed++) {
            try {
                FloorSimulation.run(seed, changing(lie));
            } catch (AssertionError broken) {
                found.add(broken.getMessage());
            }
        }
        assertTrue(found.stream().anyMatch(message -> message.contains(how)), found::toString);
    }

    /// The events are numbered as if nothing had been done to them.
    private static UnaryOperator<Decision> changing(Function<FloorEvent, List<FloorEvent>> lie) {
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
                        decision.touched(),
                        decision.rejection());
    }
}
