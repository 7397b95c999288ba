package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.balie.telephony.media.Codec;
import org.junit.jupiter.api.Test;

class EModelTest {
    @Test
    void a_perfect_line_has_the_score_of_the_standard() {
        assertEquals(4.41, EModel.mos(Codec.PCMA, 0, Duration.ZERO), 0.005);
        assertEquals(4.41, EModel.mos(Codec.PCMA, 0, Duration.ofMillis(100)), 0.005);
    }

    /// Rating 93.2 less 3.04 by equation 7-27, and less 95 * 10 / 20.
    @Test
    void delay_and_loss_cost_what_the_formulas_say() {
        assertEquals(4.34, EModel.mos(Codec.PCMU, 0, Duration.ofMillis(200)), 0.005);
        assertEquals(2.35, EModel.mos(Codec.PCMU, 0.1, Duration.ZERO), 0.005);
    }

    @Test
    void it_only_gets_worse_and_stays_within_the_scale() {
        double before = 4.5;
        for (int percent = 0; percent <= 100; percent++) {
            double now = EModel.mos(Codec.G722, percent / 100.0, Duration.ofMillis(10L * percent));
            assertTrue(now <= before && now >= 1, percent + " %: " + now);
            before = now;
        }
        assertEquals(1, before);
        assertTrue(
                EModel.mos(Codec.PCMA, 0.05, Duration.ZERO)
                        < EModel.mos(Codec.OPUS, 0.05, Duration.ZERO));
    }
}
