package org.balie.telephony.phones;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.CallControl;
import org.balie.telephony.legs.RegisteredTelephones;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.server.SipServer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// SIP, media and the legs between them, as long as the service runs.
///
/// They start before the exchanges do, which at once have calls found again; and stop after them,
/// so that a site that is given up is at rest when its dialogs are left to the next owner.
@ApplicationScoped
public class PhoneSystem {
    private static final Logger LOG = Logger.getLogger(PhoneSystem.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Observers without one have 2500.
    private static final int BEFORE_OTHERS = 1_000;

    private static final int AFTER_OTHERS = 4_000;

    private final PhoneSettings settings;
    private final StackWords words;
    private final SiteExchanges exchanges;
    private final KnownTelephones telephones;
    private final OtherReplicas replicas;
    private final TelephoneChanges changes;
    private final KeptBindings bindings;
    private final KeptDialogs dialogs;
    private final VoicemailSounds sounds;
    private final PublishedEvents outside;
    private final TrunkWatch trunks;
    private final TabSockets tabs;
    private final InstantSource clock;
    private final Vertx vertx;
    private volatile @Nullable Running running;
    private List<Long> timers = List.of();

    /// What is running, once it is.
    private record Running(CallControl control, MediaPart media, SipStack stack) {}

    @SuppressWarnings("TooManyParameters") // One for each that is joined here.
    PhoneSystem(
            PhoneSettings settings,
            StackWords words,
            SiteExchanges exchanges,
            KnownTelephones telephones,
            OtherReplicas replicas,
            TelephoneChanges changes,
            KeptBindings bindings,
            KeptDialogs dialogs,
            VoicemailSounds sounds,
            PublishedEvents outside,
            TrunkWatch trunks,
            TabSockets tabs,
            InstantSource clock,
            Vertx vertx) {
        this.settings = settings;
        this.words = words;
        this.exchanges = exchanges;
        this.telephones = telephones;
        this.replicas = replicas;
        this.changes = changes;
        this.bindings = bindings;
        this.dialogs = dialogs;
        this.sounds = sounds;
        this.outside = outside;
        this.trunks = trunks;
        this.tabs = tabs;
        this.clock = clock;
        this.vertx = vertx;
    }

    /// Who carries out what exchanges decide; empty where nobody can telephone.
    Optional<CallControl> control() {
        return Optional.ofNullable(running).map(Running::control);
    }

    /// Where SIP listens; nowhere when it does not.
    public List<SipSettings.Point> points() {
        Running now = running;
        return now == null ? List.of() : now.stack().points();
    }

    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        if (!settings.enabled()) {
            LOG.info("Nobody can telephone here: balie.telephony.phones.enabled is false");
            return;
        }
        KnownTelephones.Look known = changes.first().await().atMost(PATIENCE);
        Running now = start(known);
        running = now;
        exchanges.reachedBySip(replicas.address(now.stack().points()).toString());
        timers = new ArrayList<>(tabs.start(vertx));
        timers.add(changes.follow(vertx, look -> changed(now.stack(), look)));
        timers.add(dialogs.start(vertx));
        LOG.infof("Telephones register at %s", now.stack().points());
    }

    private Running start(KnownTelephones.Look known) {
        var control =
                new CallControl(exchanges, telephones, dialogs, sounds, outside, words.realm());
        MediaPart media = null;
        try {
            media = MediaPart.start(words.media(), control, sounds.recordings());
            SipStack stack = SipServer.start(words.sip(known.trunks()), ports(control), clock);
            control.use(media, stack);
            return new Running(control, media, stack);
        } catch (RuntimeException e) {
            if (media != null) {
                media.close();
            }
            control.close();
            throw e;
        }
    }

    private SipPorts ports(CallControl control) {
        return new SipPorts(
                control,
                telephones,
                new RegisteredTelephones(exchanges, telephones, bindings),
                control.lamps(),
                trunks,
                Optional.of(replicas));
    }

    /// Whose secret is another, or who is no more, has to sign in again.
    private static void changed(SipStack stack, KnownTelephones.Look look) {
        look.gone().forEach(stack::forget);
        stack.trunks(look.trunks());
    }

    /// The site's telephones are rung from here from now on, wherever they have registered.
    void taken(SiteId site) {
        Running now = running;
        if (now == null) {
            return;
        }
        var _ =
                bindings.of(telephones.telephonesOf(site))
                        .whenComplete(
                                (kept, failure) -> {
                                    if (failure == null) {
                                        now.stack().adopt(kept);
                                    } else {
                                        LOG.warnf(
                                                "Where site %s has registered is not known: %s",
                                                site.value(), failure);
                                    }
                                });
    }

    /// Another replica rings them.
    void lost(SiteId site) {
        Running now = running;
        if (now != null) {
            now.stack().leave(telephones.telephonesOf(site));
        }
    }

    /// At the very start of a shutdown: no new calls, those under way go on.
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        Running now = running;
        if (now != null) {
            now.stack().drain();
        }
    }

    void stop(@Observes @Priority(AFTER_OTHERS) ShutdownEvent event) {
        Running now = running;
        running = null;
        timers.forEach(vertx::cancelTimer);
        if (now != null) {
            now.control().close();
            now.stack().close();
            now.media().close();
            dialogs.write().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }
}
