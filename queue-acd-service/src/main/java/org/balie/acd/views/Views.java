package org.balie.acd.views;

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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.core.Admission;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.engine.FloorAudience;
import org.balie.acd.engine.Ownership;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.journal.JournalReader;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.live.ViewThread;
import org.jboss.logging.Logger;

/// The sites that this replica shows.
///
/// A site is loaded when it is first needed and then follows the journal: at once where this
/// replica decides, else when an event of the site is heard, and now and then in any case.
@ApplicationScoped
public class Views implements FloorAudience {
    private static final Logger LOG = Logger.getLogger(Views.class);

    /// How often lines, counts and wallboards are drawn: about twice a second.
    private static final Duration REDRAW = Duration.ofMillis(450);

    /// How often what changes by the clock alone is drawn, and what nobody looks at is dropped.
    private static final Duration REFRESH = Duration.ofSeconds(10);

    private static final Duration DATABASE = Duration.ofSeconds(5);
    private static final Duration NOTICES_SINCE = Duration.ofSeconds(20);
    private static final int CHUNK = 1000;

    private final Map<String, SiteView> sites = new HashMap<>();
    private final ViewThread thread;
    private final FloorStore store;
    private final JournalReader journal;
    private final SiteDirectory directory;
    private final Ownership ownership;
    private final LiveSockets sockets;
    private final InstantSource clock;
    private final Vertx vertx;

    Views(
            ViewThread thread,
            FloorStore store,
            JournalReader journal,
            SiteDirectory directory,
            Ownership ownership,
            LiveSockets sockets,
            InstantSource clock,
            Vertx vertx) {
        this.thread = thread;
        this.store = store;
        this.journal = journal;
        this.directory = directory;
        this.ownership = ownership;
        this.sockets = sockets;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(REDRAW.toMillis(), _ -> thread.offer(this::redraw));
        vertx.setPeriodic(REFRESH.toMillis(), _ -> thread.offer(this::refresh));
    }

    /// An agent's desk.
    public Uni<LiveAudience> desk(String siteId, String agentId) {
        return ask(siteId, view -> view.desk(new AgentId(agentId), clock.instant()));
    }

