package org.balie.telephony.legs;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.message.Reason;

/// What an exchange says when something does not come about, in the words of SIP, and back.
final class Refusals {
    private static final int TRANSACTION_DOES_NOT_EXIST = 481;

    private Refusals() {}

    // -- to SIP

    /// For somebody who still waits for an answer.
    static Refusal of(Goodbye why) {
        return why.over().map(Refusals::of).orElse(Refusal.CANCELLED);
    }

    private static Refusal of(EndCause cause) {
        return switch (cause) {
            case BUSY -> Refusal.BUSY;
            case DECLINED -> Refusal.DECLINED;
            case FAILED -> Refusal.NOT_FOUND;
            case UNANSWERED, LOST -> Refusal.UNAVAILABLE;
            case HUNG_UP,
                    GAVE_UP,
                    CANCELLED,
                    HOLD_EXPIRED,
                    TIME_LIMIT,
                    MESSAGE_LEFT,
                    NO_MESSAGE,
                    JOINED ->
                    Refusal.CANCELLED;
        };
    }

    /// For somebody whose command was refused.
    static Refusal of(Rejection rejection) {
        Refusal refusal =
                switch (rejection.reason()) {
                    case NOT_REACHABLE, CALL_UNKNOWN, LINE_UNKNOWN, PERSON_UNKNOWN ->
                            Refusal.NOT_FOUND;
                    case LINE_FULL -> Refusal.BUSY;
                    case CALL_OVER, LEG_GONE ->
                            Refusal.of(
                                    TRANSACTION_DOES_NOT_EXIST, "Call/Transaction Does Not Exist");
                    case ANSWERED_BY_ANOTHER, PICKED_UP_BY_ANOTHER, NOT_RINGING, NOT_HELD ->
                            Refusal.BUSY;
                    default -> Refusal.FORBIDDEN;
                };
        return refusal.because(Reason.sip(refusal.code(), rejection.reason().code()));
    }

    static List<Reason> reasons(Goodbye why) {
        return why.cause() == ReleaseCause.ANSWERED_ELSEWHERE
                        || why.cause() == ReleaseCause.PICKED_UP
                ? List.of(Reason.completedElsewhere(why.by()))
                : List.of();
    }

    static Refusal of(org.balie.telephony.media.Refusal why) {
        return switch (why) {
            case NOT_AUDIO, NO_COMMON_CODEC, ENCRYPTION, TRANSPORT -> Refusal.NOT_ACCEPTABLE;
            case OFFER_PENDING -> Refusal.of(491, "Request Pending");
            case MALFORMED, NOTHING_OFFERED -> Refusal.of(400, "Bad Session Description");
            case LIMIT -> Refusal.OVERLOADED;
            case OVER -> Refusal.of(TRANSACTION_DOES_NOT_EXIST, "Call/Transaction Does Not Exist");
        };
    }

    // -- from SIP

    static LegEnd end(Refusal refusal) {
        return switch (refusal.code()) {
            case 486, 600 -> LegEnd.BUSY;
            case 603 -> LegEnd.DECLINED;
            case 408, 480, 487 -> LegEnd.UNANSWERED;
            default -> LegEnd.FAILED;
        };
    }

    static LegEnd end(Ending ending) {
        return switch (ending) {
            case Ending.HungUp _ -> LegEnd.HUNG_UP;
            case Ending.Lost _, Ending.Expired _, Ending.NeverConfirmed _ -> LegEnd.LOST;
        };
    }

    /// What the other half of a call within the site hears.
    static LegEnd end(Goodbye why, boolean answered) {
        if (answered) {
            return LegEnd.HUNG_UP;
        }
        return why.over()
                .map(
                        cause ->
                                switch (cause) {
                                    case BUSY -> LegEnd.BUSY;
                                    case DECLINED -> LegEnd.DECLINED;
                                    case UNANSWERED -> LegEnd.UNANSWERED;
                                    case FAILED -> LegEnd.FAILED;
                                    case LOST -> LegEnd.LOST;
                                    case HUNG_UP,
                                            GAVE_UP,
                                            CANCELLED,
                                            HOLD_EXPIRED,
                                            TIME_LIMIT,
                                            MESSAGE_LEFT,
                                            NO_MESSAGE,
                                            JOINED ->
                                            LegEnd.HUNG_UP;
                                })
                .orElse(LegEnd.UNANSWERED);
    }

    static Optional<LegEnd> end(org.balie.telephony.media.MediaEvent.Cause cause) {
        return switch (cause) {
            case SILENCE, CONSENT, DTLS -> Optional.of(LegEnd.LOST);
            // the far end's signalling tells more
            case BYE -> Optional.empty();
        };
    }
}
