package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.JournalReader;
import org.balie.telephony.journal.Lease;
import org.balie.telephony.journal.Leases;
import org.balie.telephony.journal.Leases.Replica;
import org.jboss.logging.Logger;

/// Which sites are ours: taken when somebody needs them or nobody has them, lost when another
/// replica has taken them. Used by the engine's thread, but for [#own].
final class Ownership {
    private static final Logger LOG = Logger.getLogger(Ownership.class);

    private final Leases leases;
    private final Audience audience;
    private final Restoring restoring;
    private final EngineMetrics metrics;
    private final EngineSettings settings;
    private volatile Replica self;
    private final DatabaseClock clock = new DatabaseClock();
    private final Map<SiteId, OwnedExchange> owned = new HashMap<>();

    /// Sites that are ours and have to be restored, with how far the listeners know them.
    private final Map<SiteId, Lease> broken = new HashMap<>();

    private final Map<SiteId, Long> restoreAt = new HashMap<>();
    private final Set<SiteId> ownedNow = ConcurrentHashMap.newKeySet();
    private long heartbeatAt = System.nanoTime();

    Ownership(
            Leases leases,
            JournalReader journal,
            Audience audience,
            EngineMetrics metrics,
            EngineSettings settings,
            Replica self) {
        this.leases = leases;
        this.audience = audience;
        this.restoring = new Restoring(journal, settings.databaseTimeout());
        this.metrics = metrics;
        this.settings = settings;
        this.self = self;
    }

    Replica self() {
        return self;
    }

    /// For any thread; before a site is taken.
    void reachedBySip(String address) {
        self = new Replica(self.id(), self.address(), Optional.of(address));
    }

    DatabaseClock clock() {
        return clock;
    }

    /// For any thread.
    boolean own(SiteId site) {
        return ownedNow.contains(site);
    }

    Optional<Exchange> exchange(SiteId site) {
        return Optional.ofNullable(owned.get(site)).map(OwnedExchange::exchange);
    }

    /// All that are here now.
    List<OwnedExchange> all() {
        return List.copyOf(owned.values());
    }

    Duration untilHeartbeat() {
        return Duration.ofNanos(Math.max(0, heartbeatAt - System.nanoTime()));
    }

    /// Says that this replica is alive, when it is time to; finds out what it has lost, and takes
    /// what nobody has. Without an answer nothing changes: commits will tell whether we still own
    /// what we think.
    void heartbeat() {
        if (System.nanoTime() - heartbeatAt < 0) {
            return;
        }
        try {
            Leases.Heartbeat heard = await(leases.renew(self.id()));
            clock.hear(heard.at());
            loseOthers(heard.epochs());
            Set<SiteId> missing = new HashSet<>(heard.epochs().keySet());
            missing.addAll(await(leases.deserted(settings.silence(), settings.taken())));
            missing.forEach(this::takeIfPossible);
            metrics.count(owned.values());
        } catch (RuntimeException e) {
            LOG.warnf("The database does not answer to a heartbeat: %s", e);
        }
        heartbeatAt = System.nanoTime() + settings.heartbeat().toNanos();
    }

    private void loseOthers(Map<SiteId, Long> epochs) {
        for (OwnedExchange each : all()) {
            Long epoch = epochs.get(each.site());
            if (epoch == null || epoch != each.lease().epoch()) {
                lose(each.site());
            }
        }
        Set<SiteId> others = new HashSet<>(broken.keySet());
        others.removeAll(epochs.keySet());
        others.forEach(this::lose);
    }

    private void takeIfPossible(SiteId site) {
        try {
            of(site);
        } catch (RuntimeException _) {
            // It is in the log; the next heartbeat comes soon.
        }
    }

    /// The site's exchange, taken if it can be; empty when somebody else has it.
    ///
    /// @throws RuntimeException when it can't be had now, and perhaps in a moment
    Optional<OwnedExchange> of(SiteId site) {
        OwnedExchange known = owned.get(site);
        if (known != null) {
            return Optional.of(known);
        }
        if (isToWait(site)) {
            throw new ExchangeUnavailable("restored in a moment");
        }
        try {
            return take(site);
        } catch (RuntimeException e) {
            LOG.warnf("Site %s cannot be taken: %s", site.value(), e);
            restoreAt.put(site, System.nanoTime() + settings.pause().toNanos());
            throw e;
        }
    }

    private boolean isToWait(SiteId site) {
        Long at = restoreAt.get(site);
        return at != null && System.nanoTime() - at < 0;
    }

    private Optional<OwnedExchange> take(SiteId site) {
        Optional<Lease> lease = await(leases.take(site, self, settings.silence()));
        if (lease.isEmpty()) {
            lose(site);
            return Optional.empty();
        }
        Exchange exchange = restoring.restore(site);
        tell(site, lease.get(), exchange);
        OwnedExchange taken = new OwnedExchange(exchange, lease.get());
        owned.put(site, taken);
        broken.remove(site);
        restoreAt.remove(site);
        ownedNow.add(site);
        metrics.taken.increment();
        LOG.infof(
                "Site %s is ours: epoch %d, event %d",
                site.value(), lease.get().epoch(), exchange.site().sequence());
        return Optional.of(taken);
    }

    /// When nobody else has had the site in between, the listeners only miss what was committed
    /// without an answer.
    private void tell(SiteId site, Lease lease, Exchange exchange) {
        Lease before = broken.get(site);
        if (before != null && before.epoch() == lease.epoch() - 1) {
            audience.committed(site, restoring.between(before.sequence(), exchange), exchange);
        } else {
            lose(site);
            audience.taken(site, exchange);
        }
    }

    private void lose(SiteId site) {
        OwnedExchange gone = owned.remove(site);
        Lease was = broken.remove(site);
        ownedNow.remove(site);
        if (gone != null || was != null) {
            LOG.infof("Site %s is not ours any more", site.value());
            metrics.lost.increment();
            audience.lost(site);
        }
    }

    /// What is in memory is of no use; the site itself is still ours, as far as we know.
    void throwAway(OwnedExchange exchange) {
        SiteId site = exchange.site();
        owned.remove(site);
        ownedNow.remove(site);
        broken.put(site, exchange.lease());
    }

    /// Leaves all sites to the others.
    void giveUp() {
        List.copyOf(owned.keySet()).forEach(this::lose);
        try {
            await(leases.release(self.id()));
        } catch (RuntimeException e) {
            LOG.warnf("The sites could not be given up; others wait for our silence: %s", e);
        }
    }

    private <T> T await(Uni<T> answer) {
        return answer.await().atMost(settings.databaseTimeout());
    }
}
