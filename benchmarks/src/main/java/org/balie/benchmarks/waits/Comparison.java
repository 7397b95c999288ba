package org.balie.benchmarks.waits;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.WaitEstimate;
import org.jspecify.annotations.Nullable;

/// Gives the same history to all predictors, each event after they were asked about it, and counts
/// how well they foretold.
///
/// All are measured over the same waits: those to whom each of them told something. A customer who
/// left is in no figure but two: the wait would have been longer still, so whoever left after the
/// upper end was told wrong for certain, and of whoever left sooner nothing is known.
final class Comparison {

    /// A way to foretell; every queue begins one of its own.
    record Method(String name, Supplier<Predictor> begin) {
        static final List<Method> ALL =
                List.of(
                        new Method("gaps", Gaps::new),
                        new Method("ratios", Ratios::new),
                        new Method("delays", Delays::new));
    }

    private final Map<Method, Tally> tallies = new LinkedHashMap<>();
    private int arrived;

    Comparison(List<Method> methods) {
        methods.forEach(method -> tallies.put(method, new Tally()));
    }

    /// @param history of one floor, in order; predictors begin with it and know nothing before
    void add(List<Happening> history) {
        Map<QueueId, Map<Method, Predictor>> predictors = new HashMap<>();
        Map<RequestId, Map<Method, WaitEstimate>> told = new HashMap<>();
        for (Happening happening : history) {
            Map<Method, Predictor> ofQueue =
                    predictors.computeIfAbsent(happening.queue(), _ -> begin());
            switch (happening) {
                case Happening.Arrived one -> foretell(one, ofQueue, told);
                case Happening.Accepted one -> accepted(told.remove(one.request()), one.waited());
                case Happening.Gone one -> gone(told.remove(one.request()), one.waited());
            }
            ofQueue.values().forEach(predictor -> predictor.saw(happening));
        }
    }

    /// Customers who had to stand in line.
    int arrived() {
        return arrived;
    }

    /// By method, in the order in which they were given.
    Map<Method, Tally> tallies() {
        return Collections.unmodifiableMap(tallies);
    }

    private Tally of(Method method) {
        return Objects.requireNonNull(tallies.get(method));
    }

    private Map<Method, Predictor> begin() {
        Map<Method, Predictor> all = new LinkedHashMap<>();
        tallies.keySet().forEach(method -> all.put(method, method.begin.get()));
        return all;
    }

    private void foretell(
            Happening.Arrived one,
            Map<Method, Predictor> predictors,
            Map<RequestId, Map<Method, WaitEstimate>> told) {
        arrived++;
        Map<Method, WaitEstimate> all = new HashMap<>();
        predictors.forEach(
                (method, predictor) -> {
                    Optional<WaitEstimate> estimate = predictor.estimate(one.position());
                    estimate.ifPresent(known -> all.put(method, known));
                    estimate.ifPresent(_ -> of(method).told());
                });
        if (all.size() == predictors.size()) {
            told.put(one.request(), all);
        }
    }

    private void accepted(@Nullable Map<Method, WaitEstimate> told, Duration waited) {
        if (told != null) {
            told.forEach((method, estimate) -> of(method).waited(estimate, waited));
        }
    }

    private void gone(@Nullable Map<Method, WaitEstimate> told, Duration waited) {
        if (told != null) {
            told.forEach((method, estimate) -> of(method).left(estimate, waited));
        }
    }
}
