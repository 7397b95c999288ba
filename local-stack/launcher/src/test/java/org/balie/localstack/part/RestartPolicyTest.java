package org.balie.localstack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = RestartPolicy.LIVED_A_WHILE.plusSeconds(1);

    @Test
    void the_first_death_is_followed_by_a_start_at_once() {
        Duration pause = RestartPolicy.fresh().afterDeath(LONG).pause().orElseThrow();
        assertTrue(pause.compareTo(Duration.ofSeconds(1)) < 0, pause::toString);
    }

    @Test
    void the_pauses_grow_and_then_it_is_given_up() {
        RestartPolicy policy = RestartPolicy.fresh();
        Duration last = Duration.ZERO;
        for (int death = 1; death < RestartPolicy.DEATHS_BEFORE_GIVING_UP; death++) {
            policy = policy.afterDeath(SHORT);
            Duration pause = policy.pause().orElseThrow();
            assertTrue(pause.compareTo(last) >= 0);
            last = pause;
        }
        assertEquals(Optional.empty(), policy.afterDeath(SHORT).pause());
    }

    @Test
    void a_part_that_lived_a_while_begins_anew() {
        RestartPolicy worn = RestartPolicy.fresh();
        for (int death = 0; death < 6; death++) {
            worn = worn.afterDeath(SHORT);
        }
        assertEquals(RestartPolicy.fresh().afterDeath(LONG).pause(), worn.afterDeath(LONG).pause());
    }
}
