package org.balie.simulation.floor;

/// How a world is: how many people, and how much goes wrong.
///
/// @param steps how often something happens
/// @param arrivalPercent how many customers a hundred steps bring
/// @param troublePercent chance that a step brings a lost connection, a dying process or a change
///   of settings
/// @param repeatPercent chance that a command is delivered a second time
/// @param crashPercent chance that the owner dies at a batch
/// @param pausePercent chance that nobody looks at the clock for minutes
/// @param mostQueues how many queues there are at most
/// @param mostAgents how many agents there are at most
enum Climate {
    /// An ordinary day.
    CALM(110, 35, 5, 3, 1, 0, 4, 8),
    /// More customers than anybody can help.
    RUSH(90, 70, 8, 5, 2, 1, 4, 8),
    /// Everything breaks all the time.
    STORM(140, 40, 30, 25, 12, 5, 4, 8),
    /// So many customers, agents and queues that one hides behind the other.
    CROWD(300, 300, 6, 4, 1, 0, 12, 40);

    /// Large worlds take long: one of so many seeds is one.
    private static final int ONE_CROWD_OF = 500;

    private final int steps;
    private final int arrivalPercent;
    private final int troublePercent;
    private final int repeatPercent;
    private final int crashPercent;
    private final int pausePercent;
    private final int mostQueues;
    private final int mostAgents;

    Climate(
            int steps,
            int arrivalPercent,
            int troublePercent,
            int repeatPercent,
            int crashPercent,
            int pausePercent,
            int mostQueues,
            int mostAgents) {
        this.steps = steps;
        this.arrivalPercent = arrivalPercent;
        this.troublePercent = troublePercent;
        this.repeatPercent = repeatPercent;
        this.crashPercent = crashPercent;
        this.pausePercent = pausePercent;
        this.mostQueues = mostQueues;
        this.mostAgents = mostAgents;
    }

    static Climate of(long seed) {
        if (Math.floorMod(seed, ONE_CROWD_OF) == 0) {
            return CROWD;
        }
        return switch (Math.floorMod(seed, 3)) {
            case 0 -> CALM;
            case 1 -> RUSH;
            default -> STORM;
        };
    }

    int steps() {
        return steps;
    }

    int arrivalPercent() {
        return arrivalPercent;
    }

    int troublePercent() {
        return troublePercent;
    }

    int repeatPercent() {
        return repeatPercent;
    }

    int crashPercent() {
        return crashPercent;
    }

    int pausePercent() {
        return pausePercent;
    }

    int mostQueues() {
        return mostQueues;
    }

    int mostAgents() {
        return mostAgents;
    }

    boolean isCrowded() {
        return this == CROWD;
    }
}
