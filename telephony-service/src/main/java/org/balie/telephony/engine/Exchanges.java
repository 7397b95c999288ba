package org.balie.telephony.engine;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.BatchWriter;
import org.balie.telephony.journal.JournalReader;
import org.balie.telephony.journal.Leases;
import org.balie.telephony.journal.Leases.Replica;
import org.jboss.logging.Logger;

/// The exchanges that this replica decides for, on one thread of their own.
///
/// What comes while a commit is under way is decided and committed together after it. Nobody else
/// ever sees an exchange of this class: whoever wants to know something sends a question to the
/// thread ([#read]), or listens ([ExchangeListener]).
@ApplicationScoped
public class Exchanges {
    private static final Logger LOG = Logger.getLogger(Exchanges.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /// Something for the thread to do.
    private sealed interface Task {
        record Decide(Order order) implements Task {}

        record Read(SiteId site, ReadTurn turn) implements Task {}

        record WakeUp() implements Task {}
    }

    /// A question, with its way to tell the answer.
    private interface ReadTurn {
        void ask(Optional<Exchange> exchange);
    }

    private final EngineSettings settings;
    private final EngineMetrics metrics;
    private final BlockingQueue<Task> tasks;
    private final Ownership ownership;
    private final OwnedSites sites;
    private final Thread thread = Thread.ofPlatform().name("exchanges").unstarted(this::run);
    private volatile boolean stopping;

    @Inject
    Exchanges(
            Leases leases,
            BatchWriter writer,
            JournalReader journal,
            @All List<ExchangeListener> listeners,
            EngineMetrics metrics,
            EngineSettings settings,
            ReplicaAddress address) {
        this(
                leases,
                writer,
                journal,
                listeners,
                metrics,
                settings,
                new Replica(UUID.randomUUID(), address.own(), Optional.empty()));
    }

    Exchanges(
            Leases leases,
            BatchWriter writer,
            JournalReader journal,
            List<ExchangeListener> listeners,
            EngineMetrics metrics,
            EngineSettings settings,
            Replica self) {
        this.settings = settings;
        this.metrics = metrics;
        this.tasks = new ArrayBlockingQueue<>(settings.queue());
        var audience = new Audience(listeners);
        this.ownership = new Ownership(leases, journal, audience, metrics, settings, self);
        this.sites = new OwnedSites(ownership, writer, journal, audience, metrics, settings);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /// Finishes the batch under way and gives the sites up at once, so that the other replicas need
    /// not wait for our silence.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (tasks.offer(new Task.WakeUp())) {
            LOG.debug("The exchanges are asked to stop");
        }
        thread.join(STOP_WITHIN);
    }

    /// Who this replica is among the others.
    Replica self() {
        return ownership.self();
    }

    /// Where other replicas pass on what they hear of telephones and trunks of sites that are taken
    /// from now on.
    public void reachedBySip(String address) {
        ownership.reachedBySip(address);
    }

    /// Whether this replica decides for the site at the moment.
    public boolean own(SiteId site) {
        return ownership.own(site);
    }

    /// Carries a command out here, taking the site if nobody has it. Fails with [NotOwner] when
    /// somebody else has, and with [ExchangeUnavailable]. The answer comes on the thread that
    /// decides: whoever waits for it goes on elsewhere.
    ///
    /// @param by the name of who gives it, for the audit log
    Uni<Decision> decide(SiteId site, IssuedCommand command, Optional<String> by) {
        return Uni.createFrom()
                .completionStage(
                        () -> {
                            Order order = Order.of(site, command, by, settings.patience());
                            put(new Task.Decide(order), order.answer());
                            return order.answer();
                        });
    }

    /// Asks a committed exchange that this replica owns, on its own thread; the answer must not
    /// hold on to it. Empty: this replica does not decide for the site.
    public <T> Uni<Optional<T>> read(SiteId site, Function<Exchange, T> question) {
        return Uni.createFrom()
                .completionStage(
                        () -> {
                            var answer = new CompletableFuture<Optional<T>>();
                            put(new Task.Read(site, asking(question, answer)), answer);
                            return answer;
                        })
                .emitOn(Returning.toCaller());
    }

    private static <T> ReadTurn asking(
            Function<Exchange, T> question, CompletableFuture<Optional<T>> answer) {
        return exchange -> {
            try {
                answer.complete(exchange.map(question));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        };
    }

    private void put(Task task, CompletableFuture<?> answer) {
        if (stopping) {
            answer.completeExceptionally(new ExchangeUnavailable("this replica is stopping"));
        } else if (!tasks.offer(task)) {
            metrics.unavailable();
            answer.completeExceptionally(new ExchangeUnavailable("too many commands wait"));
        }
    }

    private void run() {
        while (!stopping) {
            try {
                turn();
            } catch (InterruptedException _) {
                stopping = true;
            } catch (RuntimeException e) {
                LOG.error("A turn of the exchanges failed", e);
                sites.throwAllAway();
            }
        }
        finish();
    }

    private void turn() throws InterruptedException {
        List<Order> orders = sites.waiting();
        List<Task.Read> questions = new ArrayList<>();
        for (Task task : next(sites.patience(orders))) {
            switch (task) {
                case Task.Decide(var order) -> orders.add(order);
                case Task.Read read -> questions.add(read);
                case Task.WakeUp _ -> {}
            }
        }
        sites.turn(orders);
        questions.forEach(read -> read.turn.ask(sites.exchange(read.site)));
    }

    private List<Task> next(Duration patience) throws InterruptedException {
        List<Task> next = new ArrayList<>();
        Task first = tasks.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            next.add(first);
            tasks.drainTo(next, settings.batch() - 1);
        }
        return next;
    }

    private void finish() {
        List<Task> left = new ArrayList<>();
        tasks.drainTo(left);
        var gone = new ExchangeUnavailable("this replica is stopping");
        for (Task task : left) {
            switch (task) {
                case Task.Decide(var order) -> order.answer().completeExceptionally(gone);
                case Task.Read read -> read.turn.ask(Optional.empty());
                case Task.WakeUp _ -> {}
            }
        }
        sites.giveUp();
    }
}
