package org.balie.reporting.core;

import java.time.Instant;
import java.util.Optional;

/// A line of chat as it stays with the session (rule CHT-4).
///
/// @param to the name of the only one who could read it besides its author; empty for all
public record ChatLine(int number, Instant at, String name, Optional<String> to, String text) {}
