package org.balie.telephony.core.state;

import java.util.Comparator;
import java.util.UUID;

/// The names by which things at an exchange are known. Each kind is a type of its own, so that a
/// person's id can't stand where a line's belongs.
public sealed interface Id {

    /// The tenant. Everything at an exchange belongs to one site.
    record SiteId(String value) implements Id {}

    /// Somebody with a telephone: a person (by the subject of the token) or a common-area phone.
    record PersonId(String value) implements Id, Comparable<PersonId> {
        @Override
        public int compareTo(PersonId other) {
            return value.compareTo(other.value);
        }
    }

    /// A telephone or a browser that can ring. One person may have several.
    record DeviceId(String value) implements Id, Comparable<DeviceId> {
        @Override
        public int compareTo(DeviceId other) {
            return value.compareTo(other.value);
        }
    }

    record LineId(String value) implements Id, Comparable<LineId> {
        @Override
        public int compareTo(LineId other) {
            return value.compareTo(other.value);
        }
    }

    /// A queue of queue-acd.
    record QueueId(String value) implements Id {}

    /// Chosen by whoever brings or places the call, and never used again.
    record CallId(UUID value) implements Id, Comparable<CallId> {
        @Override
        public int compareTo(CallId other) {
            return value.compareTo(other.value);
        }
    }

    /// The way between the exchange and one party of a call; in SIP a dialog.
    ///
    /// @param number the how manieth leg of its call it is, from 1
    record LegId(CallId call, int number) implements Id, Comparable<LegId> {
        private static final Comparator<LegId> ORDER =
                Comparator.comparing(LegId::call).thenComparingInt(LegId::number);

        @Override
        public int compareTo(LegId other) {
            return ORDER.compare(this, other);
        }
    }

    /// One delegate of one delegator.
    record DelegationId(PersonId delegator, PersonId delegate)
            implements Id, Comparable<DelegationId> {
        private static final Comparator<DelegationId> ORDER =
                Comparator.comparing(DelegationId::delegator).thenComparing(DelegationId::delegate);

        @Override
        public int compareTo(DelegationId other) {
            return ORDER.compare(this, other);
        }
    }

    /// A voicemail message.
    record MessageId(UUID value) implements Id, Comparable<MessageId> {
        @Override
        public int compareTo(MessageId other) {
            return value.compareTo(other.value);
        }
    }

    record RecordingId(UUID value) implements Id {}

    /// What a caller hears before leaving a message.
    record GreetingId(String value) implements Id {}

    record CommandId(UUID value) implements Id {}
}
