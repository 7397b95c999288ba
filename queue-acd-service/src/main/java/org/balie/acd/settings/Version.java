package org.balie.acd.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/// Which state of some settings this is. Versions of one site rise with every change of the site.
///
/// @param number 0: not stored yet
public record Version(@JsonValue int number) {
    public static final Version NONE = new Version(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Version of(int number) {
        return new Version(number);
    }

    static Version given(@Nullable Version version) {
        return version == null ? NONE : version;
    }
}
