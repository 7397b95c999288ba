package org.balie.telephony.media.sound;

/// Plays something over and over again.
final class TunePlayer implements SoundPlayer {
    private final short[] tune;
    private int at;

    /// @param tune whose end fits its beginning; shared by all who play it
    TunePlayer(short[] tune) {
        this.tune = tune;
    }

    @Override
    public boolean next(short[] frame) {
        int filled = 0;
        while (filled < frame.length) {
            int count = Math.min(frame.length - filled, tune.length - at);
            System.arraycopy(tune, at, frame, filled, count);
            filled += count;
            at = (at + count) % tune.length;
        }
        return true;
    }
}
