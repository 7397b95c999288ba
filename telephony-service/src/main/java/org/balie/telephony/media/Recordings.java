package org.balie.telephony.media;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Where recordings go, as they come: port towards a disk or an object store.
///
/// Each recording has a thread of its own that may wait here. Four seconds of sound are kept for
/// it; when it does not come back in time, sound is left out and [MediaEvent.RecordingEnded] says
/// how much.
public interface Recordings {

    /// Begins a recording. When one of this name was begun before, it is begun anew.
    Track open(RecordingId id, Format format) throws IOException;

    /// One recording under way.
    interface Track {
        /// At most half a second of samples, 16 bits each, least significant byte first, channels
        /// in turns. When this returns they are stored: they outlive a crash of this process.
        void append(ByteBuffer samples) throws IOException;

        /// Nothing more will come.
        void finish() throws IOException;
    }

    /// Linear PCM of 16 bits.
    ///
    /// @param rate samples a second of each channel
    record Format(int rate, int channels) {
        public int bytesPerSecond() {
            return rate * channels * 2;
        }
    }
}
