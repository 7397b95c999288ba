package org.balie.acceptance.chaos;

import java.util.Optional;
import java.util.UUID;

/// Something that must not be.
///
/// @param request whose story explains it
record Finding(Optional<UUID> request, String what) {
    static Finding of(UUID request, String what) {
        return new Finding(Optional.of(request), what);
    }

    static Finding of(String what) {
        return new Finding(Optional.empty(), what);
    }
}
