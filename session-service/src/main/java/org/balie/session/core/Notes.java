package org.balie.session.core;

import java.time.Instant;
import java.util.Optional;

/// The agents' notes (rule SES-7). A save names the version it was written on, so that nobody
/// overwrites what they have not read.
public record Notes(String text, int version, Optional<Instant> updatedAt, String by) {
    static final Notes BLANK = new Notes("", 0, Optional.empty(), "");
}
