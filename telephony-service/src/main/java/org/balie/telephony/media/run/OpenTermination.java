package org.balie.telephony.media.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Quality;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Wish;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.Format;
import org.balie.telephony.media.sdp.Negotiator;

/// A termination, as whoever orders sees it: its negotiations, which are done on the caller's
/// thread, one after the other. What comes of them is an order to the far end's worker.
final class OpenTermination implements Termination {
    private final RunningMediaPart part;
    private final Profile profile;
    private final Negotiator negotiator;
    private final Strand strand;
    private final FarEnd farEnd;
    private volatile OpenContext context;
    private volatile TerminationId id;
    private volatile boolean over;

    OpenTermination(
            RunningMediaPart part,
            OpenContext context,
            TerminationId id,
            Profile profile,
            Negotiator negotiator,
            Strand strand,
            FarEnd farEnd) {
        this.part = part;
        this.context = context;
        this.id = id;
        this.profile = profile;
        this.negotiator = negotiator;
        this.strand = strand;
        this.farEnd = farEnd;
        strand.orderInAnyCase(() -> context.bridge().enter(farEnd));
    }

    @Override
    public TerminationId id() {
        return id;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    boolean isOf(RunningMediaPart known) {
        return part == known;
    }

    boolean isOver() {
        return over;
    }

    FarEnd farEnd() {
        return farEnd;
    }

    Strand strand() {
        return strand;
    }

    // -- negotiations

    @Override
    public Negotiation offer(Wish wish) {
        return negotiate(() -> negotiator.offer(wish));
    }

    @Override
    public Negotiation answer(String sdpOffer, Wish wish) {
        return negotiate(() -> negotiator.answer(sdpOffer, wish));
    }

    @Override
    public Negotiation accept(String sdpAnswer) {
        return negotiate(() -> negotiator.accept(sdpAnswer));
    }

    @Override
    public List<Codec> codecs(String sdpOffer) {
        return negotiator.codecs(sdpOffer);
    }

    @Override
    public synchronized Optional<Codec> codec() {
        return negotiator.agreement().map(Agreement::send).map(Format::codec);
    }

    @Override
    public synchronized void withdraw() {
        negotiator.withdraw();
        carryOut();
    }

    private synchronized Negotiation negotiate(Supplier<Negotiation> what) {
        if (over) {
            return new Negotiation.Refused(Refusal.OVER, "the termination is over");
        }
        Negotiation outcome = what.get();
        if (outcome instanceof Negotiation.Agreed) {
            carryOut();
        }
        return outcome;
    }

    private void carryOut() {
        var agreed = negotiator.agreement();
        var offered = negotiator.offered();
        strand.order(() -> farEnd.agree(agreed.orElse(null), offered.orElse(null)));
    }

    @Override
    public void dial(String digits) {
        strand.order(() -> farEnd.dial(digits));
    }

    @Override
    public Quality quality() {
        return farEnd.quality();
    }

    // -- where it is; under the part's lock

    void leave() {
        context.forget(this);
    }

    void move(OpenContext next, TerminationId as) {
        context = next;
        id = as;
        strand.orderInAnyCase(() -> farEnd.move(next.bridge(), as));
    }

    void end() {
        if (!over) {
            over = true;
            part.ended();
            strand.orderInAnyCase(farEnd::end);
        }
    }
}
