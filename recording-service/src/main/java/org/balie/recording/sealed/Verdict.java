package org.balie.recording.sealed;

import java.util.Optional;

/// Whether a recording is what was written.
public sealed interface Verdict {
    /// @param segments how many were read
    record Intact(long version, int tracks, long segments, long bytes) implements Verdict {}

    /// @param track empty when it is not about one
    /// @param segment the first bad one
    /// @param reason in words, for the person who asked
    record Broken(Flaw flaw, Optional<Integer> track, Optional<Integer> segment, String reason)
            implements Verdict {}

    /// What is known from elsewhere.
    ///
    /// @param version of the newest manifest, at least
    record Expected(long version) {}

    enum Flaw {
        /// The key, the manifest or a whole track is not there.
        MISSING,
        /// The key is not what was written, or another recording's, or wrapped by a master key that
        /// is not here.
        BAD_KEY,
        /// The manifest is not what was signed, or another recording's.
        BAD_SIGNATURE,
        /// The manifest is older than the newest known.
        OLD_MANIFEST,
        /// What is said of the track before its first segment was changed, or is another track's.
        BAD_HEADER,
        /// Changed, moved, or from another track or recording.
        BAD_SEGMENT,
        /// The track ends before the manifest says so.
        CUT_SHORT
    }
}
