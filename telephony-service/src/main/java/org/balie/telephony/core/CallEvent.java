package org.balie.telephony.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallCommand.Side;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Recording;
import org.balie.telephony.core.state.SitePolicy.Announcement;

/// What has happened to a call.
public sealed interface CallEvent extends ExchangeEvent {

    CallId call();

    // -- it begins, and ends

    /// Somebody calls in.
    ///
    /// @param caller the leg of who calls; it waits to be answered
    record CallCame(CallId call, Identity identity, Optional<PhoneNumber> from, LegId caller)
            implements CallEvent {}

    /// Somebody of the site calls out.
    ///
    /// @param callerId the number that the called party sees
    /// @param location where help has to go; only in an emergency
    record CallPlaced(
            CallId call,
            Identity identity,
            PhoneNumber callerId,
            Party.Member by,
            LegId own,
            PhoneNumber number,
            LegId outer,
            Optional<String> location,
            Instant until)
            implements CallEvent {}

    /// The called party answered.
    record CalledPartyAnswered(CallId call, LegId outer, Instant until) implements CallEvent {}

    /// Every leg of it has been released before.
    record CallEnded(CallRecord record) implements CallEvent {
        @Override
        public CallId call() {
            return record.id();
        }
    }

    // -- it rings, and is answered

    /// A step of ringing begins.
    record CallRings(CallId call, RingCause cause, List<PersonId> targets, Instant until)
            implements CallEvent {
        public CallRings {
            targets = List.copyOf(targets);
        }
    }

    record LegRings(LegId leg, Party party) implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    /// It rings no more at this person, at no device.
    record RingingStopped(CallId call, PersonId person) implements CallEvent {}

    /// The leg has won.
    record CallAnswered(CallId call, LegId leg, Party party, Instant until) implements CallEvent {}

    /// A device to which somebody took the call is there.
    record LegConnected(LegId leg) implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    /// A leg is over, or has to be: whoever has its other end is told why.
    ///
    /// @param by who did it, where a person did
    record LegReleased(LegId leg, ReleaseCause cause, Optional<PersonId> by) implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    // -- it changes hands

    record CallHeld(CallId call, PersonId by, HoldCause cause, Instant until)
            implements CallEvent {}

    record CallResumed(CallId call, PersonId by, Instant until) implements CallEvent {}

    /// Somebody has taken a held or ringing call to a device.
    ///
    /// @param from who had it; empty when it rang
    record CallPickedUp(
            CallId call,
            LegId leg,
            Party.Member by,
            Optional<PersonId> from,
            Instant until,
            Instant connectsUntil)
            implements CallEvent {}

    record CallLocked(CallId call, PersonId by) implements CallEvent {}

    record CallUnlocked(CallId call, PersonId by) implements CallEvent {}

    /// The other party of another call becomes this call's own side.
    record CallsJoined(
            CallId call, CallId with, LegId from, LegId to, Party party, PersonId by, Instant until)
            implements CallEvent {}

    record CallElevated(CallId call, PersonId by, Side party, Room into) implements CallEvent {}

    /// @param missedBy whom the queue had found before, and who did not answer
    record CallQueued(CallId call, QueueId queue, Optional<PersonId> missedBy, Instant until)
            implements CallEvent {}

    /// The caller who waits is told the place in the line.
    ///
    /// @param place 1 is next
    record PlaceTold(CallId call, QueueId queue, int place) implements CallEvent {}

    /// The queue has nobody for the caller, who is told so.
    ///
    /// @param until when the call ends if nobody has said that the words were heard
    record CallDismissed(CallId call, QueueId queue, Report.GaveUp why, Instant until)
            implements CallEvent {}

    // -- others take part

    record MonitoringStarted(
            LegId leg,
            Party.Member by,
            Monitoring mode,
            Announcement announcement,
            Instant connectsUntil)
            implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    record MonitoringChanged(LegId leg, PersonId by, Monitoring mode) implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    /// The leg of who monitored is the call's own side now.
    record CallTakenOver(CallId call, LegId leg, PersonId by, PersonId from) implements CallEvent {}

    /// It rings at somebody who is asked into the call.
    ///
    /// @param by who asks
    record GuestInvited(LegId leg, Party party, PersonId by, Instant until) implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    /// Who was asked has answered, and is in the call.
    record GuestJoined(LegId leg) implements CallEvent {
        @Override
        public CallId call() {
            return leg.call();
        }
    }

    record RecordingStarted(CallId call, Recording recording) implements CallEvent {}

    record RecordingStopped(CallId call, Recording recording) implements CallEvent {}

    // -- voicemail and history

    /// The caller is asked to leave a message.
    ///
    /// @param until when the caller has to be done
    record GreetingStarted(CallId call, Instant until) implements CallEvent {}

    /// The caller is gone; what was said is waited for.
    record MessageAwaited(CallId call, Instant until) implements CallEvent {}

    record HistoryEntryDeleted(CallId call, PersonId viewer) implements CallEvent {}

    /// Why a leg was released (in SIP it stands in the Reason of CANCEL or BYE, RFC 3326).
    enum ReleaseCause {
        /// Its own far end ended it.
        FAR_END("far-end"),
        LOST("lost"),
        ANSWERED_ELSEWHERE("answered-elsewhere"),
        PICKED_UP("picked-up"),
        TAKEN_OVER("taken-over"),
        TRANSFERRED("transferred"),
        DECLINED("declined"),
        UNANSWERED("unanswered"),
        /// May no longer ring or listen there.
        NOT_PERMITTED("not-permitted"),
        MONITORING_ENDED("monitoring-ended"),
        /// A guest has left the call.
        LEFT("left"),
        /// The one who has the call does without this guest.
        REMOVED("removed"),
        CALL_OVER("call-over");

        private final String code;

        ReleaseCause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Why a call is held.
    enum HoldCause {
        BY_HAND("by-hand"),
        /// The one who had it turned to another call.
        OTHER_CALL("other-call"),
        TRANSFER("transfer"),
        TRANSFER_FAILED("transfer-failed"),
        /// The device that had it is gone.
        DEVICE_LOST("device-lost");

        private final String code;

        HoldCause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
