package org.balie.simulation.telephony;

/// How a world is: how much happens, and how much goes wrong.
///
/// @param steps how often something happens
/// @param callPercent how many callers a hundred steps bring
/// @param actPercent chance that a person does something at a step
/// @param roguePercent of what people do, how much they were not offered
/// @param troublePercent chance that a step brings a dying device or a change of settings
/// @param repeatPercent chance that a command is delivered a second time
/// @param crashPercent chance that the owner dies at a batch
/// @param mostPersons how many persons there are at most
enum Climate {
    /// An ordinary day.
    CALM(150, 25, 20, 5, 4, 3, 1, 8),
    /// Telephones that never stop, and people who do everything at once.
    RUSH(110, 60, 45, 15, 6, 5, 2, 10),
    /// Everything breaks all the time.
    STORM(150, 35, 25, 25, 30, 25, 12, 8),
    /// Full groups: fifteen delegates, twenty calls.
    CROWD(150, 90, 10, 20, 6, 3, 1, 40);

    private static final int ONE_CROWD_OF = 100;

    private final int steps;
    private final int callPercent;
    private final int actPercent;
    private final int roguePercent;
    private final int troublePercent;
    private final int repeatPercent;
    private final int crashPercent;
    private final int mostPersons;

    Climate(
            int steps,
            int callPercent,
            int actPercent,
            int roguePercent,
            int troublePercent,
            int repeatPercent,
            int crashPercent,
            int mostPersons) {
        this.steps = steps;
        this.callPercent = callPercent;
        this.actPercent = actPercent;
        this.roguePercent = roguePercent;
        this.troublePercent = troublePercent;
        this.repeatPercent = repeatPercent;
        this.crashPercent = crashPercent;
        this.mostPersons = mostPersons;
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

    int callPercent() {
        return callPercent;
    }

    int actPercent() {
        return actPercent;
    }

    int roguePercent() {
        return roguePercent;
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

    int mostPersons() {
        return mostPersons;
    }
}
