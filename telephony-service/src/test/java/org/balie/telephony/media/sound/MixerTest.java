package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MixerTest {
    private static final int FRAMES = 50;

    private final Mixer mixer = new Mixer(3);

    /// What one hears while each place says its own sound, from its beginning.
    private short[] heard(int listener, short[]... said) {
        short[] heard = new short[FRAMES * Frame.SAMPLES];
        short[] frame = new short[Frame.SAMPLES];
        for (int i = 0; i < FRAMES; i++) {
            for (int place = 0; place < said.length; place++) {
                mixer.speak(place, Signals.part(said[place], i * Frame.SAMPLES, Frame.SAMPLES));
            }
            mixer.listen(listener, frame);
            System.arraycopy(frame, 0, heard, i * Frame.SAMPLES, frame.length);
            mixer.next();
        }
        return heard;
    }

    private static short[] tone(double hertz, double amplitude) {
        return Signals.tone(hertz, amplitude, FRAMES * Frame.SAMPLES);
    }

    private static short[] later(short[] of) {
        return Arrays.copyOfRange(of, Frame.SAMPLES, of.length);
    }

    @Test
    void one_who_is_heard_at_gain_1_comes_through_sample_by_sample() {
        mixer.hears(0, 1, 1);
        short[] said = tone(500, 20_000);
        short[] heard = heard(0, tone(300, 9000), said);
        assertArrayEquals(later(said), later(heard));
    }

    @Test
    void listeners_hear_the_sum_of_those_that_they_hear_and_not_themselves() {
        mixer.hears(0, 1, 1);
        mixer.hears(0, 2, 0.5);
        short[] heard = heard(0, tone(400, 8000), tone(1000, 8000), tone(2000, 8000));
        assertEquals(0, Signals.amplitude(later(heard), 400), 5);
        assertEquals(8000, Signals.amplitude(later(heard), 1000), 20);
        assertEquals(4000, Signals.amplitude(later(heard), 2000), 20);
    }

    @Test
    void somebody_may_hear_himself_when_asked() {
        mixer.hears(0, 0, 1);
        assertEquals(8000, Signals.amplitude(later(heard(0, tone(400, 8000))), 400), 20);
    }

    @Test
    void nobody_to_be_heard_is_silence_and_said_to_be() {
        short[] frame = tone(100, 1000);
        short[] out = Signals.part(frame, 0, Frame.SAMPLES);
        mixer.speak(1, Signals.part(frame, 0, Frame.SAMPLES));
        assertFalse(mixer.listen(0, out));
        assertEquals(0, Signals.peak(out));
        mixer.hears(0, 1, 1);
        assertTrue(mixer.listen(0, out));
        mixer.next();
        assertFalse(mixer.listen(0, out), "nobody spoke in this frame");
    }

    @Test
    void three_who_shout_at_once_are_turned_down_and_not_distorted() {
        mixer.places(4);
        for (int speaker = 1; speaker < 4; speaker++) {
            mixer.hears(0, speaker, 1);
        }
        short[] heard =
                heard(0, tone(0, 0), tone(500, 28_000), tone(700, 28_000), tone(1100, 28_000));
        short[] steady = Signals.part(heard, 10 * Frame.SAMPLES, 40 * Frame.SAMPLES);
        double wanted = 0;
        for (double hertz : new double[] {500, 700, 1100}) {
            double amplitude = Signals.amplitude(steady, hertz);
            assertTrue(amplitude > 8000, hertz + ": " + amplitude);
            wanted += amplitude * amplitude / 2;
        }
        double all = Math.pow(Signals.rms(steady), 2);
        double distortion = (all - wanted) / all;
        assertTrue(distortion < 0.003, "distortion " + distortion);
    }

    @Test
    void after_the_noise_one_is_as_loud_as_before() {
        mixer.hears(0, 1, 1);
        mixer.hears(0, 2, 1);
        heard(0, tone(0, 0), tone(500, 30_000), tone(700, 30_000));
        heard(0, tone(0, 0), tone(500, 3000));
        heard(0, tone(0, 0), tone(500, 3000));
        short[] heard = heard(0, tone(0, 0), tone(500, 3000));
        assertEquals(3000, Signals.amplitude(later(heard), 500), 10);
    }

    @Test
    void a_change_of_who_is_heard_makes_no_click() {
        short[] loud = tone(200, 20_000);
        mixer.hears(0, 1, 1);
        short[] before = heard(0, tone(0, 0), loud);
        mixer.clear();
        mixer.hears(0, 2, 1);
        short[] after = heard(0, tone(0, 0), loud, loud);
        short[] joined = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, joined, before.length, after.length);
        int slope = Signals.steepest(loud);
        int steepest = Signals.steepest(Arrays.copyOfRange(joined, Frame.SAMPLES, joined.length));
        assertTrue(steepest < slope + 200, steepest + " against " + slope);
    }

    @Test
    void a_place_that_is_cleared_is_heard_by_nobody() {
        mixer.hears(0, 1, 1);
        mixer.hears(1, 0, 1);
        mixer.clear(1);
        assertEquals(0, Signals.peak(heard(0, tone(300, 9000), tone(400, 9000))));
        assertEquals(0, Signals.peak(heard(1, tone(300, 9000), tone(400, 9000))));
    }

    @Test
    void more_places_change_nothing_of_what_is_set() {
        mixer.hears(0, 1, 1);
        mixer.places(10);
        mixer.hears(0, 9, 1);
        short[] heard = heard(0, tone(300, 9000), tone(400, 9000));
        assertEquals(9000, Signals.amplitude(later(heard), 400), 20);
    }
}
