package org.balie.telephony.legs;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.Wish;
import org.jspecify.annotations.Nullable;

/// A leg to a browser. All offers are ours; the browser answers.
final class BrowserEnd implements End {
    private final Plant plant;
    private final SiteId site;
    private final Party.Member member;
    private final Termination termination;
    private final Softphone softphone;
    private LegId leg;

    /// What it will choose, since it chooses what it is offered first and all browsers speak all.
    private List<Codec> expected = List.of();

    private final Set<Codec> asked = EnumSet.noneOf(Codec.class);
    private boolean alerts;
    private boolean over;

    BrowserEnd(
            Plant plant,
            SiteId site,
            LegId leg,
            Party.Member member,
            Termination termination,
            Softphone softphone) {
        this.plant = plant;
        this.site = site;
        this.leg = leg;
        this.member = member;
        this.termination = termination;
        this.softphone = softphone;
    }

    void ring(Alert alert) {
        alerts = true;
        offer(sdp -> new Softphone.Word.Ring(leg, alert, sdp), wish());
    }

    void connect() {
        Wish wish = wish();
        expected = List.of(wish.codecs().getFirst());
        offer(sdp -> new Softphone.Word.Connect(leg, sdp), wish);
    }

    @Override
    public void renewMedia() {
        offer(sdp -> new Softphone.Word.Renew(leg, sdp), wish().with(Wish.Ice.RESTART));
    }

    private Wish wish() {
        return plant.suited(leg, Wish.BROWSER);
    }

    /// The other side of a call that it makes is called before it has answered.
    @Override
    public List<Codec> speaks() {
        return termination.codec().map(List::of).orElse(expected);
    }

    /// A browser that calls has agreed on a codec before it was known what is spoken at the other
    /// side. It is asked once for each codec, for it may not have it.
    @Override
    public void suit() {
        List<Codec> theirs = plant.spokenBeside(leg).stream().flatMap(List::stream).toList();
        Optional<Codec> ours = termination.codec();
        if (!over
                && !alerts
                && theirs.size() == 1
                && ours.isPresent()
                && !theirs.contains(ours.get())
                && asked.addAll(theirs)) {
            offer(sdp -> new Softphone.Word.Renew(leg, sdp), wish());
        }
    }

    private void offer(Function<String, Softphone.Word> words, Wish wish) {
        switch (termination.offer(wish)) {
            case Negotiation.Agreed(var sdp) -> softphone.hear(words.apply(sdp));
            case Negotiation.Refused _ -> fail(LegEnd.FAILED);
        }
    }

    boolean isAt(Softphone known) {
        return softphone == known;
    }

    /// The browser has answered our offer, because its person answered the call or at once.
    void answered(String sdp) {
        if (over) {
            return;
        }
        if (!(termination.accept(sdp) instanceof Negotiation.Agreed)) {
            stop("failed");
            fail(LegEnd.FAILED);
            return;
        }
        if (alerts) {
            alerts = false;
            plant.loop.then(
                    plant.command(
                            site,
                            member.person(),
                            new CallCommand.AnswerCall(leg.call(), member.device())),
                    this::judged);
        } else {
            plant.tell(site, new Report.LegAnswered(leg));
        }
    }

    private void judged(@Nullable Decision decision, @Nullable Throwable failure) {
        if (failure != null || decision == null) {
            stop("failed");
            fail(LegEnd.FAILED);
        } else {
            // the leg itself was released when another was first
            decision.rejection().ifPresent(why -> stop(why.reason().code()));
        }
    }

    @Override
    public void lost() {
        fail(LegEnd.LOST);
    }

    private void stop(String cause) {
        softphone.hear(new Softphone.Word.Stop(leg, cause, Optional.empty()));
    }

    private void fail(LegEnd cause) {
        if (!over) {
            over = true;
            plant.ended(site, leg, cause);
        }
    }

    @Override
    public LegId leg() {
        return leg;
    }

    @Override
    public void become(LegId next) {
        leg = next;
    }

    @Override
    public void release(Goodbye why) {
        if (!over) {
            over = true;
            softphone.hear(new Softphone.Word.Stop(leg, why.cause().code(), why.by()));
        }
    }
}
