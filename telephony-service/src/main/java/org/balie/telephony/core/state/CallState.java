package org.balie.telephony.core.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;

/// Where a call stands. Each state says how long it may last at most; none is for ever.
public sealed interface CallState {

    Instant until();

    /// It rings at the site's side, or at a number outside to which it goes on.
    ///
    /// @param targets whose devices ring, also those that turn up while it rings
    record Ringing(RingCause cause, List<PersonId> targets, Instant until) implements CallState {
        public Ringing {
            targets = List.copyOf(targets);
        }
    }

    /// It rings at the number that was dialled.
    record Dialling(Instant until) implements CallState {}

    record Talking(Instant until) implements CallState {}

    /// The other party waits.
    ///
    /// @param by who had the call last; the own leg of this person may be there or lost
    record Held(PersonId by, Instant since, Instant until) implements CallState {}

    /// A queue of queue-acd looks for somebody.
    record Queued(QueueId queue, Instant until) implements CallState {}

    /// The caller hears that nobody comes, and is let go after that.
    ///
    /// @param cause with which the call will have ended
    record Dismissed(EndCause cause, Instant until) implements CallState {}

    /// The caller hears the greeting and speaks.
    record LeavingMessage(Instant until) implements CallState {}

    /// The caller has hung up; what was said is being stored.
    record Storing(Instant until) implements CallState {}

    /// Why a call rings, and so what comes next when nobody answers.
    sealed interface RingCause {
        /// Somebody called.
        ///
        /// @param tried at whom it has rung so far, this step included
        record Arrival(List<PersonId> tried) implements RingCause {
            public Arrival {
                tried = List.copyOf(tried);
            }
        }

        /// By the ring plan it goes on to a number outside.
        record Forwarded(PhoneNumber to) implements RingCause {}

        /// Nobody answers: it is held for the group, as if `by` had it.
        record Transferred(PersonId by) implements RingCause {}

        /// Nobody answers: it goes back to the queue.
        ///
        /// @param found whom the queue has found
        record FromQueue(QueueId queue, Optional<PersonId> found) implements RingCause {}
    }
}
