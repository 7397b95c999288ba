package org.balie.recording.store;

import java.io.IOException;
import java.util.Locale;

/// Tells a full disk from all else that a disk may say.
final class Failures {
    private Failures() {}

    static StoreFailure of(String what, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        return isFull(said.toLowerCase(Locale.ROOT))
                ? new StoreFull(what + ": " + said, cause)
                : new StoreAway(what + ": " + said, cause);
    }

    /// The words of ENOSPC and EDQUOT, which is all that Java passes on of them.
    private static boolean isFull(String said) {
        return said.contains("no space left") || said.contains("quota exceeded");
    }
}
