package org.balie.telephony.legs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.Wish;
import org.jspecify.annotations.Nullable;

/// One half of a call between two people of the site, which is two calls: what goes out of the one
/// comes in at the other.
final class Hairpin implements End {
    private static final Profile PLAIN = new Profile.Telephone(Profile.Encryption.NEVER);

    private final Plant plant;
    private final SiteId site;
    private LegId leg;
    private @Nullable Hairpin other;
    private boolean over;
    private boolean linked;
    private boolean rings;

    private Hairpin(Plant plant, SiteId site, LegId leg) {
        this.plant = plant;
        this.site = site;
        this.leg = leg;
    }

    /// The far end of a leg that dials a number of its own site.
    static Hairpin dial(Plant plant, SiteId site, Effect.Dial order) {
        CallId called = new CallId(UUID.randomUUID());
        Hairpin out = new Hairpin(plant, site, order.leg());
        Hairpin in = new Hairpin(plant, site, new LegId(called, 1));
        out.other = in;
        in.other = out;
        plant.call(site, called).put(in);
        plant.loop.then(
                plant.report(
                        site, new Report.CallArrived(called, order.number(), order.callerId())),
                out::arrived);
        return out;
    }

    /// On the side that dials.
    private void arrived(@Nullable Decision decision, @Nullable Throwable failure) {
        Optional<Rejection> rejection = Optional.ofNullable(decision).flatMap(Decision::rejection);
        if (failure == null && rejection.isEmpty()) {
            return;
        }
        peer().end();
        plant.forget(peer().leg.call());
        boolean full =
                rejection.filter(why -> why.reason() == Rejection.Reason.LINE_FULL).isPresent();
        fail(full ? LegEnd.BUSY : LegEnd.FAILED);
    }

    private Hairpin peer() {
        return Objects.requireNonNull(other);
    }

    /// Two legs that were joined before the process that joined them died.
    static Hairpin restore(Plant plant, SiteId site, LegId one, LegId another) {
        Hairpin here = new Hairpin(plant, site, one);
        Hairpin there = new Hairpin(plant, site, another);
        here.other = there;
        there.other = here;
        here.linked = true;
        there.linked = true;
        plant.call(site, one.call()).put(here);
        plant.call(site, another.call()).put(there);
        return here;
    }

    @Override
    public LegId leg() {
        return leg;
    }

    @Override
    public void become(LegId next) {
        plant.kept.forget(site, leg);
        leg = next;
        keep();
    }

    private void keep() {
        if (linked && !over) {
            plant.kept.keep(site, new KeptEnds.KeptEnd.Half(leg, peer().leg));
            plant.kept.keep(site, new KeptEnds.KeptEnd.Half(peer().leg, leg));
        }
    }

    /// Once for both halves: each would tell the other without an end.
    @Override
    public void ringBack() {
        if (!rings) {
            rings = true;
            peer().rings = true;
            plant.ringBack(peer().leg.call());
        }
    }

    /// The called side is answered; so the side that called is through.
    @Override
    public void open() {
        if (linked || over) {
            return;
        }
        if (link()) {
            linked = true;
            peer().linked = true;
            keep();
            plant.tell(site, new Report.LegAnswered(peer().leg));
        } else {
            LegId mine = leg;
            end();
            plant.ended(site, mine, LegEnd.FAILED);
            peer().fail(LegEnd.FAILED);
        }
    }

    @Override
    public void renewMedia() {
        link();
    }

    /// Before the halves are joined, what is spoken at the other one's side.
    @Override
    public List<Codec> speaks() {
        return linked
                ? plant
                        .call(leg.call())
                        .flatMap(call -> call.context().termination(LiveCall.termination(leg)))
                        .flatMap(Termination::codec)
                        .stream()
                        .toList()
                : peer().spokenBeside().stream().flatMap(List::stream).distinct().toList();
    }

    private List<List<Codec>> spokenBeside() {
        return plant.call(leg.call()).stream()
                .flatMap(call -> call.ends().stream())
                .filter(end -> !(end instanceof Hairpin))
                .map(End::speaks)
                .toList();
    }

    /// The two halves hear each other as two telephones would, in what both sides speak.
    private boolean link() {
        Wish wish = Wish.USUAL.preferring(joined(spokenBeside(), peer().spokenBeside()));
        Optional<Termination> here = plant.termination(site, leg, PLAIN);
        Optional<Termination> there = plant.termination(site, peer().leg, PLAIN);
        return here.isPresent()
                && there.isPresent()
                && here.get().offer(wish) instanceof Negotiation.Agreed(var offer)
                && there.get().answer(offer, wish) instanceof Negotiation.Agreed(var answer)
                && here.get().accept(answer) instanceof Negotiation.Agreed;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Override
    public void release(Goodbye why) {
        if (!over) {
            end();
            peer().fail(Refusals.end(why, linked));
        }
    }

    private void fail(LegEnd cause) {
        if (!over) {
            end();
            plant.ended(site, leg, cause);
        }
    }

    private void end() {
        over = true;
        if (linked) {
            plant.kept.forget(site, leg);
        }
    }
}
