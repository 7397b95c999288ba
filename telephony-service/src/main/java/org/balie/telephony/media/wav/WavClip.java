package org.balie.telephony.media.wav;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.balie.telephony.media.Clip;

/// Reads a [Clip] from a WAV file that somebody made: PCM of 8 or 16 bits, 8 to 48 kHz, mono or
/// stereo (which is added up).
public final class WavClip {

    private WavClip() {}

    /// Reads no more of the stream than a clip of this length can have.
    ///
    /// @throws UnreadableWav when it is no such file, is longer, or ends in the middle of its
    ///   header
    public static Clip read(InputStream in, Duration longest) throws IOException {
        throw new UnsupportedOperationException();
    }
}
