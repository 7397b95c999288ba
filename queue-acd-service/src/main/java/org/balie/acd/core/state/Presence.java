package org.balie.acd.core.state;

import java.util.Optional;

/// What an agent is, as others see it (rule ACD-6). It follows from intent, link and work: gone or
/// meaning to be offline; else meaning to be away; else, when every slot of the capacity is taken,
/// `busy` with at least one session and `wrap-up` with none; else available.
public sealed interface Presence {

    record Offline() implements Presence {}

    record Away(String why) implements Presence {}

    record Busy() implements Presence {}

    record WrapUp() implements Presence {}

    record Available() implements Presence {}

    Presence OFFLINE = new Offline();
    Presence BUSY = new Busy();
    Presence WRAP_UP = new WrapUp();
    Presence AVAILABLE = new Available();

    /// The stable code.
    default String code() {
        return switch (this) {
            case Offline _ -> "offline";
            case Away _ -> "away";
            case Busy _ -> "busy";
            case WrapUp _ -> "wrap-up";
            case Available _ -> "available";
        };
    }

    /// Why the agent is away; none where the site has no reasons to choose from.
    default Optional<String> reason() {
        return this instanceof Away away && !away.why.isEmpty()
                ? Optional.of(away.why)
                : Optional.empty();
    }
}
