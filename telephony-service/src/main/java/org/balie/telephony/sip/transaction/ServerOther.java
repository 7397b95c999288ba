package org.balie.telephony.sip.transaction;

import static org.balie.telephony.sip.transaction.Action.Do.END;
import static org.balie.telephony.sip.transaction.Action.Do.RESEND;
import static org.balie.telephony.sip.transaction.Action.Do.SEND;
import static org.balie.telephony.sip.transaction.Action.Do.TELL_TIMEOUT;
import static org.balie.telephony.sip.transaction.Action.Do.TELL_UNDELIVERABLE;

import org.balie.telephony.sip.transaction.Action.Set;
import org.balie.telephony.sip.transaction.Event.Fired;
import org.balie.telephony.sip.transaction.Event.Seen;

/// Any other request to us (RFC 3261 figure 8). One that its user never answers ends after 64 × T1
/// too: by then the client has given up.
record ServerOther(Timing timing, Stage stage) implements Machine {

    enum Stage {
        TRYING,
        PROCEEDING,
        COMPLETED,
        TERMINATED
    }

    ServerOther(Timing timing) {
        this(timing, Stage.TRYING);
    }

    @Override
    public Step on(Event event) {
        return switch (stage) {
            case TRYING, PROCEEDING -> open(event);
            case COMPLETED -> completed(event);
            case TERMINATED -> Step.to(this);
        };
    }

    private Step open(Event event) {
        return switch (event) {
            case Seen.START -> Step.to(this, new Set(Timer.J, timing.patience()));
            case Seen.REQUEST_AGAIN ->
                    stage == Stage.PROCEEDING ? Step.to(this, RESEND) : Step.to(this);
            case Seen.SEND_PROVISIONAL -> Step.to(at(Stage.PROCEEDING), SEND);
            case Seen.SEND_SUCCESS, Seen.SEND_FAILURE ->
                    timing.reliable()
                            ? Step.to(at(Stage.TERMINATED), SEND, END)
                            : Step.to(
                                    at(Stage.COMPLETED), SEND, new Set(Timer.J, timing.patience()));
            case Fired(var timer) when timer == Timer.J ->
                    Step.to(at(Stage.TERMINATED), TELL_TIMEOUT, END);
            case Seen.UNDELIVERABLE -> Step.to(at(Stage.TERMINATED), TELL_UNDELIVERABLE, END);
            default -> Step.to(this);
        };
    }

    private Step completed(Event event) {
        return switch (event) {
            case Seen.REQUEST_AGAIN -> Step.to(this, RESEND);
            case Seen.UNDELIVERABLE -> Step.to(at(Stage.TERMINATED), TELL_UNDELIVERABLE, END);
            case Fired(var timer) when timer == Timer.J -> Step.to(at(Stage.TERMINATED), END);
            default -> Step.to(this);
        };
    }

    private ServerOther at(Stage next) {
        return new ServerOther(timing, next);
    }
}
