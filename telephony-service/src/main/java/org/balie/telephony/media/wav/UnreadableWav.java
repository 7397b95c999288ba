package org.balie.telephony.media.wav;

import java.io.IOException;

/// What came is no WAV file, or none that can be played here. The message may be shown.
public final class UnreadableWav extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableWav(String message) {
        super(message);
    }
}
