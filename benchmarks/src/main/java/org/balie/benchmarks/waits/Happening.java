package org.balie.benchmarks.waits;

import java.time.Duration;
import java.time.Instant;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;

/// What matters of a floor's history to whoever foretells waits.
sealed interface Happening {
    QueueId queue();

    RequestId request();

    Instant at();

    /// Has to stand in line: nobody was free. That is when a wait is foretold.
    ///
    /// @param position 1 for the head of the line
    record Arrived(QueueId queue, RequestId request, Instant at, int position)
            implements Happening {}

    /// An agent accepted.
    ///
    /// @param position on arrival; 0 for whoever did not have to stand in line
    record Accepted(QueueId queue, RequestId request, Instant at, Instant arrived, int position)
            implements Happening {
        Duration waited() {
            return Duration.between(arrived, at);
        }
    }

    /// Left, abandoned, closed or moved on: nobody will ever know how long the wait would have
    /// been, only that it was not shorter than until now.
    record Gone(QueueId queue, RequestId request, Instant at, Instant arrived)
            implements Happening {
        Duration waited() {
            return Duration.between(arrived, at);
        }
    }
}
