package org.balie.telephony.sip.transaction;

import static org.balie.telephony.sip.transaction.Action.Do.ACKNOWLEDGE;
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

/// An INVITE of ours (RFC 3261 figure 5 as changed by RFC 6026 section 8.4).
///
/// @param pause until the request is sent again
record ClientInvite(Timing timing, Stage stage, Duration pause) implements Machine {

    enum Stage {
        CALLING,
        PROCEEDING,
        COMPLETED,
        ACCEPTED,
        TERMINATED
    }

    ClientInvite(Timing timing) {
        this(timing, Stage.CALLING, timing.t1());
    }

    @Override
    public Step on(Event event) {
        return switch (stage) {
            case CALLING -> calling(event);
            case PROCEEDING -> proceeding(event);
            case COMPLETED -> completed(event);
            case ACCEPTED -> accepted(event);
            case TERMINATED -> Step.to(this);
        };
    }

    private Step calling(Event event) {
        return switch (event) {
            case Seen.START ->
                    timing.reliable()
                            ? Step.to(this, SEND, new Set(Timer.B, timing.patience()))
                            : Step.to(
                                    this,
                                    SEND,
                                    new Set(Timer.A, pause),
                                    new Set(Timer.B, timing.patience()));
            case Fired(var timer) when timer == Timer.A -> {
                Duration next = pause.multipliedBy(2);
                yield Step.to(
                        new ClientInvite(timing, stage, next), RESEND, new Set(Timer.A, next));
            }
            case Fired(var timer) when timer == Timer.B ->
                    Step.to(at(Stage.TERMINATED), TELL_TIMEOUT, END);
            case Seen.UNDELIVERABLE -> Step.to(at(Stage.TERMINATED), TELL_UNDELIVERABLE, END);
            case Seen.PROVISIONAL ->
                    Step.to(at(Stage.PROCEEDING), DELIVER, new Clear(Timer.A), new Clear(Timer.B));
            default -> finalResponse(event);
        };
    }

    private Step proceeding(Event event) {
        return event == Seen.PROVISIONAL ? Step.to(this, DELIVER) : finalResponse(event);
    }

    private Step finalResponse(Event event) {
        return switch (event) {
            case Seen.SUCCESS ->
                    Step.to(
                            at(Stage.ACCEPTED),
                            DELIVER,
                            new Clear(Timer.A),
                            new Clear(Timer.B),
                            new Set(Timer.M, timing.patience()));
            case Seen.FAILURE ->
                    timing.reliable()
                            ? Step.to(at(Stage.TERMINATED), ACKNOWLEDGE, DELIVER, END)
                            : Step.to(
                                    at(Stage.COMPLETED),
                                    ACKNOWLEDGE,
                                    DELIVER,
                                    new Clear(Timer.A),
                                    new Clear(Timer.B),
                                    new Set(Timer.D, timing.patience()));
            default -> Step.to(this);
        };
    }

    private Step completed(Event event) {
        return switch (event) {
            case Seen.FAILURE -> Step.to(this, ACKNOWLEDGE);
            // The ACK can't be delivered. The user has its answer and can't do anything.
            case Seen.UNDELIVERABLE -> Step.to(at(Stage.TERMINATED), END);
            case Fired(var timer) when timer == Timer.D -> Step.to(at(Stage.TERMINATED), END);
            default -> Step.to(this);
        };
    }

    private Step accepted(Event event) {
        return switch (event) {
            // The same 2xx again, or that of another fork: the user acknowledges either.
            case Seen.SUCCESS -> Step.to(this, DELIVER);
            case Fired(var timer) when timer == Timer.M -> Step.to(at(Stage.TERMINATED), END);
            default -> Step.to(this);
        };
    }

    private ClientInvite at(Stage next) {
        return new ClientInvite(timing, next, pause);
    }
}
