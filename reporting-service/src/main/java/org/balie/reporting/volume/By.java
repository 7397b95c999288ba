package org.balie.reporting.volume;

import java.util.Optional;

/// What a line of the call volume stands for.
enum By {
    DAY,
    HOUR,
    QUEUE;

    static Optional<By> ofCode(String code) {
        return switch (code) {
            case "day" -> Optional.of(DAY);
            case "hour" -> Optional.of(HOUR);
            case "queue" -> Optional.of(QUEUE);
            default -> Optional.empty();
        };
    }
}