    /// A customer's own request. One that the floor has forgotten is looked up in the journal.
    public Uni<LiveAudience> visitor(String siteId, UUID requestId) {
        var id = new RequestId(requestId);
        return ask(siteId, view -> view.visitor(id, clock.instant()))
                .call(
                        () ->
                                ask(siteId, view -> view.isUnknown(id))
                                        .flatMap(
                                                unknown ->
                                                        unknown
                                                                ? lookUp(siteId, requestId)
                                                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> lookUp(String siteId, UUID requestId) {
        return journal.closed(siteId, requestId)
                .flatMap(
                        found ->
                                found.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : ask(
                                                siteId,
                                                view -> {
                                                    view.longClosed(found.get());
                                                    return true;
                                                }))
                .replaceWithVoid();
    }

    /// A site's wallboard.
    public Uni<LiveAudience> board(String siteId) {
        return ask(siteId, view -> view.board(clock.instant()));
    }

    /// Whether a customer would be let into a queue now.
    public Uni<Admission> admission(String siteId, String queueId) {
        return ask(siteId, view -> view.admission(new QueueId(queueId), clock.instant()));
    }

    public Uni<TransferTargets> transferTargets(String siteId, String agentId) {
        return read(
                siteId, floor -> TransferTargets.of(floor, new AgentId(agentId), clock.instant()));
    }

    /// Asks a site's floor; the answer must not hold on to it.
    public <T> Uni<T> read(String siteId, Function<Floor, T> question) {
        return ask(siteId, view -> question.apply(view.floor()));
    }

    /// Completes when the floor knows an agent, or says false when that takes too long.
    public Uni<Boolean> known(String siteId, String agentId, Duration atMost) {
        return ask(
                        siteId,
                        view ->
                                view.known(new AgentId(agentId))
                                        .completeOnTimeout(
                                                false, atMost.toMillis(), TimeUnit.MILLISECONDS))
                .flatMap(this::onContext);
    }

    private Uni<Boolean> onContext(CompletableFuture<Boolean> arrival) {
        var context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .<Boolean>emitter(
                        waiting ->
                                arrival.thenAccept(
                                        known ->
                                                context.runOnContext(
                                                        _ -> waiting.complete(known))));
    }

    @Override
    public void committed(List<SiteChange> changes) {
        thread.follow(() -> changes.forEach(this::show));
    }

    /// An event of this site was published by whoever decides for it.
    void heard(String siteId) {
        if (!ownership.isHere(siteId)) {
            thread.offer(
                    () -> {
                        var view = sites.get(siteId);
                        if (view != null) {
                            catchUp(siteId, view);
                        }
                    });
        }
    }

    private void show(SiteChange change) {
        var view = sites.get(change.siteId());
        if (view == null) {
            return;
        }
        follow(change.siteId(), view, change.events());
        change.notices().forEach(view::notice);
    }

    /// Follows events, after those that may be missing before them.
    private void follow(String siteId, SiteView view, List<NumberedEvent> events) {
        if (!events.isEmpty()
                && events.getFirst().sequence() > view.floor().site().sequence() + 1) {
            catchUp(siteId, view);
        }
        view.follow(events, clock.instant());
        boolean configured =
                events.stream()
                        .map(NumberedEvent::event)
                        .anyMatch(
                                event ->
                                        event instanceof FloorEvent.SiteConfigured
                                                || event instanceof FloorEvent.QueueConfigured);
        if (configured) {
            view.settings(
                    directory.site(siteId).await().atMost(DATABASE),
                    directory.queues(siteId).await().atMost(DATABASE));
        }
    }

    private void catchUp(String siteId, SiteView view) {
        List<NumberedEvent> chunk;
        do {
            long seen = view.floor().site().sequence();
            chunk = journal.after(siteId, seen, CHUNK).await().atMost(DATABASE);
            follow(siteId, view, chunk);
        } while (chunk.size() == CHUNK);
    }

    private void redraw() {
        var now = clock.instant();
        sites.forEach((_, view) -> view.drawChanged(now));
        for (String siteId : List.copyOf(sites.keySet())) {
            if (!ownership.isHere(siteId)) {
                followElsewhere(siteId, now);
            }
        }
    }

    private void followElsewhere(String siteId, Instant now) {
        var view = sites.get(siteId);
        if (view != null) {
            catchUp(siteId, view);
            journal.noticesSince(siteId, now.minus(NOTICES_SINCE))
                    .await()
                    .atMost(DATABASE)
                    .forEach(view::notice);
        }
    }

    private void refresh() {
        var now = clock.instant();
        for (SiteView view : sites.values()) {
            view.sweep(now);
            view.drawAll(now);
        }
    }

    private <T> Uni<T> ask(String siteId, Function<SiteView, T> question) {
        return thread.ask(() -> question.apply(view(siteId)));
    }

    private SiteView view(String siteId) {
        var view = sites.get(siteId);
        if (view == null) {
            view = load(siteId);
            sites.put(siteId, view);
            LOG.infof("Shows site %s from event %d", siteId, view.floor().site().sequence());
        }
        return view;
    }

    /// The floor is read first: what is committed meanwhile is in the journal, and follows.
    private SiteView load(String siteId) {
        var stored = store.load(List.of(siteId)).await().atMost(DATABASE).get(siteId);
        var floor =
                stored == null
                        ? Floor.empty(new SiteId(siteId), clock.instant())
                        : Floor.restore(stored);
        var view =
                new SiteView(
                        floor,
                        directory.site(siteId).await().atMost(DATABASE),
                        directory.queues(siteId).await().atMost(DATABASE),
                        sockets);
        journal.offers(siteId, Decisions.SHOWN)
                .await()
                .atMost(DATABASE)
                .forEach(offer -> view.decisions().add(offer.explanation(), offer.outcome()));
        view.remember(journal.reasons(siteId).await().atMost(DATABASE));
        return view;
    }
}
