package org.balie.session.core;

import java.util.Locale;
import java.util.Optional;

/// The stable words for constants that leave the service: `VIEW_SCREEN` is `view-screen`.
public final class Codes {
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of that word, or empty when there is none.
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private Codes() {}
}
