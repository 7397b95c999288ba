package org.balie.acd.core;

import java.time.Instant;
import org.balie.acd.core.state.Id.CommandId;

/// A command with what every command has.
///
/// @param at when it was issued; on the floor it counts as no earlier than what happened before
public record IssuedCommand(CommandId id, Instant at, Actor actor, FloorCommand command) {}
