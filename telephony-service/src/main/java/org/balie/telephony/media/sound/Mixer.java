package org.balie.telephony.media.sound;

/// Who hears whom, and how loud: for each listener the sum of the speakers. It has places, numbered
/// from 0; who has a place can speak, listen or both. A place that only speaks may be a sound.
///
/// At first nobody hears anybody. Nobody hears himself, unless asked. What is too loud in sum is
/// turned down for as long as it is, not cut off.
public final class Mixer {

    /// @param places how many there are at first; [#places(int)] changes it
    public Mixer(int places) {
        throw new UnsupportedOperationException();
    }

    /// Makes room for more. What is set stays.
    public void places(int places) {
        throw new UnsupportedOperationException();
    }

    /// From now on the listener hears the speaker so loud; 0: not at all. It is faded to within a
    /// frame.
    public void hears(int listener, int speaker, double gain) {
        throw new UnsupportedOperationException();
    }

    /// From now on nobody hears this place and it hears nobody. It may be given to another.
    public void clear(int place) {
        throw new UnsupportedOperationException();
    }

    /// From now on nobody hears anybody.
    public void clear() {
        throw new UnsupportedOperationException();
    }

    /// What this place says in this frame. The array is only looked at, until [#next()].
    public void speak(int place, short[] frame) {
        throw new UnsupportedOperationException();
    }

    /// What this place hears in this frame, after all have spoken. Once a frame.
    ///
    /// @return whether anybody was to be heard; when not, the frame is filled with silence
    public boolean listen(int place, short[] frame) {
        throw new UnsupportedOperationException();
    }

    /// The frame is over: who does not speak in the next one is silent.
    public void next() {
        throw new UnsupportedOperationException();
    }
}
