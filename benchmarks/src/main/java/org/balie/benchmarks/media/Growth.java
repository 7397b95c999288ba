package org.balie.benchmarks.media;

import java.util.OptionalInt;

/// How many bridges are tried next: half as many again each time, until it is too much; then
/// between the most that went well and the least that did not, until they are close.
final class Growth {
    private static final int FIRST = 50;
    private static final double CLOSE = 1.1;

    private final int most;
    private int good;
    private int bad = Integer.MAX_VALUE;

    /// @param most to be tried at all
    Growth(int most) {
        this.most = most;
    }

    /// Empty when the most that goes well is known closely enough.
    OptionalInt next() {
        if (good == 0 && bad == Integer.MAX_VALUE) {
            return OptionalInt.of(Math.min(FIRST, most));
        }
        if (bad == Integer.MAX_VALUE) {
            return good >= most
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.min(most, good * 3 / 2));
        }
        int between = (good + bad) / 2;
        return bad <= Math.max(good * CLOSE, good + 2)
                ? OptionalInt.empty()
                : OptionalInt.of(between);
    }

    void went(int bridges, Outcome how) {
        switch (how) {
            case WELL -> good = Math.max(good, bridges);
            case TOO_MUCH -> bad = Math.min(bad, bridges);
        }
    }

    /// How a number of bridges did.
    enum Outcome {
        WELL,
        TOO_MUCH
    }
}
