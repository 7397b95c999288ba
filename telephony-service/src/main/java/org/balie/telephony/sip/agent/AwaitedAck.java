package org.balie.telephony.sip.agent;

import java.time.Duration;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// Our 2xx to an INVITE, sent again until its ACK comes (RFC 3261 section 13.3.1.4): over TCP too,
/// since some hop behind the next one may be UDP.
final class AwaitedAck {

    private final Station station;
    private final ServerTransaction transaction;
    private final SipResponse response;
    private final OfferBy offerBy;
    private final Runnable never;
    private final Scheduled deadline;
    private Scheduled repetition;
    private Duration pause;

    /// Who made the offer of this exchange.
    enum OfferBy {
        US,
        THEM
    }

    AwaitedAck(
            Station station,
            ServerTransaction transaction,
            SipResponse response,
            OfferBy offerBy,
            Runnable never) {
        this.station = station;
        this.transaction = transaction;
        this.response = response;
        this.offerBy = offerBy;
        this.never = never;
        pause = station.timing().t1();
        transaction.send(response);
        repetition = station.timers().after(pause, this::again);
        deadline = station.timers().after(station.timing().patience(), this::expired);
    }

    private void again() {
        transaction.send(response);
        pause = station.timing().afterPause(pause);
        repetition = station.timers().after(pause, this::again);
    }

    private void expired() {
        repetition.cancel();
        never.run();
    }

    boolean isFor(long sequence) {
        return transaction.request().cseq().number() == sequence;
    }

    OfferBy offerBy() {
        return offerBy;
    }

    void stop() {
        repetition.cancel();
        deadline.cancel();
    }
}
