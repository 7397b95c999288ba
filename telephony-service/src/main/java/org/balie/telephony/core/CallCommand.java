package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.RecordingId;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.PhoneNumber;

/// What people do with calls. Every one names its call, and is judged by who gives it.
public sealed interface CallCommand extends ExchangeCommand {

    CallId call();

    /// Calls a number from a device that already listens.
    ///
    /// @param line whose number the called party sees; empty: the caller's own (TEL-6). In an
    ///   emergency it is always the caller's own (TEL-19)
    record PlaceCall(CallId call, DeviceId device, Optional<LineId> line, PhoneNumber number)
            implements CallCommand {}

    /// Rejected with `answered-by-another` for all but the first (TEL-11). Whatever the person was
    /// talking in is held by the same act (TEL-12).
    record AnswerCall(CallId call, DeviceId device) implements CallCommand {}

    /// It rings no more at any device of this person.
    record DeclineCall(CallId call) implements CallCommand {}

    record HoldCall(CallId call) implements CallCommand {}

    /// The one who held it goes on at the device where it was held.
    record ResumeCall(CallId call) implements CallCommand {}

    /// Takes a held or ringing call to a device (TEL-13, TEL-14, TEL-15). Rejected with
    /// `picked-up-by-another` for all but the first.
    record PickUpCall(CallId call, DeviceId device) implements CallCommand {}

    record LockCall(CallId call) implements CallCommand {}

    record UnlockCall(CallId call) implements CallCommand {}

    /// Lets go of the call, which rings at the target (blind transfer, RFC 5589 section 6).
    record TransferCall(CallId call, TransferTarget to) implements CallCommand {}

    /// Brings somebody into a call in which one talks: it rings there, and who answers hears all
    /// and is heard by all. The one who has the call stays in it.
    record AddToCall(CallId call, Callee who) implements CallCommand {}

    /// Releases a guest, or stops asking one. All that rings at the same person stops.
    record RemoveGuest(LegId guest) implements CallCommand {
        @Override
        public CallId call() {
            return guest.call();
        }
    }

    /// Puts the other parties of two of the person's calls together (attended transfer, RFC 5589
    /// section 7).
    ///
    /// @param with the call that ends; its other party becomes this call's own side
    record JoinCalls(CallId call, CallId with) implements CallCommand {}

    /// Takes one party into a meeting or a support session (TEL-17). The call itself goes on.
    record ElevateCall(CallId call, Side party, Room into) implements CallCommand {}

    /// Listens, whispers, barges or takes over (TEL-18); another mode while monitoring changes it.
    record MonitorCall(CallId call, DeviceId device, Monitoring mode) implements CallCommand {}

    record StartRecording(CallId call, RecordingId recording) implements CallCommand {}

    record StopRecording(CallId call) implements CallCommand {}

    /// Ends the call; for one who monitors, the monitoring; for a guest, only the own part in it.
    record HangUp(CallId call) implements CallCommand {}

    /// Takes a call that is over out of this person's history, and nobody else's (TEL-21).
    record DeleteHistoryEntry(CallId call) implements CallCommand {}

    sealed interface TransferTarget {
        record ToNumber(PhoneNumber number) implements Callee {}

        record ToPerson(PersonId person) implements Callee {}

        record ToQueue(QueueId queue) implements TransferTarget {}
    }

    /// Somebody in particular.
    sealed interface Callee extends TransferTarget {}

    enum Side {
        OWN,
        OUTER
    }

    /// Where an elevated call leads; the names are those of other services.
    sealed interface Room {
        record Meeting(String id) implements Room {}

        record SupportSession(String id) implements Room {}
    }
}
