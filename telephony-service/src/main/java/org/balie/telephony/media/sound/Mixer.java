package org.balie.telephony.media.sound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who hears whom, and how loud: for each listener the sum of the speakers. It has places, numbered
/// from 0; who has a place can speak, listen or both. A place that only speaks may be a sound.
///
/// At first nobody hears anybody. Nobody hears himself, unless asked. What is too loud in sum is
/// turned down for as long as it is, not cut off.
public final class Mixer {

    /// One who listens.
    private static final class Ears {
        /// How loud each speaker should be, and was at the end of the last frame.
        float[] gains = {};

        float[] reached = {};
        final Limiter limiter = new Limiter();

        void speakers(int count) {
            gains = Arrays.copyOf(gains, count);
            reached = Arrays.copyOf(reached, count);
        }
    }

    private Ears[] ears = {};
    private short[] @Nullable [] mouths = {};
    private final float[] sum = new float[Frame.SAMPLES];

    /// @param places how many there are at first; [#places(int)] changes it
    public Mixer(int places) {
        places(places);
    }

    /// Makes room for more. What is set stays.
    public final void places(int places) {
        int before = ears.length;
        if (places <= before) {
            return;
        }
        ears = Arrays.copyOf(ears, places);
        mouths = Arrays.copyOf(mouths, places);
        for (int i = before; i < places; i++) {
            ears[i] = new Ears();
        }
        for (Ears one : ears) {
            one.speakers(places);
        }
    }

    /// From now on the listener hears the speaker so loud; 0: not at all. It is faded to within a
    /// frame.
    public void hears(int listener, int speaker, double gain) {
        ears[listener].gains[speaker] = (float) gain;
    }

    /// From now on nobody hears this place and it hears nobody. It may be given to another.
    public void clear(int place) {
        for (Ears one : ears) {
            one.gains[place] = 0;
            one.reached[place] = 0;
        }
        Arrays.fill(ears[place].gains, 0);
        Arrays.fill(ears[place].reached, 0);
        ears[place].limiter.reset();
        mouths[place] = null;
    }

    /// From now on nobody hears anybody. What is set again within the same frame goes on unbroken.
    public void clear() {
        for (Ears one : ears) {
            Arrays.fill(one.gains, 0);
        }
    }

    /// What this place says in this frame. The array is only looked at, until [#next()].
    public void speak(int place, short[] frame) {
        mouths[place] = frame;
    }

    /// What this place hears in this frame, after all have spoken. Once a frame.
    ///
    /// @return whether anybody was to be heard; when not, the frame is filled with silence
    public boolean listen(int place, short[] frame) {
        Ears one = ears[place];
        boolean anybody = false;
        Arrays.fill(sum, 0);
        for (int speaker = 0; speaker < mouths.length; speaker++) {
            float from = one.reached[speaker];
            float to = one.gains[speaker];
            short[] said = mouths[speaker];
            if (said != null && (from != 0 || to != 0)) {
                anybody = true;
                add(said, from, to);
            }
            one.reached[speaker] = to;
        }
        one.limiter.apply(sum, frame);
        return anybody;
    }

    private void add(short[] said, float from, float to) {
        if (from == to) {
            for (int i = 0; i < Frame.SAMPLES; i++) {
                sum[i] += said[i] * to;
            }
            return;
        }
        float step = (to - from) / Frame.SAMPLES;
        float gain = from;
        for (int i = 0; i < Frame.SAMPLES; i++) {
            gain += step;
            sum[i] += said[i] * gain;
        }
    }

    /// The frame is over: who does not speak in the next one is silent.
    public void next() {
        Arrays.fill(mouths, null);
    }
}
