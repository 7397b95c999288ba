package org.balie.telephony.core;

import java.time.Instant;
import org.balie.telephony.core.state.Id.CommandId;

/// A command with what every command has.
///
/// @param id the same when it is sent once more: then it gets the first answer (TEL-28)
/// @param at when it was issued, best by the clock of the log that brings it
public record IssuedCommand(CommandId id, Instant at, Actor actor, ExchangeCommand command) {}
