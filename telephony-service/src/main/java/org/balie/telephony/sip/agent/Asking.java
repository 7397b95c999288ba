package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk.Account;
import org.balie.telephony.sip.digest.DigestAnswer;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientTransaction;
import org.balie.telephony.sip.transaction.ClientUser;
import org.jspecify.annotations.Nullable;

/// A request of ours with what it may take to get it through: a challenge answered (RFC 3261
/// section 22.2), and TCP in place of UDP when it is too big for a datagram (section 18.1.1).
public final class Asking implements ClientUser {

    /// What may come of a request besides its response.
    ///
    /// @param account answers challenges
    /// @param nextSequence the CSeq for a second attempt, from that of the first
    /// @param growth whether the far end can be expected to listen on TCP as well
    public record Terms(Optional<Account> account, LongUnaryOperator nextSequence, Growth growth) {

        public static final Terms PLAIN =
                new Terms(Optional.empty(), last -> last + 1, Growth.DATAGRAM_ONLY);
    }

    public enum Growth {
        TO_TCP,
        DATAGRAM_ONLY
    }

    private static final int LARGEST_DATAGRAM = 1_300;

    private final Station station;
    private final Flow flow;
    private final Terms terms;
    private final ClientUser told;
    private SipRequest request;
    private @Nullable ClientTransaction transaction;
    private boolean grown;
    private boolean answered;
    private boolean cancelled;

    private Asking(Station station, SipRequest request, Flow flow, Terms terms, ClientUser told) {
        this.station = station;
        this.request = request;
        this.flow = flow;
        this.terms = terms;
        this.told = told;
    }

    public static Asking send(
            Station station, SipRequest request, Flow flow, Terms terms, ClientUser told) {
        Asking asking = new Asking(station, request, flow, terms, told);
        asking.grown =
                terms.growth == Growth.TO_TCP
                        && flow.transport() == Transport.UDP
                        && flow.edge().isEmpty()
                        && station.wire().speaks(Transport.TCP)
                        && request.encode().length > LARGEST_DATAGRAM;
        asking.start();
        return asking;
    }

    private void start() {
        Flow way = grown ? new Flow(Transport.TCP, flow.host(), flow.port()) : flow;
        transaction = station.transactions().send(request, way, this);
    }

    /// The request as it was last sent, without Via.
    SipRequest request() {
        return request;
    }

    void cancel(List<Reason> reasons) {
        cancelled = true;
        if (transaction != null) {
            transaction.cancel(reasons);
        }
    }

    @Override
    public void responded(SipResponse response) {
        boolean challenge = response.code() == 401 || response.code() == 407;
        if (challenge && !answered && !cancelled && terms.account.isPresent()) {
            Account account = terms.account.get();
            Optional<SipRequest> answer =
                    DigestAnswer.to(
                            response,
                            request,
                            account.user(),
                            account.password(),
                            station.names().next());
            if (answer.isPresent()) {
                answered = true;
                request = again(answer.get());
                start();
                return;
            }
        }
        told.responded(response);
    }

    private SipRequest again(SipRequest answer) {
        long sequence = terms.nextSequence.applyAsLong(answer.cseq().number());
        return answer.with(
                answer.headers().toBuilder()
                        .set(HeaderName.CSEQ, new CSeq(sequence, answer.method()))
                        .build());
    }

    @Override
    public void timedOut() {
        told.timedOut();
    }

    @Override
    public void undeliverable() {
        if (grown && !cancelled) {
            grown = false;
            start();
        } else {
            told.undeliverable();
        }
    }
}
