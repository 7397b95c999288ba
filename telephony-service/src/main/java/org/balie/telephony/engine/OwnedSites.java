package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand.Tick;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.BatchWriter;
import org.balie.telephony.journal.JournalReader;
import org.balie.telephony.journal.Lease;
import org.balie.telephony.journal.Leases;
import org.balie.telephony.journal.Leases.Replica;
import org.jboss.logging.Logger;

/// What the engine's thread does in one turn: say that it is alive, take sites, decide, commit,
/// tell. Memory never runs ahead of the database: when a commit fails, the exchange is thrown away
/// and restored under a new epoch, so that what may still be under way can't be committed any more.
final class OwnedSites {
    private static final Logger LOG = Logger.getLogger(OwnedSites.class);

    private final Leases leases;
    private final Commits commits;
    private final Audience audience;
    private final Restoring restoring;
    private final Snapshots snapshots;
    private final EngineMetrics metrics;
    private final EngineSettings settings;
    private final Replica self;
    private final DatabaseClock clock = new DatabaseClock();

    private final Map<SiteId, OwnedExchange> owned = new HashMap<>();

    /// Sites that are ours and have to be restored, with what the listeners know.
    private final Map<SiteId, Lease> broken = new HashMap<>();

    private final Map<SiteId, Long> restoreAt = new HashMap<>();
    private final Set<SiteId> oneByOne = new HashSet<>();
    private final Set<SiteId> ownedNow = ConcurrentHashMap.newKeySet();
    private List<Order> waiting = new ArrayList<>();
    private long heartbeatAt = System.nanoTime();

    OwnedSites(
            Leases leases,
            BatchWriter writer,
            JournalReader journal,
            List<ExchangeListener> listeners,
            EngineMetrics metrics,
            EngineSettings settings,
            Replica self) {
        this.leases = leases;
        this.commits = new Commits(writer, metrics, settings.databaseTimeout());
        this.audience = new Audience(listeners);
        this.restoring = new Restoring(journal, settings.databaseTimeout());
        this.snapshots = new Snapshots(journal, settings.snapshotEvery());
        this.metrics = metrics;
        this.settings = settings;
        this.self = self;
    }

    Replica self() {
        return self;
    }

    /// For any thread.
    boolean own(SiteId site) {
        return ownedNow.contains(site);
    }

    Optional<Exchange> exchange(SiteId site) {
        return Optional.ofNullable(owned.get(site)).map(OwnedExchange::exchange);
    }

