package org.balie.session.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Hundreds of sessions of people who do whatever comes to mind, with connections and replicas that
/// die and commands that arrive twice or late. What must always hold is in [Invariants].
@Tag("SES-5")
@Tag("SES-8")
@Tag("SES-10")
class SimulationTest {
    private static final int SEEDS = 400;
    private static final int STEPS = 250;

    @ParameterizedTest
    @MethodSource("batches")
    void whatever_people_do_the_invariants_hold(int first) {
        for (int seed = first; seed < first + SEEDS / 8; seed++) {
            World world = new World(seed);
            for (int step = 0; step < STEPS; step++) {
                world.step();
            }
        }
    }

    static List<Integer> batches() {
        return IntStream.range(0, 8).mapToObj(i -> i * SEEDS / 8).toList();
    }

    /// A simulation in which nothing interesting happens proves nothing.
    @Test
    void the_worlds_reach_the_states_that_matter() {
        Visited visited = new Visited();
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            World world = new World(seed);
            for (int step = 0; step < STEPS; step++) {
                world.step();
                visited.note(world.session());
            }
        }
        assertTrue(visited.all(), () -> "never seen: " + visited);
    }
}
