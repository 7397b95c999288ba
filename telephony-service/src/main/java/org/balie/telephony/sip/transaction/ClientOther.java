package org.balie.telephony.sip.transaction;

import static org.balie.telephony.sip.transaction.Action.Do.DELIVER;
import static org.balie.telephony.sip.transaction.Action.Do.END;
import static org.balie.telephony.sip.transaction.Action.Do.RESEND;
import static org.balie.telephony.sip.transaction.Action.Do.SEND;
import static org.balie.telephony.sip.transaction.Action.Do.TELL_TIMEOUT;
import static org.balie.telephony.sip.transaction.Action.Do.TELL_UNDELIVERABLE;

import java.time.Duration;
import org.balie.telephony.sip.transaction.Action.Clear;
import org.balie.telephony.sip.transaction.Action.Set;
import org.balie.telephony.sip.transaction.Event.Fired;
import org.balie.telephony.sip.transaction.Event.Seen;

/// Any other request of ours (RFC 3261 figure 6).
///
/// @param pause until the request is sent again
record ClientOther(Timing timing, Stage stage, Duration pause) implements Machine {

    enum Stage {
        TRYING,
        PROCEEDING,
        COMPLETED,
        TERMINATED
    }

    ClientOther(Timing timing) {
        this(timing, Stage.TRYING, timing.t1());
    }

    @Override
    public Step on(Event event) {
        return switch (stage) {
            case TRYING, PROCEEDING -> waiting(event);
            case COMPLETED ->
                    event instanceof Fired(var timer) && timer == Timer.K
                            ? Step.to(at(Stage.TERMINATED), END)
                            : Step.to(this);
            case TERMINATED -> Step.to(this);
        };
    }

    private Step waiting(Event event) {
        return switch (event) {
            case Seen.START ->
                    timing.reliable()
                            ? Step.to(this, SEND, new Set(Timer.F, timing.patience()))
                            : Step.to(
                                    this,
                                    SEND,
                                    new Set(Timer.E, pause),
                                    new Set(Timer.F, timing.patience()));
            case Fired(var timer) when timer == Timer.E -> {
                Duration next = stage == Stage.PROCEEDING ? timing.t2() : timing.afterPause(pause);
                yield Step.to(new ClientOther(timing, stage, next), RESEND, new Set(Timer.E, next));
            }
            case Fired(var timer) when timer == Timer.F ->
                    Step.to(at(Stage.TERMINATED), TELL_TIMEOUT, END);
            case Seen.UNDELIVERABLE -> Step.to(at(Stage.TERMINATED), TELL_UNDELIVERABLE, END);
            case Seen.PROVISIONAL -> Step.to(at(Stage.PROCEEDING), DELIVER);
            case Seen.SUCCESS, Seen.FAILURE ->
                    timing.reliable()
                            ? Step.to(at(Stage.TERMINATED), DELIVER, END)
                            : Step.to(
                                    at(Stage.COMPLETED),
                                    DELIVER,
                                    new Clear(Timer.E),
                                    new Clear(Timer.F),
                                    new Set(Timer.K, timing.t4()));
            default -> Step.to(this);
        };
    }

    private ClientOther at(Stage next) {
        return new ClientOther(timing, next, pause);
    }
}
