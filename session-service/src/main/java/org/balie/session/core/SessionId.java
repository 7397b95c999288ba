package org.balie.session.core;

import java.util.UUID;

/// One support session, the same from its first request to its last line.
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
