package org.balie.telephony.core;

import java.time.Instant;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Message;

/// What has happened to voicemail.
public sealed interface VoicemailEvent extends ExchangeEvent {

    MessageId id();

    record MessageLeft(CallId call, Message message) implements VoicemailEvent {
        @Override
        public MessageId id() {
            return message.id();
        }
    }

    record MessagePlayed(MessageId id, PersonId by) implements VoicemailEvent {}

    /// Deleted for all, and not yet gone.
    ///
    /// @param until when it goes for good
    record MessageDeleted(MessageId id, PersonId by, Instant until) implements VoicemailEvent {}

    record MessageRestored(MessageId id, PersonId by, Instant until) implements VoicemailEvent {}

    /// For good; the sound may go too.
    record MessagePurged(MessageId id) implements VoicemailEvent {}
}
