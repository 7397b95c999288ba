package org.balie.recording.core;

import java.util.OptionalLong;

/// How much a site may keep (rule REC-7). What is reached refuses new recordings; it never removes
/// old ones, and a recording that runs goes on to its end.
public record Quota(OptionalLong bytes) {
    public static final Quota NONE = new Quota(OptionalLong.empty());

    /// Whether something new may begin.
    ///
    /// @param used by all of the site's recordings, those that are deleted but not yet gone
    ///   included
    /// @param more bytes that are known to come; 0 when not known
    public boolean allows(long used, long more) {
        return bytes.isEmpty() || (used < bytes.getAsLong() && more <= bytes.getAsLong() - used);
    }

    /// Bytes that may still come; empty without a quota.
    public OptionalLong left(long used) {
        return bytes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, bytes.getAsLong() - used));
    }
}
