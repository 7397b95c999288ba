package org.balie.acceptance.chaos;

/// Who wants the same request at the same moment (rules ACD-8, ACD-12 and ACD-13). Those that need
/// no page of a customer are about messages, which cost no session.
enum Race {
    /// The same agent accepts in two windows, twice in each.
    TWO_WINDOWS(6),
    /// An agent accepts in one window and declines in the other.
    ACCEPT_OR_DECLINE(4),
    /// A supervisor closes the request as the agent accepts.
    ACCEPT_OR_CLOSE(4),
    /// The customer leaves as the agent accepts.
    ACCEPT_OR_LEAVE(4),
    /// All who are named in a transfer accept.
    TRANSFER(1),
    /// The agent accepts as the offer's time is over.
    ACCEPT_OR_LAPSE(1);

    /// Of twenty races.
    private final int share;

    Race(int share) {
        this.share = share;
    }

    static Race ofNumber(int number) {
        int left = Math.floorMod(number * 7, 20);
        for (Race race : values()) {
            if (left < race.share) {
                return race;
            }
            left -= race.share;
        }
        throw new IllegalStateException("the shares are twenty");
    }

    boolean isAboutMessage() {
        return switch (this) {
            case TWO_WINDOWS, ACCEPT_OR_DECLINE, ACCEPT_OR_CLOSE, ACCEPT_OR_LAPSE -> true;
            case ACCEPT_OR_LEAVE, TRANSFER -> false;
        };
    }
}
