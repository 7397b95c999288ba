package org.balie.simulation.telephony;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.balie.telephony.core.Decision;

/// Runs worlds. From the command line: `TelephonySimulation <first seed> <how many>`.
public final class TelephonySimulation {

    private TelephonySimulation() {}

    /// Lives one world to its end.
    ///
    /// @return how often each kind of event came
    /// @throws AssertionError with the story of the world, when a promise was broken
    public static Map<String, Integer> run(long seed) {
        return run(seed, UnaryOperator.identity());
    }

    static Map<String, Integer> run(long seed, UnaryOperator<Decision> rumour) {
        World world = new World(seed, rumour);
        try {
            world.live();
        } catch (RuntimeException broken) {
            throw new AssertionError(
                    "seed %d, %s: %s%n%n%s%n"
                            .formatted(seed, Climate.of(seed), broken.getMessage(), world.story()),
                    broken);
        }
        return world.books().seen();
    }

    public static void main(String[] arguments) {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1000;
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = first; seed < first + count; seed++) {
            run(seed).forEach((kind, times) -> seen.merge(kind, times, Integer::sum));
        }
        seen.forEach((kind, times) -> System.out.printf("%8d  %s%n", times, kind));
        System.out.printf("%d worlds kept every promise%n", count);
    }
}
