package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.Sound;
import org.junit.jupiter.api.Test;

class SoundPlayerTest {
    private static short[] seconds(SoundPlayer player, int seconds) {
        short[] all = new short[seconds * Clip.RATE];
        short[] frame = new short[Frame.SAMPLES];
        for (int at = 0; at < all.length; at += frame.length) {
            assertTrue(player.next(frame));
            System.arraycopy(frame, 0, all, at, frame.length);
        }
        return all;
    }

    @Test
    void a_clip_is_played_once_to_its_last_sample() {
        short[] samples = Signals.noise(1, 1000, 2 * Frame.SAMPLES + 7);
        SoundPlayer player = SoundPlayer.of(new Clip(samples));
        short[] frame = new short[Frame.SAMPLES];
        assertTrue(player.next(frame));
        assertTrue(player.next(frame));
        assertArrayEquals(Signals.part(samples, Frame.SAMPLES, Frame.SAMPLES), frame);
        assertTrue(player.next(frame));
        assertArrayEquals(Arrays.copyOf(Signals.part(samples, 2 * Frame.SAMPLES, 7), 320), frame);
        assertFalse(player.next(frame));
        assertEquals(0, Signals.peak(frame));
    }

    @Test
    void a_beep_is_a_short_tone_without_a_click() {
        SoundPlayer player = SoundPlayer.of(new Sound.Beep());
        short[] frame = new short[Frame.SAMPLES];
        short[] all = new short[Clip.RATE];
        int frames = 0;
        while (player.next(frame)) {
            System.arraycopy(frame, 0, all, frames++ * Frame.SAMPLES, Frame.SAMPLES);
        }
        assertTrue(frames >= 10 && frames <= 20, frames + " frames");
        assertEquals(6000, Signals.amplitude(Signals.part(all, 800, 1600), 880), 100);
        assertTrue(Math.abs(all[0]) < 10);
        assertTrue(Signals.steepest(all) < 2200);
    }

    @Test
    void hold_music_is_quiet_and_always_the_same_and_has_no_end() {
        SoundPlayer player = SoundPlayer.of(new Sound.HoldMusic());
        short[] music = seconds(player, 60);
        assertTrue(Signals.peak(music) < 10_000, "peak " + Signals.peak(music));
        double rms = Signals.rms(music);
        assertTrue(rms > 500 && rms < 2500, "loudness " + rms);
        assertArrayEquals(music, seconds(SoundPlayer.of(new Sound.HoldMusic()), 60));
    }

    @Test
    void hold_music_never_stops_sounding_and_never_clicks_where_it_begins_anew() {
        short[] music = seconds(SoundPlayer.of(new Sound.HoldMusic()), 60);
        for (int at = 0; at < music.length; at += Clip.RATE) {
            double rms = Signals.rms(Signals.part(music, at, Clip.RATE));
            assertTrue(rms > 200, "second " + at / Clip.RATE + ": " + rms);
        }
        assertTrue(Signals.steepest(music) < 3000, "step " + Signals.steepest(music));
    }

    @Test
    void hold_music_is_music_more_than_one_note_at_a_time() {
        short[] bar = seconds(SoundPlayer.of(new Sound.HoldMusic()), 3);
        // C, E and B, and neither D flat nor B flat.
        assertTrue(Signals.amplitude(bar, 523.25) > 100);
        assertTrue(Signals.amplitude(bar, 659.26) > 100);
        assertTrue(Signals.amplitude(bar, 987.77) > 4 * Signals.amplitude(bar, 932.33));
        assertTrue(Signals.amplitude(bar, 523.25) > 4 * Signals.amplitude(bar, 554.37));
    }

    @Test
    void ringback_sounds_one_second_of_five() {
        short[] heard = seconds(SoundPlayer.ringback(), 10);
        assertEquals(4000, Signals.amplitude(Signals.part(heard, 800, 14_400), 425), 50);
        assertEquals(0, Signals.peak(Signals.part(heard, 16_000, 64_000)));
        assertEquals(4000, Signals.amplitude(Signals.part(heard, 80_800, 14_400), 425), 50);
    }
}
