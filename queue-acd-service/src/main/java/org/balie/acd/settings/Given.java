package org.balie.acd.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a client may have left out: absent text is empty, an absent list has no items.
final class Given {
    private Given() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
