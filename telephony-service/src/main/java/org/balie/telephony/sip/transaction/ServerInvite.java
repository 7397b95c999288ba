package org.balie.telephony.sip.transaction;

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

/// An INVITE to us (RFC 3261 figure 7 as changed by RFC 6026 section 8.5).
///
/// @param pause until the final response is sent again
record ServerInvite(Timing timing, Stage stage, Duration pause) implements Machine {

    enum Stage {
        PROCEEDING,
        COMPLETED,
        CONFIRMED,
        ACCEPTED,
        TERMINATED
    }

    ServerInvite(Timing timing) {
        this(timing, Stage.PROCEEDING, timing.t1());
    }

    @Override
    public Step on(Event event) {
        return switch (stage) {
            case PROCEEDING -> proceeding(event);
            case COMPLETED -> completed(event);
            case CONFIRMED ->
                    event instanceof Fired(var timer) && timer == Timer.I
                            ? Step.to(at(Stage.TERMINATED), END)
                            : Step.to(this);
            case ACCEPTED -> accepted(event);
            case TERMINATED -> Step.to(this);
        };
    }

    private Step proceeding(Event event) {
        return switch (event) {
            case Seen.SEND_PROVISIONAL -> Step.to(this, SEND);
            case Seen.REQUEST_AGAIN -> Step.to(this, RESEND);
            case Seen.SEND_SUCCESS ->
                    Step.to(at(Stage.ACCEPTED), SEND, new Set(Timer.L, timing.patience()));
            case Seen.SEND_FAILURE ->
                    timing.reliable()
                            ? Step.to(
                                    at(Stage.COMPLETED), SEND, new Set(Timer.H, timing.patience()))
                            : Step.to(
                                    at(Stage.COMPLETED),
                                    SEND,
                                    new Set(Timer.G, pause),
                                    new Set(Timer.H, timing.patience()));
            case Seen.UNDELIVERABLE -> Step.to(this, TELL_UNDELIVERABLE);
            default -> Step.to(this);
        };
    }

    private Step completed(Event event) {
        return switch (event) {
            case Seen.REQUEST_AGAIN -> Step.to(this, RESEND);
            case Seen.ACK ->
                    timing.reliable()
                            ? Step.to(at(Stage.TERMINATED), END)
                            : Step.to(
                                    at(Stage.CONFIRMED),
                                    new Clear(Timer.G),
                                    new Clear(Timer.H),
                                    new Set(Timer.I, timing.t4()));
            case Fired(var timer) when timer == Timer.G -> {
                Duration next = timing.afterPause(pause);
                yield Step.to(
                        new ServerInvite(timing, stage, next), RESEND, new Set(Timer.G, next));
            }
            case Fired(var timer) when timer == Timer.H ->
                    Step.to(at(Stage.TERMINATED), TELL_TIMEOUT, END);
            case Seen.UNDELIVERABLE -> Step.to(at(Stage.TERMINATED), TELL_UNDELIVERABLE, END);
            default -> Step.to(this);
        };
    }

    private Step accepted(Event event) {
        return switch (event) {
            // The user repeats its 2xx until the ACK; here the INVITE's repetitions end.
            case Seen.SEND_SUCCESS -> Step.to(this, SEND);
            case Fired(var timer) when timer == Timer.L -> Step.to(at(Stage.TERMINATED), END);
            default -> Step.to(this);
        };
    }

    private ServerInvite at(Stage next) {
        return new ServerInvite(timing, next, pause);
    }
}
