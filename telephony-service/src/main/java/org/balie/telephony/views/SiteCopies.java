package org.balie.telephony.views;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.live.ViewThread;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.ExchangeListener;
import org.balie.telephony.engine.Exchanges;
import org.balie.telephony.engine.Restoring;
import org.balie.telephony.journal.JournalReader;
import org.jboss.logging.Logger;

/// The sites that this replica shows, each as a copy of its exchange that follows the journal: at
/// once where this replica decides, else by reading on while somebody looks (docs/adr/0014).
@ApplicationScoped
public class SiteCopies implements ExchangeListener {
    private static final Logger LOG = Logger.getLogger(SiteCopies.class);

    /// How often the journal of a site that another replica decides for is read on. Lamps are to
    /// follow within 300 ms.
    private static final Duration READS_ON = Duration.ofMillis(150);

    /// How often desks are drawn that have changed: soon enough for lamps, and seldom enough for a
    /// site where hundreds of calls come and go in a second.
    private static final Duration DRAWS = Duration.ofMillis(40);

    private static final Duration SWEEPS = Duration.ofMinutes(1);
    private static final Duration DATABASE = Duration.ofSeconds(5);

    private final Map<SiteId, SiteCopy> copies = new HashMap<>();
    private final ViewThread thread;
    private final Exchanges exchanges;
    private final Restoring restoring;
    private final LiveSockets sockets;
    private final InstantSource clock;
    private final Vertx vertx;

    SiteCopies(
            ViewThread thread,
            Exchanges exchanges,
            JournalReader journal,
            LiveSockets sockets,
            InstantSource clock,
            Vertx vertx) {
        this.thread = thread;
        this.exchanges = exchanges;
        this.restoring = new Restoring(journal, DATABASE);
        this.sockets = sockets;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(READS_ON.toMillis(), _ -> thread.offer(this::readOn));
        vertx.setPeriodic(
                DRAWS.toMillis(), _ -> thread.offer(() -> copies.values().forEach(SiteCopy::draw)));
        vertx.setPeriodic(SWEEPS.toMillis(), _ -> thread.offer(this::sweep));
    }

    /// Asks a site's exchange; the answer must not hold on to it. It knows of everything that was
    /// committed before, by whichever replica.
    public <T> Uni<T> read(SiteId site, Function<Exchange, T> question) {
        return thread.ask(() -> question.apply(upToDate(site).exchange()));
    }

    /// What one person's desk shows.
    public Uni<LiveAudience> desk(SiteId site, PersonId person) {
        return thread.ask(() -> upToDate(site).desk(person, clock.instant()));
    }

    private SiteCopy upToDate(SiteId site) {
        SiteCopy known = copies.get(site);
        if (known == null) {
            known = new SiteCopy(restoring.restore(site), sockets);
            copies.put(site, known);
            LOG.infof(
                    "Shows site %s from event %d",
                    site.value(), known.exchange().site().sequence());
        } else if (!exchanges.own(site)) {
            catchUp(known);
        }
        known.used(clock.instant());
        return known;
    }

    // -- where this replica decides

    @Override
    public void taken(SiteId site, Exchange exchange) {
        thread.follow(() -> catchUp(site));
    }

    @Override
    public void committed(SiteId site, List<NumberedEvent> events, Exchange after) {
        thread.follow(() -> show(site, events));
    }

    private void show(SiteId site, List<NumberedEvent> events) {
        SiteCopy copy = copies.get(site);
        if (copy == null) {
            return;
        }
        if (events.getFirst().sequence() > copy.exchange().site().sequence() + 1) {
            catchUp(copy);
        }
        follow(copy, events);
    }

    // -- where another does

    private void readOn() {
        for (SiteCopy copy : List.copyOf(copies.values())) {
            if (copy.isWatched() && !exchanges.own(copy.site())) {
                catchUp(copy);
            }
        }
    }

    private void catchUp(SiteId site) {
        SiteCopy copy = copies.get(site);
        if (copy != null) {
            catchUp(copy);
        }
    }

    private void catchUp(SiteCopy copy) {
        follow(copy, restoring.after(copy.exchange()));
    }

    /// A copy that fails is no copy any more; whoever looks at it gets a fresh one.
    private void follow(SiteCopy copy, List<NumberedEvent> events) {
        try {
            copy.follow(events);
        } catch (RuntimeException e) {
            copy.start(restoring.restore(copy.site()));
            LOG.errorf(e, "The copy of site %s was made anew", copy.site().value());
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        copies.values().removeIf(copy -> copy.isForgotten(now));
    }
}
