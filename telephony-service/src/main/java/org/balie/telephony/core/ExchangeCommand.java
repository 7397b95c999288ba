package org.balie.telephony.core;

/// What can be asked of, or reported to, an exchange.
public sealed interface ExchangeCommand
        permits SetupCommand, CallCommand, VoicemailCommand, Report, ExchangeCommand.Tick {

    /// Time passed: what is due, ends.
    record Tick() implements ExchangeCommand {}
}
