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
    private boolean acknowledged;
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

    boolean isBusy() {
        return current != null;
    }

    void offer(Sdp sdp, OfferOutcome outcome) {
        if (waiting.size() >= MOST_WAITING) {
            outcome.refused(Refusal.of(491, "Request Pending"));
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

    private void next() {
        if (current == null && !waiting.isEmpty()) {
            current = waiting.remove();
            tries = 0;
            send();
        }
    }

    private void send() {
        Wish wish = current;
        if (wish == null || dialog.isOver()) {
            return;
        }
        tries++;
        acknowledged = false;
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
            } else if (response.code() == 491 && tries < MOST_TRIES && !dialog.isOver()) {
                again = station.timers().after(glarePause(), Offering.this::send);
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
        if (acknowledged) {
            dialog.acknowledgeAgain();
            return;
        }
        acknowledged = true;
        dialog.acknowledged(response.cseq().number(), Optional.empty());
        if (dialog.isOver() || current != wish) {
            return;
        }
        dialog.learn(response);
        dialog.time(SessionClock.agreed(response, station.timers().now()));
        current = null;
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
