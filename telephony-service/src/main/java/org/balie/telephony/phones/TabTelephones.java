package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.legs.CallControl;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Browsers that telephone (TEL-26): each is a telephone at the exchange of its site as long as
/// this replica decides for that, and rings until its socket ends.
@ApplicationScoped
class TabTelephones {
    private static final Logger LOG = Logger.getLogger(TabTelephones.class);

    /// How long a tab counts as reachable without a word from here, and how often that is renewed.
    /// Whether it is there is known by its socket; this is for the case that we die with it.
    private static final Duration REACHABLE = Duration.ofSeconds(90);

    private static final Duration RENEWS = Duration.ofSeconds(30);

    private record At(SiteId site, DeviceId device) {}

    /// What an exchange says to a tab that wants to be a telephone.
    private enum Admission {
        WELCOME,
        NO_LICENCE,
        /// The device is somebody else's.
        FORBIDDEN
    }

    private final PhoneSystem phones;
    private final SiteExchanges exchanges;
    private final LedTabs led;
    private final InstantSource clock;

    /// Who rings, by its device. When two sockets name one device, the later.
    private final Map<At, Tab> ringing = new ConcurrentHashMap<>();

    TabTelephones(PhoneSystem phones, SiteExchanges exchanges, LedTabs led, InstantSource clock) {
        this.phones = phones;
        this.exchanges = exchanges;
        this.led = led;
        this.clock = clock;
    }

    /// Renews registrations from now on.
    ///
    /// @return the timer to cancel in the end
    long start(Vertx vertx) {
        return vertx.setPeriodic(RENEWS.toMillis(), _ -> ringing.forEach(this::renew));
    }

    private void renew(At at, Tab tab) {
        if (tab.isSilentSince(clock.instant().minus(REACHABLE))) {
            tab.leave();
            stop(tab, at.device());
        } else {
            tell(at, registered(tab, at.device()));
        }
    }

    /// Another replica has the site now: tabs should go there.
    void lost(SiteId site) {
        ringing.forEach(
                (at, tab) -> {
                    if (at.site().equals(site) && ringing.remove(at, tab)) {
                        tab.leave();
                        phones.control().ifPresent(it -> it.softphoneGone(at.device(), tab));
                        tab.say(TabWords.refused("elsewhere"));
                    }
                });
    }

    // -- what tabs say

    void here(Tab tab, DeviceId device, JsonNode frame) {
        if (tab.at() == Tab.At.ANOTHER_REPLICA) {
            hereAtOwner(tab, device);
            return;
        }
        var _ =
                led.lead(tab, frame)
                        .subscribeAsCompletionStage()
                        .whenComplete(
                                (isLed, failure) -> {
                                    if (failure != null) {
                                        tell(tab, device, null, failure);
                                    } else if (!isLed) {
                                        hereAtOwner(tab, device);
                                    }
                                });
    }

    private void hereAtOwner(Tab tab, DeviceId device) {
        Optional<CallControl> running = phones.control();
        if (running.isEmpty()) {
            tab.say(TabWords.refused("elsewhere"));
            return;
        }
        CallControl control = running.get();
        tab.become(device).ifPresent(before -> stop(tab, before));
        var _ =
                exchanges
                        .owned(tab.site(), exchange -> admission(exchange, tab.person(), device))
                        .chain(
                                found ->
                                        found.map(it -> admit(control, tab, device, it))
                                                .orElseGet(() -> refused("elsewhere")))
                        .subscribeAsCompletionStage()
                        .whenComplete((refusal, failure) -> tell(tab, device, refusal, failure));
    }

    private static Admission admission(Exchange exchange, PersonId person, DeviceId device) {
        boolean anothers =
                exchange.persons()
                        .map(Person::id)
                        .filter(id -> !id.equals(person))
                        .anyMatch(id -> exchange.devices(id).contains(device));
        if (anothers) {
            return Admission.FORBIDDEN;
        }
        return exchange.person(person).filter(Person::isLicensed).isPresent()
                ? Admission.WELCOME
                : Admission.NO_LICENCE;
    }

    /// It can be rung before its exchange knows of it, since that may ring at once.
    private Uni<Optional<String>> admit(
            CallControl control, Tab tab, DeviceId device, Admission admission) {
        return switch (admission) {
            case NO_LICENCE -> refused("no-licence");
            case FORBIDDEN -> refused("forbidden");
            case WELCOME -> {
                ringing.put(new At(tab.site(), device), tab);
                control.softphoneHere(device, tab);
                yield Uni.createFrom()
                        .completionStage(
                                () ->
                                        exchanges.send(
                                                tab.site(), Actor.MACHINE, registered(tab, device)))
                        .map(TabTelephones::refusal);
            }
        };
    }

    private static Uni<Optional<String>> refused(String code) {
        return Uni.createFrom().item(Optional.of(code));
    }

    private static Optional<String> refusal(Decision decision) {
        return decision.rejection().map(Rejection::reason).map(Rejection.Reason::code);
    }

    private Report.DeviceRegistered registered(Tab tab, DeviceId device) {
        return new Report.DeviceRegistered(tab.person(), device, clock.instant().plus(REACHABLE));
    }

    private void tell(
            Tab tab,
            DeviceId device,
            @Nullable Optional<String> refusal,
            @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warnf("A tab of site %s can't be rung: %s", tab.site().value(), failure);
        }
        Optional<String> code = refusal == null ? Optional.of("elsewhere") : refusal;
        if (!tab.is(device)) {
            // gone meanwhile
            stop(tab, device);
        } else if (code.isPresent()) {
            tab.leave();
            stop(tab, device);
            tab.say(TabWords.refused(code.get()));
        } else {
            tab.say(TabWords.registered(device));
        }
    }

    void gone(Tab tab) {
        tab.leave().ifPresent(device -> stop(tab, device));
    }

    /// Its socket has ended.
    void closed(Tab tab) {
        Optional<DeviceId> was = tab.close();
        tab.unlink();
        was.ifPresent(device -> stop(tab, device));
    }

    void answered(Tab tab, LegId leg, String sdp) {
        control().softphoneAnswered(tab, leg, sdp);
    }

    void pressed(Tab tab, LegId leg, String keys) {
        control().softphoneDialled(tab, leg, keys);
    }

    // -- the way on

    /// What it talks is over in any case; its device is gone unless another socket has it by now.
    private void stop(Tab tab, DeviceId device) {
        phones.control().ifPresent(it -> it.softphoneGone(device, tab));
        var at = new At(tab.site(), device);
        if (ringing.remove(at, tab)) {
            tell(at, new Report.DeviceGone(device));
        }
    }

    private void tell(At at, Report report) {
        var _ =
                exchanges
                        .send(at.site(), Actor.MACHINE, report)
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        LOG.warnf(
                                                "Site %s was not told of a tab: %s",
                                                at.site().value(), failure);
                                    }
                                });
    }

    private CallControl control() {
        return phones.control().orElseThrow(() -> Problem.unavailable().exception());
    }
}
