package org.balie.telephony.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.PhoneNumber;

/// What telephones, trunk, media and queues tell. Each is known by what it names, so that telling
/// it twice changes nothing.
public sealed interface Report extends ExchangeCommand {

    /// A device can be rung.
    ///
    /// @param until for how long this holds without a word; an earlier end is told
    record DeviceRegistered(PersonId person, DeviceId device, Instant until) implements Report {}

    /// It can't be rung any more. Legs that live there are reported by themselves.
    record DeviceGone(DeviceId device) implements Report {}

    /// Somebody has come to the floor, and is to be offered calls if they can be rung.
    record AgentCame(PersonId person) implements Report {}

    /// Somebody calls one of the site's numbers.
    ///
    /// @param from empty when it is withheld
    record CallArrived(CallId call, PhoneNumber to, Optional<PhoneNumber> from) implements Report {}

    /// The far end of a leg that was dialled or connected by the exchange is there. People answer
    /// with [CallCommand.AnswerCall].
    record LegAnswered(LegId leg) implements Report {}

    record LegEnded(LegId leg, LegEnd cause) implements Report {}

    /// These legs are no more, without anybody having hung up: a process died, media is gone, a new
    /// owner does not find them (TEL-28).
    record LegsLost(Set<LegId> legs) implements Report {
        public LegsLost {
            legs = Set.copyOf(legs);
        }
    }

    /// The queue has found somebody.
    record QueueFound(CallId call, PersonId person) implements Report {}

    /// How far off the turn of a caller is who waits in a queue.
    ///
    /// @param place 1 is next
    record PlaceInQueue(CallId call, int place) implements Report {}

    /// The queue gives up, or takes no calls.
    record QueueGaveUp(CallId call, GaveUp why) implements Report {}

    /// Why a queue has nobody for a caller.
    enum GaveUp {
        /// It is closed, unknown, or nobody of it is at work.
        CLOSED,
        FULL,
        /// The caller has waited as long as the queue allows, or a supervisor has ended it.
        NOBODY_CAME
    }

    /// A caller for whom there is nobody has heard so.
    record WordsHeard(CallId call) implements Report {}

    /// What a caller said is stored.
    record MessageStored(CallId call, MessageId message, Duration length) implements Report {}

    /// The caller said nothing.
    record NothingSaid(CallId call) implements Report {}

    /// Why the far end of a leg says that it has ended.
    enum LegEnd {
        HUNG_UP("hung-up"),
        BUSY("busy"),
        DECLINED("declined"),
        UNANSWERED("unanswered"),
        FAILED("failed"),
        LOST("lost");

        private final String code;

        LegEnd(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
