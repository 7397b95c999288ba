package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.util.Optional;
import org.balie.telephony.sip.DialogSnapshot.Session;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.balie.telephony.sip.transaction.Timers.Scheduled;
import org.jspecify.annotations.Nullable;

/// The far end's offers in a dialog: re-INVITE (RFC 3261 section 14.2) and UPDATE (RFC 3311).
final class Offered {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final Station station;
    private final DialogLeg dialog;
    private @Nullable Open open;

    Offered(Station station, DialogLeg dialog) {
        this.station = station;
        this.dialog = dialog;
    }

    void received(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        boolean describes = request.hasBody();
        if (describes && !request.contentType().equals(Optional.of("application/sdp"))) {
            transaction.respond(
                    415,
                    "Unsupported Media Type",
                    headers -> headers.add(HeaderName.ACCEPT, "application/sdp"),
                    Optional.empty());
        } else if (SessionClock.isTooShort(request, station.settings().limits().session())) {
            tooShort(transaction);
        } else if (!describes && request.is(Method.UPDATE)) {
            dialog.learn(request);
            transaction.send(response(transaction, Optional.empty(), agree(request)));
        } else if (open != null || dialog.isEarly()) {
            transaction.respond(
                    500,
                    "Server Internal Error",
                    headers -> headers.add(HeaderName.RETRY_AFTER, 5),
                    Optional.empty());
        } else if (dialog.isOffering()) {
            transaction.respond(491, "Request Pending");
        } else {
            dialog.learn(request);
            Open offer = new Open(transaction);
            open = offer;
            dialog.listener().offered(dialog, offer);
        }
    }

    boolean isOpen() {
        return open != null;
    }

    private void tooShort(ServerTransaction transaction) {
        transaction.respond(
                422,
                "Session Interval Too Small",
                headers ->
                        headers.add(
                                HeaderName.MIN_SE,
                                station.settings().limits().session().least().toSeconds()),
                Optional.empty());
    }

    private Optional<Session> agree(SipRequest request) {
        Optional<Session> agreed =
                SessionClock.agree(
                        request, station.settings().limits().session(), station.timers().now());
        dialog.time(agreed);
        return agreed;
    }

    private SipResponse response(
            ServerTransaction transaction, Optional<Sdp> sdp, Optional<Session> session) {
        Headers.Builder headers =
                SipResponse.headersFor(transaction.request(), Optional.of(transaction.tag()));
        station.abilities(headers).add(HeaderName.CONTACT, dialog.snapshot().localContact());
        SessionClock.tell(headers, transaction.request(), session);
        sdp.ifPresent(_ -> headers.add(HeaderName.CONTENT_TYPE, "application/sdp"));
        return SipResponse.of(200, "OK", headers, sdp.map(Sdp::text));
    }

    /// @return whether it was this offer that was taken back
    boolean cancelled(ServerTransaction transaction) {
        Open offer = open;
        if (offer == null || offer.transaction != transaction) {
            return false;
        }
        offer.close();
        transaction.respond(487, "Request Terminated");
        dialog.freed();
        return true;
    }

    void stop() {
        Open offer = open;
        if (offer != null) {
            offer.close();
            offer.transaction.respond(487, "Request Terminated");
        }
    }

    private final class Open implements SipDialog.Offer {
        private final ServerTransaction transaction;
        private final Optional<Sdp> sdp;
        private final Scheduled deadline;

        Open(ServerTransaction transaction) {
            this.transaction = transaction;
            this.sdp =
                    transaction.request().hasBody()
                            ? Optional.of(new Sdp(transaction.request().bodyText()))
                            : Optional.empty();
            this.deadline =
                    station.timers()
                            .after(
                                    ANSWER_WITHIN,
                                    () -> reject(Refusal.of(500, "No Answer In Time")));
        }

        @Override
        public Optional<Sdp> sdp() {
            return sdp;
        }

        @Override
        public void accept(Sdp answer) {
            station.loop().execute(() -> settle(answer));
        }

        @Override
        public void refuse(Refusal refusal) {
            station.loop().execute(() -> reject(refusal));
        }

        private void settle(Sdp answer) {
            if (open != this || dialog.isOver()) {
                return;
            }
            close();
            dialog.offering().described(answer);
            SipResponse response =
                    response(transaction, Optional.of(answer), agree(transaction.request()));
            if (transaction.request().is(Method.INVITE)) {
                dialog.answer(
                        transaction,
                        response,
                        sdp.isPresent() ? AwaitedAck.OfferBy.THEM : AwaitedAck.OfferBy.US);
            } else {
                transaction.send(response);
                dialog.freed();
            }
        }

        private void reject(Refusal refusal) {
            if (open == this) {
                close();
                Refusals.send(transaction, refusal);
                dialog.freed();
            }
        }

        private void close() {
            open = null;
            deadline.cancel();
        }
    }
}
