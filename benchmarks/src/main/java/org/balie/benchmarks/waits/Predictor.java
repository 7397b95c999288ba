package org.balie.benchmarks.waits;

import java.util.Optional;
import org.balie.acd.core.state.WaitEstimate;

/// Foretells the waits of one queue. It is asked before it is told what happens next, so it can't
/// know more than whoever was there.
interface Predictor {
    void saw(Happening happening);

    /// @param position 1 for the head of the line
    Optional<WaitEstimate> estimate(int position);
}
