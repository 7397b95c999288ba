package org.balie.telephony.core;

import java.time.Instant;
import org.balie.telephony.core.state.Id.CommandId;

/// An event with what every event has.
///
/// @param sequence the event's number at its exchange: the first is 1, and there are no gaps
/// @param at never before that of the event before
/// @param cause the command from which it followed
public record NumberedEvent(
        long sequence, Instant at, CommandId cause, Actor actor, ExchangeEvent event) {}
