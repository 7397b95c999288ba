package org.balie.acd.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a client may have left out, and what settings that were saved before it existed do
/// not have: absent text is empty, an absent list has no items, an absent switch is off.
final class Given {
    private Given() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Text that may be absent; empty text is as good as none.
    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Boolean flag(@Nullable Boolean flag) {
        return flag != null && flag;
    }

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
