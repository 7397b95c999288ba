package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;

/// The third step of each INVITE in a dialog, either way: our 2xx waits for its ACK, and theirs
/// gets one, once more for each time that it comes (RFC 3261 sections 13.2.2.4 and 13.3.1.4). What
/// may not be sent before the ACK has come waits here.
final class Handshake {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    // A 2xx that comes once more belongs to one of the latest INVITEs.
    private static final int REMEMBERED = 4;

    private record Waiting(Runnable then, Runnable never) {}

    private final AgentParts parts;
    private final DialogLeg dialog;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, Runnable> acks =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Runnable> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private @Nullable AwaitedAck awaited;
    private long unacknowledged = -1;

    Handshake(AgentParts parts, DialogLeg dialog) {
        this.parts = parts;
        this.dialog = dialog;
    }

    /// Whether an INVITE of either side still lacks its ACK.
    boolean isOpen() {
        return awaited != null || unacknowledged >= 0;
    }

    boolean isAwaiting() {
        return awaited != null;
    }

    // -- our 2xx

    void answer(ServerTransaction invite, SipResponse response, AwaitedAck.OfferBy offerBy) {
        // Who sends another INVITE has had our 2xx to the one before: only the ACK was lost.
        if (awaited != null) {
            awaited.stop();
        }
        awaited =
                new AwaitedAck(
                        parts.station(),
                        invite,
                        response,
                        offerBy,
                        () -> {
                            awaited = null;
                            dialog.end(new Ending.NeverConfirmed());
                        });
    }

    void acknowledgedBy(SipRequest ack) {
        AwaitedAck done = awaited;
        if (done == null || !done.isFor(ack.cseq().number())) {
            return;
        }
        awaited = null;
        done.stop();
        Optional<Sdp> answer =
                done.offerBy() == AwaitedAck.OfferBy.US && ack.hasBody()
                        ? Optional.of(new Sdp(ack.bodyText()))
                        : Optional.empty();
        dialog.listener().confirmed(dialog, answer);
        List<Waiting> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(each -> whenConfirmed(each.then, each.never));
        dialog.freed();
    }

    /// Runs something as soon as the far end is known to have the dialog.
    ///
    /// @param never run instead when the dialog ends before
    void whenConfirmed(Runnable then, Runnable never) {
        if (dialog.isOver()) {
            never.run();
        } else if (dialog.isEarly() || awaited != null) {
            waiting.add(new Waiting(then, never));
        } else {
            then.run();
        }
    }

    // -- their 2xx

    /// Waits for the owner's answer to the offer in a 2xx.
    void acknowledgeWhenAnswered(long sequence) {
        unacknowledged = sequence;
        parts.station()
                .timers()
                .after(
                        ANSWER_WITHIN,
                        () -> {
                            if (unacknowledged == sequence) {
                                acknowledge(sequence, Optional.empty());
                                dialog.end(new Ending.Lost(500));
                            }
                        });
    }

    /// The owner's answer.
    void acknowledge(Sdp answer) {
        if (unacknowledged >= 0) {
            dialog.offering().described(answer);
            acknowledge(unacknowledged, Optional.of(answer.text()));
            dialog.freed();
        }
    }

    void acknowledge(long sequence, Optional<String> sdp) {
        unacknowledged = -1;
        acks.put(sequence, dialog.requests().ack(sequence, sdp));
    }

    /// A 2xx came, perhaps once more, so that the ACK was lost.
    ///
    /// @return whether it has been acknowledged before, and now again
    boolean acknowledgeAgain(long sequence) {
        Runnable again = acks.get(sequence);
        if (again != null) {
            again.run();
        }
        return again != null;
    }

    void stop() {
        if (awaited != null) {
            awaited.stop();
            awaited = null;
        }
        List<Waiting> never = List.copyOf(waiting);
        waiting.clear();
        never.forEach(each -> each.never.run());
    }
}
