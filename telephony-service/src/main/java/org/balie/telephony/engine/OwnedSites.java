package org.balie.telephony.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand.Tick;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.BatchWriter;
import org.balie.telephony.journal.JournalReader;
import org.jboss.logging.Logger;

/// What the engine's thread does in one turn: decide, commit, tell. Memory never runs ahead of the
/// database: when a commit fails, the exchange is thrown away and restored under a new epoch, so
/// that what may still be under way can't be committed any more.
final class OwnedSites {
    private static final Logger LOG = Logger.getLogger(OwnedSites.class);

    private final Ownership ownership;
    private final Commits commits;
    private final Audience audience;
    private final Snapshots snapshots;
    private final EngineMetrics metrics;
    private final EngineSettings settings;

    /// Sites of which the database has refused something: they decide one command at a time until
    /// the one to blame is found.
    private final Set<SiteId> oneByOne = new HashSet<>();

    private List<Order> waiting = new ArrayList<>();

    OwnedSites(
            Ownership ownership,
            BatchWriter writer,
            JournalReader journal,
            Audience audience,
            EngineMetrics metrics,
            EngineSettings settings) {
        this.ownership = ownership;
        this.commits = new Commits(writer, metrics, settings.databaseTimeout());
        this.audience = audience;
        this.snapshots = new Snapshots(journal, settings.snapshotEvery());
        this.metrics = metrics;
        this.settings = settings;
    }

    Optional<Exchange> exchange(SiteId site) {
        return ownership.exchange(site);
    }

    /// Commands that could not be decided yet; they come with the next turn.
    List<Order> waiting() {
        List<Order> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    /// How long there is nothing to do, unless something comes.
    Duration patience(List<Order> left) {
        Duration wait = ownership.untilHeartbeat();
        if (!left.isEmpty()) {
            wait = shorter(wait, oneByOne.isEmpty() ? settings.pause() : Duration.ZERO);
        }
        Instant now = ownership.clock().now();
        for (OwnedExchange each : ownership.all()) {
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
        ownership.heartbeat();
        if (!ownership.clock().isHeard()) {
            waiting.addAll(orders);
            return;
        }
        orders.forEach(this::decide);
        ownership.all().forEach(this::tick);
        commits.of(ownership.all()).forEach(this::conclude);
    }

    private void decide(Order order) {
        if (order.isTooLate()) {
            metrics.unavailable();
            order.answer().completeExceptionally(new ExchangeUnavailable("nobody decided in time"));
            return;
        }
        Optional<OwnedExchange> exchange;
        try {
            exchange = ownership.of(order.site());
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

    private boolean hasToWait(OwnedExchange exchange) {
        return oneByOne.contains(exchange.site()) && !exchange.decided().isEmpty();
    }

    /// What the core fails on is not tried again; what was decided before it is.
    private void decide(OwnedExchange exchange, Order order) {
        try {
            exchange.decide(order, ownership.clock().now());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Site %s failed on %s", exchange.site().value(), order.command());
            order.answer().completeExceptionally(new ExchangeUnavailable(e.toString()));
            throwAway(exchange);
        }
    }

    private void tick(OwnedExchange exchange) {
        Instant now = ownership.clock().now();
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
            case Commits.Outcome.Committed _ -> committed(concluded);
            case Commits.Outcome.Stale _, Commits.Outcome.Unknown _ -> throwAway(exchange);
            case Commits.Outcome.Refused(var why) -> {
                refused(exchange, why);
                throwAway(exchange);
            }
        }
    }

    private void committed(Commits.Concluded concluded) {
        OwnedExchange exchange = concluded.exchange();
        SiteId site = exchange.site();
        List<OwnedExchange.Decided> decided = exchange.decided();
        exchange.conclude();
        concluded
                .batch()
                .ifPresent(batch -> audience.committed(site, batch.events(), exchange.exchange()));
        decided.forEach(this::answer);
        if (waiting.isEmpty()) {
            oneByOne.remove(site);
        }
        snapshots.consider(exchange.exchange());
    }

    private void answer(OwnedExchange.Decided decided) {
        metrics.decided(decided.decision());
        decided.order().answer().complete(decided.decision());
    }

    /// Alone, a command would be refused for ever; among others, each gets a turn of its own.
    private void refused(OwnedExchange exchange, String why) {
        if (exchange.decided().size() == 1) {
            Order order = exchange.decided().getFirst().order();
            order.answer().completeExceptionally(new ExchangeUnavailable(why));
        } else {
            oneByOne.add(exchange.site());
        }
    }

    /// Whether its last commands took effect is not known: they are given again, by the same ids,
    /// to what is restored.
    private void throwAway(OwnedExchange exchange) {
        ownership.throwAway(exchange);
        exchange.decided().stream()
                .map(OwnedExchange.Decided::order)
                .filter(order -> !order.answer().isDone())
                .filter(order -> !(order.command().command() instanceof Tick))
                .forEach(waiting::add);
    }

    void throwAllAway() {
        ownership.all().forEach(this::throwAway);
    }

    void giveUp() {
        var gone = new ExchangeUnavailable("this replica is stopping");
        waiting.forEach(order -> order.answer().completeExceptionally(gone));
        ownership.giveUp();
    }
}
