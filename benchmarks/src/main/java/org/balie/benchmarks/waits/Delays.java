package org.balie.benchmarks.waits;

import java.util.Optional;
import org.balie.acd.core.state.DelayHistory;
import org.balie.acd.core.state.WaitEstimate;

/// The floor's own predictor.
final class Delays implements Predictor {
    private DelayHistory history = DelayHistory.unknown();

    @Override
    public void saw(Happening happening) {
        if (happening instanceof Happening.Accepted accepted && accepted.position() > 0) {
            history = history.accepted(accepted.position(), accepted.waited());
        }
    }

    @Override
    public Optional<WaitEstimate> estimate(int position) {
        return history.estimate(position);
    }
}
