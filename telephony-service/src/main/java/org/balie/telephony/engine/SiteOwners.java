package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Leases;
import org.balie.telephony.journal.Leases.Replica;

/// Which other replica decides for a site.
@ApplicationScoped
public class SiteOwners {
    /// For how long a replica is believed to be the owner without asking.
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private record Known(Replica owner, long until) {}

    private final Exchanges exchanges;
    private final Leases leases;
    private final EngineSettings settings;
    private final Map<SiteId, Known> owners = new ConcurrentHashMap<>();

    SiteOwners(Exchanges exchanges, Leases leases, EngineSettings settings) {
        this.exchanges = exchanges;
        this.leases = leases;
        this.settings = settings;
    }

    /// Empty: this one does, or nobody yet. Without any question to the database where this one
    /// does, and where the answer is fresh.
    public Uni<Optional<Replica>> other(SiteId site) {
        return exchanges.own(site) ? Uni.createFrom().item(Optional.empty()) : asked(site);
    }

    private Uni<Optional<Replica>> asked(SiteId site) {
        Known known = owners.get(site);
        if (known != null && System.nanoTime() - known.until < 0) {
            return Uni.createFrom().item(Optional.of(known.owner));
        }
        return leases.owner(site, settings.silence())
                .map(found -> found.filter(owner -> !owner.id().equals(exchanges.self().id())))
                .invoke(found -> found.ifPresent(owner -> believe(site, owner)));
    }

    private void believe(SiteId site, Replica owner) {
        owners.put(site, new Known(owner, System.nanoTime() + BELIEVED.toNanos()));
    }

    /// It turned out not to be the one.
    void doubt(SiteId site) {
        owners.remove(site);
    }
}
