package org.balie.benchmarks.waits;

import java.util.List;

/// A kind of working day.
///
/// @param agents of the site; every third also helps in the second queue
/// @param load customers' work ÷ what all these agents could do, over the whole day; they also come
///   late, have lunch and go early
record Shape(String name, int agents, double load, Outage outage) {
    enum Outage {
        NONE,
        /// Half of the agents can't work from two o'clock to half past three.
        HALF_THE_AGENTS
    }

    static final List<Shape> ALL =
            List.of(
                    new Shape("quiet", 12, 0.45, Outage.NONE),
                    new Shape("ordinary", 12, 0.70, Outage.NONE),
                    new Shape("busy", 12, 0.85, Outage.NONE),
                    new Shape("overloaded", 12, 1.10, Outage.NONE),
                    new Shape("outage", 12, 0.70, Outage.HALF_THE_AGENTS),
                    new Shape("two-agents", 2, 0.70, Outage.NONE),
                    new Shape("sixty-agents", 60, 0.90, Outage.NONE));
}
