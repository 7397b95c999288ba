package org.balie.telephony.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;

/// A call that is over, for histories and reports: all that is ever told of it afterwards.
///
/// @param delegator whose line it was on; empty for a call on nobody's line
/// @param answeredAt empty: nobody answered
/// @param handlers who of the site had it, first who placed or answered it
/// @param held how long the other party waited on hold
public record CallRecord(
        CallId id,
        Direction direction,
        Identity identity,
        Optional<Named> delegator,
        Optional<PhoneNumber> number,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Instant endedAt,
        EndCause cause,
        List<Named> handlers,
        List<Recording> recordings,
        Duration held) {

    /// A person, by the name of that day.
    public record Named(PersonId id, String name) {}

    /// Why a call ended.
    public enum EndCause {
        /// Somebody who had it hung up.
        HUNG_UP("hung-up"),
        /// The caller hung up before anybody answered.
        GAVE_UP("gave-up"),
        /// Who dialled hung up before anybody answered.
        CANCELLED("cancelled"),
        UNANSWERED("unanswered"),
        BUSY("busy"),
        DECLINED("declined"),
        /// The number could not be reached.
        FAILED("failed"),
        /// A leg was lost without a word.
        LOST("lost"),
        HOLD_EXPIRED("hold-expired"),
        /// It lasted longer than any call may.
        TIME_LIMIT("time-limit"),
        MESSAGE_LEFT("message-left"),
        /// The caller heard the greeting and said nothing.
        NO_MESSAGE("no-message"),
        /// Its other party went on in another call.
        JOINED("joined");

        private final String code;

        EndCause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public CallRecord {
        handlers = List.copyOf(handlers);
        recordings = List.copyOf(recordings);
    }

    public boolean isMissed() {
        return direction == Direction.IN && answeredAt.isEmpty();
    }

    public CallRecord with(List<Recording> others) {
        return new CallRecord(
                id,
                direction,
                identity,
                delegator,
                number,
                startedAt,
                answeredAt,
                endedAt,
                cause,
                handlers,
                others,
                held);
    }

    /// The recordings that this person may know of (TEL-20).
    public List<Recording> recordingsOf(PersonId viewer) {
        return recordings.stream().filter(each -> each.owner().equals(viewer)).toList();
    }
}
