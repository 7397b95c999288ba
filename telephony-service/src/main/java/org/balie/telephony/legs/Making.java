package org.balie.telephony.legs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.legs.CalleeEnd.Purpose;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.Wish;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Privacy;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipUri;

/// Makes legs: to telephones, browsers, trunks, and back into the site.
final class Making {
    private static final Profile TELEPHONE = new Profile.Telephone(Profile.Encryption.WHEN_OFFERED);
    private static final Profile BROWSER = new Profile.Browser();

    private final Plant plant;
    private final Softphones softphones;
    private final String realm;

    /// Telephones that have called already for what the exchange will connect them to.
    private final Map<Expected, Arrival> expected = new HashMap<>();

    private record Expected(CallId call, DeviceId device) {}

    /// @param realm the domain of the addresses that telephones are shown
    Making(Plant plant, Softphones softphones, String realm) {
        this.plant = plant;
        this.softphones = softphones;
        this.realm = realm;
    }

    // -- who has called us

    /// Empty, and refused, when nothing is left to hear it with.
    Optional<CallerEnd> caller(
            SiteId site, LegId leg, Optional<Party.Member> member, Arrival arrival) {
        Optional<CallerEnd> end =
                plant.termination(site, leg, TELEPHONE)
                        .map(it -> new CallerEnd(plant, site, leg, member, it, arrival.call()));
        end.ifPresentOrElse(
                it -> {
                    plant.call(site, leg.call()).put(it);
                    arrival.goesOnAs(it);
                },
                () -> arrival.call().refuse(Refusal.OVERLOADED));
        return end;
    }

    void expect(CallId call, DeviceId device, Arrival at) {
        expected.put(new Expected(call, device), at);
    }

    /// Empty when it has been connected already.
    Optional<Arrival> stopExpecting(CallId call, DeviceId device) {
        return Optional.ofNullable(expected.remove(new Expected(call, device)));
    }

    // -- whom we call

    void ring(SiteId site, LegId leg, Party.Member member, Alert alert) {
        Optional<Softphone> browser = softphones.at(member.device());
        if (browser.isPresent()) {
            browser(site, leg, member, browser.get()).ifPresent(end -> end.ring(alert));
        } else {
            callTelephone(
                    site,
                    leg,
                    member,
                    Purpose.ALERTS,
                    Shown.of(alert, realm),
                    CallRequest.AnswerMode.BY_HAND);
        }
    }

    /// Where its person has chosen to have the call. A telephone that has called for it is
    /// answered.
    void connect(SiteId site, LegId leg, Party.Member member) {
        Optional<Arrival> waiting = stopExpecting(leg.call(), member.device());
        if (waiting.isPresent()) {
            connect(site, leg, member, waiting.get());
        } else {
            reach(site, leg, member);
        }
    }

    private void connect(SiteId site, LegId leg, Party.Member member, Arrival waiting) {
        Optional<CallerEnd> end = caller(site, leg, Optional.of(member), waiting);
        end.ifPresentOrElse(End::open, () -> plant.ended(site, leg, LegEnd.FAILED));
        if (end.filter(it -> !it.isOver()).isPresent()) {
            plant.tell(site, new Report.LegAnswered(leg));
        }
    }

    /// For a call that this person makes. A telephone that dialled waits for the called party; any
    /// other is called first.
    void originate(SiteId site, LegId leg, Party.Member member) {
        Optional<Arrival> waiting = stopExpecting(leg.call(), member.device());
        if (waiting.isEmpty()) {
            reach(site, leg, member);
        } else if (caller(site, leg, Optional.of(member), waiting.get()).isEmpty()) {
            plant.ended(site, leg, LegEnd.FAILED);
        }
    }

    private void reach(SiteId site, LegId leg, Party.Member member) {
        Optional<Softphone> browser = softphones.at(member.device());
        if (browser.isPresent()) {
            browser(site, leg, member, browser.get()).ifPresent(BrowserEnd::connect);
        } else {
            callTelephone(
                    site,
                    leg,
                    member,
                    Purpose.REACHES,
                    Shown.ofNobody(realm),
                    CallRequest.AnswerMode.BY_ITSELF);
        }
    }

    private Optional<BrowserEnd> browser(
            SiteId site, LegId leg, Party.Member member, Softphone softphone) {
        Optional<BrowserEnd> end =
                plant.termination(site, leg, BROWSER)
                        .map(it -> new BrowserEnd(plant, site, leg, member, it, softphone));
        end.ifPresentOrElse(
                plant.call(site, leg.call())::put, () -> plant.ended(site, leg, LegEnd.FAILED));
        return end;
    }

    private void callTelephone(
            SiteId site,
            LegId leg,
            Party.Member member,
            Purpose purpose,
            Shown shown,
            CallRequest.AnswerMode mode) {
        Optional<DeviceName> name = plant.directory.name(site, member.device());
        if (name.isEmpty()) {
            plant.ended(site, leg, LegEnd.FAILED);
            return;
        }
        call(
                site,
                leg,
                Optional.of(member),
                purpose,
                offer ->
                        CallRequest.to(
                                        new CallRequest.Target.Device(name.get()),
                                        shown.from(),
                                        Optional.of(offer))
                                .showing(Optional.empty(), shown.subject())
                                .answered(mode));
    }

    void dial(SiteId site, Effect.Dial order, boolean inside) {
        List<TrunkName> trunks = plant.directory.trunksOf(site);
        if (inside) {
            plant.call(site, order.leg().call()).put(Hairpin.dial(plant, site, order));
        } else if (trunks.isEmpty()) {
            plant.ended(site, order.leg(), LegEnd.FAILED);
        } else {
            dial(site, order, trunks.getFirst());
        }
    }

    private void dial(SiteId site, Effect.Dial order, TrunkName trunk) {
        NameAddress from = address(order.callerId());
        Privacy privacy = order.callerId().isPresent() ? Privacy.NONE : Privacy.WITHHELD;
        call(
                site,
                order.leg(),
                Optional.empty(),
                Purpose.REACHES,
                offer ->
                        CallRequest.to(
                                        new CallRequest.Target.Trunk(trunk, order.number().value()),
                                        from,
                                        Optional.of(offer))
                                .asserting(from, privacy)
                                .locatedAt(order.location()));
    }

    private NameAddress address(Optional<PhoneNumber> number) {
        return NameAddress.of(
                SipUri.sip(number.map(PhoneNumber::value).orElse("anonymous"), realm));
    }

    private void call(
            SiteId site,
            LegId leg,
            Optional<Party.Member> member,
            Purpose purpose,
            Function<Sdp, CallRequest> request) {
        Optional<Termination> termination = plant.termination(site, leg, TELEPHONE);
        if (termination.isPresent()
                && termination.get().offer(plant.suited(leg, Wish.USUAL))
                        instanceof Negotiation.Agreed(var sdp)) {
            CalleeEnd end = new CalleeEnd(plant, site, leg, member, termination.get(), purpose);
            plant.call(site, leg.call()).put(end);
            end.start(request.apply(new Sdp(sdp)));
        } else {
            plant.ended(site, leg, LegEnd.FAILED);
        }
    }
}
