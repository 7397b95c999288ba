package org.balie.simulation.floor;

/// How a world is: how many people, and how much goes wrong.
///
/// @param steps how often something happens
/// @param arrivalPercent chance that a step brings a customer
/// @param troublePercent chance that a step brings a lost connection, a dying process or a change
///   of settings
/// @param repeatPercent chance that a command is delivered a second time
/// @param crashPercent chance that the owner dies at a batch
/// @param pausePercent chance that nobody looks at the clock for minutes
enum Climate {
    /// An ordinary day.
    CALM(110, 35, 5, 3, 1, 0),
    /// More customers than anybody can help.
    RUSH(90, 70, 8, 5, 2, 1),
    /// Everything breaks all the time.
    STORM(140, 40, 30, 25, 12, 5);

    private final int steps;
    private final int arrivalPercent;
    private final int troublePercent;
    private final int repeatPercent;
    private final int crashPercent;
    private final int pausePercent;

    Climate(
            int steps,
            int arrivalPercent,
            int troublePercent,
            int repeatPercent,
            int crashPercent,
            int pausePercent) {
        this.steps = steps;
        this.arrivalPercent = arrivalPercent;
        this.troublePercent = troublePercent;
        this.repeatPercent = repeatPercent;
        this.crashPercent = crashPercent;
        this.pausePercent = pausePercent;
    }

    static Climate of(long seed) {
        return values()[(int) Math.floorMod(seed, (long) values().length)];
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
}
