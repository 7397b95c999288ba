package org.balie.benchmarks.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.WaitEstimate;
import org.balie.benchmarks.waits.Comparison.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-5")
class ComparisonTest {
    private static final QueueId HELP = new QueueId("help");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Happening> history = new ArrayList<>();

    /// Says ten seconds for each place, from the first customer on.
    private static final Method TENS = new Method("tens", () -> new Fixed(10));

    @Test
    void coverage_width_score_and_error_are_those_of_the_waits_it_was_asked_about() {
        arrives(1, 0, 1);
        arrives(2, 0, 2);
        arrives(3, 0, 3);
        accepted(1, 10, 1);
        accepted(2, 19, 2);
        accepted(3, 36, 3);

        // Told 8 to 12, 18 to 22, 28 to 32; the last came 4 s after its end: 10 × 4 more.
        assertEquals(
                Map.of(
                        "arrived", 3,
                        "told", 3,
                        "compared", 3,
                        "coverage", 0.667,
                        "coverageWithThoseWhoLeft", 0.667,
                        "meanWidthSeconds", 4.0,
                        "score", 17.3,
                        "meanErrorSeconds", 2.3),
                figures(TENS));
    }

    @Test
    void who_left_after_the_upper_end_was_told_wrong_and_of_who_left_sooner_nothing_is_known() {
        arrives(1, 0, 1);
        arrives(2, 0, 1);
        arrives(3, 0, 1);
        accepted(1, 10, 1);
        gone(2, 13);
        gone(3, 11);

        Map<String, Object> figures = figures(TENS);
        assertEquals(1, figures.get("compared"));
        assertEquals(1.0, figures.get("coverage"));
        assertEquals(0.5, figures.get("coverageWithThoseWhoLeft"));
    }

    @Test
    void all_are_measured_over_the_same_waits() {
        Method late =
                new Method(
                        "late",
                        () ->
                                new Fixed(10) {
                                    private int seen;

                                    @Override
                                    public void saw(Happening happening) {
                                        seen++;
                                    }

                                    @Override
                                    public Optional<WaitEstimate> estimate(int position) {
                                        return seen < 2
                                                ? Optional.empty()
                                                : super.estimate(position);
                                    }
                                });
        arrives(1, 0, 1);
        accepted(1, 10, 1);
        arrives(2, 20, 1);
        accepted(2, 50, 1);

        Comparison comparison = new Comparison(List.of(TENS, late));
        comparison.add(history);

        Map<String, Object> tens = of(comparison, TENS);
        assertEquals(2, tens.get("told"));
        assertEquals(1, of(comparison, late).get("told"));
        assertEquals(1, tens.get("compared"));
        assertEquals(0.0, tens.get("coverage"));
    }

    @Test
    void nobody_is_asked_about_what_they_have_seen_already() {
        List<Happening> seen = new ArrayList<>();
        List<Integer> askedAfter = new ArrayList<>();
        Predictor watching =
                new Predictor() {
                    @Override
                    public void saw(Happening happening) {
                        seen.add(happening);
                    }

                    @Override
                    public Optional<WaitEstimate> estimate(int position) {
                        askedAfter.add(seen.size());
                        return Optional.empty();
                    }
                };
        arrives(1, 0, 1);
        accepted(1, 10, 1);
        arrives(2, 20, 1);
        accepted(2, 50, 1);

        new Comparison(List.of(new Method("watching", () -> watching))).add(history);

        assertEquals(List.of(0, 2), askedAfter);
        assertEquals(history, seen);
    }

    @Test
    void what_is_told_is_the_same_whatever_comes_afterwards() {
        for (Method method : Method.ALL) {
            Predictor predictor = method.begin().get();
            for (int i = 0; i < 40; i++) {
                Instant arrived = NINE.plusSeconds(100L * i);
                Instant at = arrived.plusSeconds(5 + i % 7);
                predictor.saw(new Happening.Accepted(HELP, id(i), at, arrived, 1 + i % 3));
            }
            Optional<WaitEstimate> before = predictor.estimate(2);
            assertFalse(before.isEmpty(), method.name());

            predictor.saw(new Happening.Arrived(HELP, id(99), NINE.plusSeconds(5000), 2));
            predictor.saw(new Happening.Gone(HELP, id(99), NINE.plusSeconds(9000), NINE));

            assertEquals(before, predictor.estimate(2), method.name());
        }
    }

    private Map<String, Object> figures(Method method) {
        Comparison comparison = new Comparison(List.of(method));
        comparison.add(history);
        return of(comparison, method);
    }

    private static Map<String, Object> of(Comparison comparison, Method method) {
        return comparison.tallies().getOrDefault(method, new Tally()).figures(comparison.arrived());
    }

    private void arrives(int who, long at, int position) {
        history.add(new Happening.Arrived(HELP, id(who), NINE.plusSeconds(at), position));
    }

    private void accepted(int who, long at, int position) {
        history.add(
                new Happening.Accepted(
                        HELP, id(who), NINE.plusSeconds(at), arrivalOf(who), position));
    }

    private void gone(int who, long at) {
        history.add(new Happening.Gone(HELP, id(who), NINE.plusSeconds(at), arrivalOf(who)));
    }

    private Instant arrivalOf(int who) {
        return history.stream()
                .filter(one -> one.request().equals(id(who)))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static RequestId id(int who) {
        return new RequestId(new UUID(0, who));
    }

    /// So many seconds for each place, give or take two.
    private static class Fixed implements Predictor {
        private final int seconds;

        Fixed(int seconds) {
            this.seconds = seconds;
        }

        @Override
        public void saw(Happening happening) {}

        @Override
        public Optional<WaitEstimate> estimate(int position) {
            int middle = position * seconds;
            return Optional.of(
                    new WaitEstimate(
                            Duration.ofSeconds(middle - 2), Duration.ofSeconds(middle + 2)));
        }
    }
}
