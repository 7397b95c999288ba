package org.balie.telephony.legs;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Termination;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.jspecify.annotations.Nullable;

/// A leg that somebody outside, or a telephone of the site, has made to us, and that waits until we
/// answer.
final class CallerEnd extends SipEnd {
    private final IncomingCall call;

    /// What we said to the caller's offer; the same words answer that were heard before.
    private @Nullable Sdp agreed;

    private boolean rings;

    CallerEnd(
            Plant plant,
            SiteId site,
            LegId leg,
            Optional<Party.Member> member,
            Termination termination,
            IncomingCall call) {
        super(plant, site, leg, member, termination);
        this.call = call;
    }

    /// Before it is answered, all that it has offered.
    @Override
    public List<Codec> speaks() {
        List<Codec> agreedOn = super.speaks();
        return agreedOn.isEmpty()
                ? call.arrival().offer().map(it -> termination.codecs(it.text())).orElse(agreedOn)
                : agreedOn;
    }

    @Override
    public void ringBack() {
        if (isWaiting() && !rings) {
            rings = true;
            call.ring();
        }
    }

    @Override
    public void hearEarly() {
        if (isWaiting() && call.arrival().offer().isPresent()) {
            agree().ifPresent(call::progress);
        }
    }

    @Override
    public void open() {
        if (isWaiting()) {
            agree().ifPresentOrElse(this::answer, this::refuse);
        }
    }

    private boolean isWaiting() {
        return !isOver() && !hasDialog();
    }

    private Optional<Sdp> agree() {
        if (agreed == null) {
            Negotiation negotiation =
                    call.arrival()
                            .offer()
                            .map(offer -> termination.answer(offer.text(), wish()))
                            .orElseGet(() -> termination.offer(wish()));
            if (negotiation instanceof Negotiation.Agreed(var sdp)) {
                agreed = new Sdp(sdp);
            }
        }
        return Optional.ofNullable(agreed);
    }

    private void answer(Sdp sdp) {
        call.answer(sdp);
        established(call.dialog());
    }

    private void refuse() {
        call.refuse(Refusal.NOT_ACCEPTABLE);
        fail(LegEnd.FAILED);
    }

    @Override
    void giveUp(Goodbye why) {
        call.refuse(Refusals.of(why));
    }

    /// The caller hung up before anybody answered.
    void cancelled() {
        fail(LegEnd.HUNG_UP);
    }
}