    /// Commands that could not be decided yet; they come with the next turn.
    List<Order> waiting() {
        List<Order> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    /// How long there is nothing to do, unless something comes.
    Duration patience() {
        Duration wait = Duration.ofNanos(Math.max(0, heartbeatAt - System.nanoTime()));
        if (!waiting.isEmpty()) {
            wait = shorter(wait, oneByOne.isEmpty() ? settings.pause() : Duration.ZERO);
        }
        Instant now = clock.now();
        for (OwnedExchange each : owned.values()) {
            Optional<Instant> deadline = each.exchange().nextDeadline();
            if (deadline.isPresent()) {
                wait = shorter(wait, Duration.between(now, deadline.get()));
            }
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    void turn(List<Order> orders) {
        if (System.nanoTime() - heartbeatAt >= 0) {
            heartbeat();
        }
        if (!clock.isHeard()) {
            waiting.addAll(orders);
            return;
        }
        orders.forEach(this::decide);
        List.copyOf(owned.values()).forEach(this::tick);
        commits.of(List.copyOf(owned.values())).forEach(this::conclude);
    }

    // -- whose sites

    /// Without an answer nothing changes: commits will tell whether we still own what we think.
    private void heartbeat() {
        try {
            Leases.Heartbeat heard = await(leases.renew(self.id()));
            clock.hear(heard.at());
            for (OwnedExchange each : List.copyOf(owned.values())) {
                Long epoch = heard.epochs().get(each.site());
                if (epoch == null || epoch != each.lease().epoch()) {
                    lose(each.site());
                }
            }
            Set<SiteId> others = new HashSet<>(broken.keySet());
            others.removeAll(heard.epochs().keySet());
            others.forEach(this::lose);
            Set<SiteId> missing = new HashSet<>(heard.epochs().keySet());
            missing.addAll(await(leases.deserted(settings.silence(), settings.taken())));
            missing.forEach(this::takeIfPossible);
            metrics.count(owned.values());
        } catch (RuntimeException e) {
            LOG.warnf("The database does not answer to a heartbeat: %s", e);
        }
        heartbeatAt = System.nanoTime() + settings.heartbeat().toNanos();
    }

    private void takeIfPossible(SiteId site) {
        try {
            owned(site);
        } catch (RuntimeException _) {
            // It is in the log; the next heartbeat comes soon.
        }
    }

    /// The site's exchange, taken if it can be; empty when somebody else has it.
    ///
    /// @throws RuntimeException when the database does not answer
    private Optional<OwnedExchange> owned(SiteId site) {
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
        Lease before = broken.get(site);
        OwnedExchange taken = new OwnedExchange(exchange, lease.get());
        if (before != null && before.epoch() == lease.get().epoch() - 1) {
            List<NumberedEvent> missed = restoring.between(before.sequence(), exchange);
            audience.committed(site, missed, exchange);
        } else {
            lose(site);
            audience.taken(site, exchange);
        }
        owned.put(site, taken);
        broken.remove(site);
        restoreAt.remove(site);
        ownedNow.add(site);
        snapshots.begin(site, exchange.site().sequence());
        metrics.taken.increment();
        LOG.infof(
                "Site %s is ours: epoch %d, event %d",
                site.value(), lease.get().epoch(), exchange.site().sequence());
        return Optional.of(taken);
    }

    private void lose(SiteId site) {
        OwnedExchange gone = owned.remove(site);
        Lease was = broken.remove(site);
        ownedNow.remove(site);
        if (gone != null || was != null) {
            LOG.infof("Site %s is another's", site.value());
            metrics.lost.increment();
            audience.lost(site);
        }
    }

    // -- commands

    private void decide(Order order) {
        if (order.isTooLate()) {
            metrics.unavailable();
            order.answer().completeExceptionally(new ExchangeUnavailable("nobody decided in time"));
            return;
        }
        Optional<OwnedExchange> exchange;
        try {
            exchange = owned(order.site());
        } catch (RuntimeException _) {
            waiting.add(order);
            return;
        }
        if (exchange.isEmpty()) {
            order.answer().completeExceptionally(new NotOwner());
        } else if (hasToWait(exchange.get())) {
            waiting.add(order);
        } else {
            decide(exchange.get(), order);
        }
    }

    /// What the database refuses is looked for by giving it one command after the other.
    private boolean hasToWait(OwnedExchange exchange) {
        return oneByOne.contains(exchange.site()) && !exchange.decided().isEmpty();
    }

    /// What the core fails on is not tried again; what was decided before it is.
    private void decide(OwnedExchange exchange, Order order) {
        try {
            exchange.decide(order, clock.now());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Site %s failed on %s", exchange.site().value(), order.command());
            order.answer().completeExceptionally(new ExchangeUnavailable(e.toString()));
            throwAway(exchange);
        }
    }

    private void tick(OwnedExchange exchange) {
        Instant now = clock.now();
        boolean isDue =
                exchange.exchange().nextDeadline().filter(at -> !at.isAfter(now)).isPresent();
        if (isDue && !hasToWait(exchange)) {
            var tick =
                    new IssuedCommand(
                            new CommandId(UUID.randomUUID()), now, Actor.CLOCK, new Tick());
            decide(
                    exchange,
                    Order.of(exchange.site(), tick, Optional.empty(), settings.patience()));
        }
    }

    private void conclude(Commits.Concluded concluded) {
        OwnedExchange exchange = concluded.exchange();
        switch (concluded.outcome()) {
            case Commits.Outcome.Committed _ -> {
                List<OwnedExchange.Decided> decided = exchange.decided();
                concluded
                        .batch()
                        .ifPresent(
                                batch ->
                                        audience.committed(
                                                exchange.site(),
                                                batch.events(),
                                                exchange.exchange()));
                exchange.conclude();
                decided.forEach(this::answer);
                if (waiting.isEmpty()) {
                    oneByOne.remove(exchange.site());
                }
                snapshots.consider(exchange.exchange());
            }
            case Commits.Outcome.Unknown _ -> throwAway(exchange);
            case Commits.Outcome.Refused(var why) -> {
                // Alone, it would be refused for ever; among others, each gets a turn of its own.
                List<OwnedExchange.Decided> decided = exchange.decided();
                if (decided.size() == 1) {
                    Order order = decided.getFirst().order();
                    order.answer().completeExceptionally(new ExchangeUnavailable(why));
                } else {
                    oneByOne.add(exchange.site());
                }
                throwAway(exchange);
            }
            case Commits.Outcome.Stale _ -> throwAway(exchange);
        }
    }

    private void answer(OwnedExchange.Decided decided) {
        metrics.decided(decided.decision());
        decided.order().answer().complete(decided.decision());
    }

    /// Whether its last commands took effect is not known: they are given again, by the same ids,
    /// to what is restored.
    private void throwAway(OwnedExchange exchange) {
        SiteId site = exchange.site();
        owned.remove(site);
        ownedNow.remove(site);
        broken.put(site, exchange.lease());
        exchange.decided().stream()
                .map(OwnedExchange.Decided::order)
                .filter(order -> !order.answer().isDone())
                .filter(order -> !(order.command().command() instanceof Tick))
                .forEach(waiting::add);
    }

    // -- the end

    void dropAll() {
        List.copyOf(owned.values()).forEach(this::throwAway);
    }

    void giveUp() {
        var gone = new ExchangeUnavailable("this replica is stopping");
        waiting.forEach(order -> order.answer().completeExceptionally(gone));
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
