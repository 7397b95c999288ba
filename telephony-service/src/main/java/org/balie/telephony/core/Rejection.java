package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Version;

/// Why a command changed nothing, for the one who gave it.
///
/// @param by who was first, or who has the call, where that is the reason
/// @param current of a conflict: the version that is there
public record Rejection(Reason reason, Optional<PersonId> by, Optional<Version> current) {

    public enum Reason {
        // -- anything
        /// It took so long to come that nobody can tell any more whether it came before.
        COMMAND_EXPIRED("command-expired"),
        /// Not granted, or not of this group.
        NOT_PERMITTED("not-permitted"),

        // -- setting up
        /// Somebody has changed it since it was read.
        CONFLICT("conflict"),
        SETTINGS_LOCKED("settings-locked"),
        DELEGATION_OFF("delegation-off"),
        NO_LICENCE("no-licence"),
        NOT_A_PERSON("not-a-person"),
        TOO_MANY_DELEGATES("too-many-delegates"),
        TOO_MANY_DELEGATORS("too-many-delegators"),
        ALREADY_DELEGATE("already-delegate"),
        DELEGATION_UNKNOWN("delegation-unknown"),
        PERSON_UNKNOWN("person-unknown"),
        LINE_UNKNOWN("line-unknown"),
        /// Lines have to go first.
        OWNS_LINES("owns-lines"),
        LINE_IN_USE("line-in-use"),
        NUMBER_TAKEN("number-taken"),
        RING_TIME("ring-time"),

        // -- calls
        CALL_UNKNOWN("call-unknown"),
        CALL_OVER("call-over"),
        /// A call with this id is or was there already.
        CALL_EXISTS("call-exists"),
        ANSWERED_BY_ANOTHER("answered-by-another"),
        PICKED_UP_BY_ANOTHER("picked-up-by-another"),
        /// It does not ring there.
        NOT_RINGING("not-ringing"),
        /// Somebody else has the call, or nobody.
        NOT_HOLDING("not-holding"),
        NOT_TALKING("not-talking"),
        NOT_HELD("not-held"),
        NOT_QUEUED("not-queued"),
        NOT_RECORDING("not-recording"),
        TOO_MANY_RECORDINGS("too-many-recordings"),
        CALL_LOCKED("call-locked"),
        LINE_FULL("line-full"),
        /// An emergency call is not passed on.
        EMERGENCY("emergency"),
        /// No such device of this person can be reached.
        DEVICE_UNKNOWN("device-unknown"),
        TOO_MANY_DEVICES("too-many-devices"),
        NOT_REACHABLE("not-reachable"),
        /// The site does not have it, or it is the person's own call.
        MONITORING_NOT_ALLOWED("monitoring-not-allowed"),
        TOO_MANY_MONITORS("too-many-monitors"),
        TOO_MANY_IN_CALL("too-many-in-call"),
        ALREADY_IN_CALL("already-in-call"),
        /// An emergency number is dialled, and not brought into a call.
        EMERGENCY_NUMBER("emergency-number"),
        GUEST_UNKNOWN("guest-unknown"),
        NOT_MONITORING("not-monitoring"),
        /// The leg has ended; whoever still has its other end hangs up.
        LEG_GONE("leg-gone"),

        // -- voicemail
        MESSAGE_UNKNOWN("message-unknown"),
        MESSAGE_DELETED("message-deleted"),
        MESSAGE_NOT_DELETED("message-not-deleted");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// As it stands in problems and in the journal; never changed.
        public String code() {
            return code;
        }
    }

    public static Rejection of(Reason reason) {
        return of(reason, Optional.empty());
    }

    static Rejection of(Reason reason, Optional<PersonId> by) {
        return new Rejection(reason, by, Optional.empty());
    }

    static Rejection conflict(Version current) {
        return new Rejection(Reason.CONFLICT, Optional.empty(), Optional.of(current));
    }
}
