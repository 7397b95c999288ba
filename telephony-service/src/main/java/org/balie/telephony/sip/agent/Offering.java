package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog.OfferOutcome;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;
import org.balie.telephony.sip.transaction.Timers.Scheduled;
import org.jspecify.annotations.Nullable;

/// Our offers in a dialog, one after the other (RFC 3261 section 14.1). Where both sides offer at
/// once (491), each waits a while by chance and tries again.
final class Offering {

    private static final int MOST_WAITING = 8;
    private static final int MOST_TRIES = 5;

    private record Wish(Sdp sdp, OfferOutcome outcome) {}

    private final Station station;
    private final DialogLeg dialog;
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private Optional<Sdp> local = Optional.empty();
    private @Nullable Wish current;
    private int tries;
    private boolean underWay;
    private boolean pausing;
    private Scheduled again = () -> {};

    Offering(Station station, DialogLeg dialog) {
        this.station = station;
        this.dialog = dialog;
    }

    /// What we said last of our media.
    Optional<Sdp> local() {
        return local;
    }

    void described(Sdp sdp) {
        local = Optional.of(sdp);
    }

    /// Whether an INVITE of ours waits for its answer. One that waits to be tried again does not
    /// count, or the far end's would never get through.
    boolean isUnderWay() {
        return underWay;
    }

    void offer(Sdp sdp, OfferOutcome outcome) {
        if (dialog.isOver() || waiting.size() >= MOST_WAITING) {
            outcome.refused(dialog.isOver() ? Refusal.CANCELLED : Refusal.of(491, "Pending"));
            return;
        }
        waiting.add(new Wish(sdp, outcome));
        next();
    }

    /// Says again what was said last, for the session timer.
    void refresh() {
        if (current == null && waiting.isEmpty()) {
            local.ifPresent(sdp -> offer(sdp, Unheard.INSTANCE));
        }
    }

    /// Goes on with what waits, if that may be now.
    void next() {
        if (underWay || pausing || !dialog.isFree()) {
            return;
        }
        if (current == null) {
            current = waiting.poll();
            tries = 0;
        }
        if (current != null) {
            send(current);
        }
    }

    private void send(Wish wish) {
        tries++;
        underWay = true;
        var _ =
                dialog.requests()
                        .send(
                                Method.INVITE,
                                headers ->
                                        SessionClock.ask(
                                                        station.abilities(headers),
                                                        station.settings().limits().session(),
                                                        dialog.session())
                                                .add(HeaderName.CONTENT_TYPE, "application/sdp"),
                                Optional.of(wish.sdp.text()),
                                new Response(wish));
    }

    private final class Response implements ClientUser {
        private final Wish wish;

        Response(Wish wish) {
            this.wish = wish;
        }

        @Override
        public void responded(SipResponse response) {
            if (response.isProvisional()) {
                return;
            }
            if (response.isSuccess()) {
                accepted(wish, response);
            } else if (response.code() == 491 && tries < MOST_TRIES && current == wish) {
                underWay = false;
                pausing = true;
                again =
                        station.timers()
                                .after(
                                        glarePause(),
                                        () -> {
                                            pausing = false;
                                            next();
                                        });
            } else {
                failed(wish, Refusals.of(response));
            }
        }

        @Override
        public void timedOut() {
            failed(wish, Refusal.NO_ANSWER);
        }

        @Override
        public void undeliverable() {
            failed(wish, Refusal.NO_ANSWER);
        }
    }

    private void accepted(Wish wish, SipResponse response) {
        long sequence = response.cseq().number();
        if (dialog.handshake().acknowledgeAgain(sequence)) {
            return;
        }
        dialog.handshake().acknowledge(sequence, Optional.empty());
        if (current != wish) {
            return;
        }
        dialog.learn(response);
        dialog.time(SessionClock.agreed(response, station.timers().now()));
        current = null;
        underWay = false;
        if (response.hasBody()) {
            local = Optional.of(wish.sdp);
            wish.outcome.accepted(new Sdp(response.bodyText()));
        } else {
            wish.outcome.refused(Refusal.of(500, "No Answer To The Offer"));
        }
        next();
    }

    private void failed(Wish wish, Refusal refusal) {
        if (current != wish) {
            return;
        }
        current = null;
        underWay = false;
        wish.outcome.refused(refusal);
        if (!dialog.isLostBy(refusal.code())) {
            next();
        }
    }

    /// RFC 3261 section 14.1: whoever chose the Call-ID waits longer, so that both don't meet
    /// again.
    private Duration glarePause() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        boolean ours = dialog.snapshot().id().callId().endsWith(CallIds.OURS);
        return Duration.ofMillis(10L * (ours ? random.nextInt(210, 401) : random.nextInt(0, 201)));
    }

    /// The dialog is over: whoever waits is told.
    void stop() {
        again.cancel();
        Wish open = current;
        current = null;
        if (open != null) {
            open.outcome.refused(Refusal.CANCELLED);
        }
        while (!waiting.isEmpty()) {
            waiting.remove().outcome.refused(Refusal.CANCELLED);
        }
    }

    private enum Unheard implements OfferOutcome {
        INSTANCE;

        @Override
        public void accepted(Sdp answer) {}

        @Override
        public void refused(Refusal refusal) {}
    }
}
