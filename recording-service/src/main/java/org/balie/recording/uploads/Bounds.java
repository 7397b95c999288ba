package org.balie.recording.uploads;

import java.util.OptionalLong;
import org.balie.platform.problem.Problem;
import org.balie.recording.policy.Quotas;

/// How much may come of one upload, by what the site allows and what it has left.
///
/// @param most of one file, in bytes
/// @param left of the site's quota when it began; empty: as much as there is room for
record Bounds(long most, OptionalLong left) {
    /// Problem `too-large` or `quota-reached` once it is too much.
    void require(long bytes) {
        if (bytes > most) {
            throw Problem.tooLarge().withDetail("at most " + most + " bytes").exception();
        }
        if (left.isPresent() && bytes > left.getAsLong()) {
            throw Quotas.reached().exception();
        }
    }
}
