package org.balie.telephony.core;

import java.util.Optional;

/// What has happened at an exchange.
public sealed interface ExchangeEvent
        permits SetupEvent, CallEvent, VoicemailEvent, ExchangeEvent.CommandAnswered {

    /// A person's command changed nothing; this is its answer, also if it comes once more.
    ///
    /// @param answer empty: it was done already
    record CommandAnswered(Optional<Rejection> answer) implements ExchangeEvent {}
}
