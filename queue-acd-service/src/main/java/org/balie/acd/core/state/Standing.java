package org.balie.acd.core.state;

import java.util.Optional;

/// How a customer came to stand in line, because nobody was free.
///
/// @param position on arrival, 1 for the head of the line
/// @param told the wait that was foretold then
public record Standing(int position, Optional<WaitEstimate> told) {}
