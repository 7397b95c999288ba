package org.balie.telephony.legs;

import java.util.Optional;
import java.util.UUID;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.legs.Directory.Station;
import org.balie.telephony.sip.CallArrival;
import org.balie.telephony.sip.CallHandler;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Privacy;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipUri;

/// Takes the calls that come in by SIP: from outside to a number of the site, and those that
/// telephones of the site make.
final class Reception implements CallHandler {
    private final Plant plant;
    private final Making making;
    private final StationCalls stationCalls;

    Reception(Plant plant, Making making) {
        this.plant = plant;
        this.making = making;
        this.stationCalls = new StationCalls(plant, making);
    }

    @Override
    public IncomingCall.Listener called(IncomingCall call) {
        Arrival arrival = new Arrival(plant, call);
        plant.loop.execute(() -> take(arrival));
        return arrival;
    }

    private void take(Arrival arrival) {
        switch (arrival.call().arrival().source()) {
            case Peer.Device(var name) -> {
                Optional<Station> station = plant.directory.station(name);
                if (station.isPresent()) {
                    stationCalls.take(station.get(), arrival);
                } else {
                    arrival.call().refuse(Refusal.FORBIDDEN);
                }
            }
            case Peer.Trunk(var name) -> fromOutside(name, arrival);
            case Peer.Stranger _ -> arrival.call().refuse(Refusal.FORBIDDEN);
        }
    }

    private void fromOutside(TrunkName trunk, Arrival arrival) {
        Optional<SiteId> site = plant.directory.siteOf(trunk);
        Optional<PhoneNumber> to =
                site.flatMap(known -> number(known, arrival.call().arrival().requestUri()));
        if (site.isEmpty() || to.isEmpty()) {
            arrival.call().refuse(Refusal.NOT_FOUND);
            return;
        }
        CallId id = new CallId(UUID.randomUUID());
        if (making.caller(site.get(), new LegId(id, 1), Optional.empty(), arrival).isEmpty()) {
            return;
        }
        var report =
                new Report.CallArrived(id, to.get(), caller(site.get(), arrival.call().arrival()));
        plant.loop.then(
                plant.report(site.get(), report),
                (decision, failure) -> {
                    Plant.logFailure(report, failure);
                    if (decision == null) {
                        refuse(arrival, id, Refusal.OVERLOADED);
                    } else {
                        decision.rejection()
                                .ifPresent(why -> refuse(arrival, id, Refusals.of(why)));
                    }
                });
    }

    private void refuse(Arrival arrival, CallId id, Refusal refusal) {
        arrival.call().refuse(refusal);
        plant.forget(id);
    }

    /// By the word of the trunk rather than by the caller's own; empty when it is withheld.
    private Optional<PhoneNumber> caller(SiteId site, CallArrival arrival) {
        if (arrival.privacy() == Privacy.WITHHELD) {
            return Optional.empty();
        }
        NameAddress who = arrival.assertedIdentity().orElse(arrival.from());
        return number(site, who.uri());
    }

    private Optional<PhoneNumber> number(SiteId site, SipUri uri) {
        return uri.user().flatMap(plant.directory.dialPlan(site)::number);
    }
}
