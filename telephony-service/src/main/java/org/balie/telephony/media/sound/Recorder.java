package org.balie.telephony.media.sound;

import java.time.Duration;
import java.util.function.Consumer;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;

/// One recording under way. Who records never waits: four seconds of sound are kept for a keeper
/// that is slow, and what is more is left out and counted. A virtual thread of its own hands them
/// over, half a second at a time.
///
/// [#frame] and [#finish] belong to one thread.
public final class Recorder {

    public enum Channels {
        MONO,
        STEREO
    }

    /// How a recording ended. It is told once, on the recorder's thread.
    public sealed interface Outcome {
        /// It is with its keeper as a whole.
        ///
        /// @param length of what is kept
        /// @param missing what was left out because the keeper was too slow
        /// @param content whether anybody spoke
        record Finished(Duration length, Duration missing, MediaEvent.Content content)
                implements Outcome {}

        /// The keeper failed. What it had until then, it may still have.
        record Failed(String reason) implements Outcome {}
    }

    /// Begins; the keeper is asked to open it on the recorder's own thread.
    public static Recorder start(
            Recordings keeper, RecordingId id, Channels channels, Consumer<Outcome> told) {
        throw new UnsupportedOperationException();
    }

    /// The next frame of a [Channels#MONO] recording. It is copied.
    public void frame(short[] mono) {
        throw new UnsupportedOperationException();
    }

    /// The next frame of a [Channels#STEREO] recording. It is copied.
    public void frame(short[] left, short[] right) {
        throw new UnsupportedOperationException();
    }

    /// What was given so far, what was left out included.
    public Duration length() {
        throw new UnsupportedOperationException();
    }

    /// Nothing more will come. Returns at once; the outcome is told when the keeper has it all.
    public void finish() {
        throw new UnsupportedOperationException();
    }

    /// Waits until the outcome was told.
    ///
    /// @return whether it was, in this time
    public boolean await(Duration longest) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
