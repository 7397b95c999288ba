package org.balie.telephony.wire;

import java.util.Optional;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Version;

/// What a rejection of the core is over HTTP: the one place where that is said.
final class RejectionProblems {
    private RejectionProblems() {}

    /// @param by the name of who was first, or who has the call
    static Problem of(Rejection rejection, Optional<String> by) {
        Reason reason = rejection.reason();
        Problem problem =
                switch (reason) {
                    case NOT_PERMITTED -> Problem.forbidden();
                    case CALL_UNKNOWN,
                            LINE_UNKNOWN,
                            PERSON_UNKNOWN,
                            DELEGATION_UNKNOWN,
                            GUEST_UNKNOWN,
                            MESSAGE_UNKNOWN ->
                            Problem.notFound();
                    case CONFLICT ->
                            Problem.conflict(
                                    "the current version is "
                                            + rejection.current().orElse(Version.NONE).value());
                    case COMMAND_EXPIRED -> conflict(reason, "It came too late");
                    case SETTINGS_LOCKED -> refused(reason, "Only administrators change this here");
                    case DELEGATION_OFF -> refused(reason, "Delegation is switched off here");
                    case NO_LICENCE -> refused(reason, "There is no phone licence");
                    case MONITORING_NOT_ALLOWED -> refused(reason, "This is not done here");
                    case NOT_A_PERSON -> conflict(reason, "Only a person can be a delegator");
                    case TOO_MANY_DELEGATES -> conflict(reason, "There are 15 delegates already");
                    case TOO_MANY_DELEGATORS ->
                            conflict(reason, "The delegate serves 15 delegators already");
                    case ALREADY_DELEGATE -> conflict(reason, "This is a delegate already");
                    case OWNS_LINES -> conflict(reason, "The lines have to go first");
                    case LINE_IN_USE -> conflict(reason, "There are calls on the line");
                    case NUMBER_TAKEN -> conflict(reason, "The number leads elsewhere already");
                    case RING_TIME -> Problem.invalid("seconds", "out-of-range", "from 10 to 60");
                    case CALL_OVER -> conflict(reason, "The call is over");
                    case CALL_EXISTS -> conflict(reason, "There is such a call already");
                    case ANSWERED_BY_ANOTHER -> conflict(reason, "Somebody else answered");
                    case PICKED_UP_BY_ANOTHER -> conflict(reason, "Somebody else picked it up");
                    case NOT_RINGING -> conflict(reason, "It does not ring there");
                    case NOT_HOLDING -> conflict(reason, "Somebody else has the call, or nobody");
                    case NOT_TALKING -> conflict(reason, "Nobody talks in this call now");
                    case NOT_HELD -> conflict(reason, "The call is not on hold");
                    case NOT_QUEUED -> conflict(reason, "The call is in no queue");
                    case NOT_RECORDING -> conflict(reason, "Nothing is being recorded");
                    case TOO_MANY_RECORDINGS -> conflict(reason, "There are too many recordings");
                    case CALL_LOCKED -> conflict(reason, "The call is locked");
                    case LINE_FULL -> conflict(reason, "The line carries as many calls as it can");
                    case EMERGENCY -> conflict(reason, "An emergency call is not passed on");
                    case DEVICE_UNKNOWN -> conflict(reason, "This device cannot be reached");
                    case TOO_MANY_DEVICES -> conflict(reason, "There are too many devices");
                    case NOT_REACHABLE -> conflict(reason, "This person cannot be reached");
                    case TOO_MANY_MONITORS -> conflict(reason, "Too many listen already");
                    case TOO_MANY_IN_CALL -> conflict(reason, "There are three guests already");
                    case ALREADY_IN_CALL -> conflict(reason, "They are in the call already");
                    case EMERGENCY_NUMBER ->
                            conflict(reason, "An emergency number is not added to a call");
                    case NOT_MONITORING -> conflict(reason, "There is no monitoring to end");
                    case LEG_GONE -> conflict(reason, "The device is gone");
                    case MESSAGE_DELETED -> conflict(reason, "The message is deleted");
                    case MESSAGE_NOT_DELETED -> conflict(reason, "The message is not deleted");
                };
        return by.map(problem::withDetail).orElse(problem);
    }

    private static Problem conflict(Reason reason, String title) {
        return Problem.of(reason.code(), 409, title);
    }

    private static Problem refused(Reason reason, String title) {
        return Problem.of(reason.code(), 403, title);
    }
}
