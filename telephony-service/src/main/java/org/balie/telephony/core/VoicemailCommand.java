package org.balie.telephony.core;

import org.balie.telephony.core.state.Id.MessageId;

/// What people do with voicemail.
public sealed interface VoicemailCommand extends ExchangeCommand {

    MessageId message();

    /// Played by one is played for all (TEL-24).
    record PlayMessage(MessageId message) implements VoicemailCommand {}

    /// Changes nothing; asks whether this person may (TEL-4).
    record DownloadMessage(MessageId message) implements VoicemailCommand {}

    /// Deleted by one is deleted for all.
    record DeleteMessage(MessageId message) implements VoicemailCommand {}

    /// Undoes a deletion.
    record RestoreMessage(MessageId message) implements VoicemailCommand {}
}
