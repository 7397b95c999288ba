package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.balie.telephony.media.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickCountTest {
    private final TickCount ticks = new TickCount();

    @ParameterizedTest
    @ValueSource(ints = {0, 12_345, -1, Integer.MAX_VALUE - 500_000, Integer.MIN_VALUE})
    void a_frame_of_opus_is_a_frame_for_days_wherever_its_timestamps_begin(int first) {
        int before = ticks.of(Codec.OPUS, first);
        // sixty hours, two and a half times round all timestamps
        for (int frame = 1; frame < 11_000_000; frame++) {
            int now = ticks.of(Codec.OPUS, first + frame * 960);
            if (now - before != 160) {
                assertEquals(160, now - before, "frame " + frame);
            }
            before = now;
        }
    }

    @Test
    void what_comes_late_lies_before() {
        int one = ticks.of(Codec.OPUS, 7);
        assertEquals(320, ticks.of(Codec.OPUS, 7 + 1920) - one);
        assertEquals(-160, ticks.of(Codec.OPUS, 7 - 960) - one);
    }

    @Test
    void timestamps_of_the_others_are_ticks() {
        assertEquals(4711, ticks.of(Codec.G722, 4711));
    }
}
