package org.balie.acd.views;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.balie.acd.core.Floor;
import org.balie.acd.core.IdleBecause;
import org.balie.acd.core.QueueView;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.journal.Batch.Notice;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveDocument;
import org.jspecify.annotations.Nullable;

/// The desks of one site that somebody on this replica looks at.
final class Desks {
    /// How long a desk without sockets is kept, so that a reload is bridged and not begun anew.
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final String QUEUE = "queue/";
    private static final String NOTICE = "notice/";
    private static final String WAITING = "waiting/";

    /// How many of each queue's line an agent may choose from.
    private static final int MOST_WAITING = 25;

    private static final Duration NOTICE_SHOWN = Duration.ofSeconds(30);

    /// A queue as its members see it.
    record Queue(
            String queueId,
            String name,
            int waiting,
            @Nullable Instant longestSince,
            int available) {
        static Queue of(QueueView view) {
            return new Queue(
                    view.queue().id().value(),
                    view.queue().settings().name(),
                    view.waiting(),
                    view.longestSince().orElse(null),
                    view.people().available());
        }
    }

    /// A waiting request that agents may take (rule ACD-13).
    record Waiting(
            UUID requestId,
            String queueId,
            String queueName,
            String customerName,
            String kind,
            Instant since,
            int position) {}

    /// A queue as it was drawn last.
    ///
    /// @param waiting those whom its members may take, by key
    private record Drawn(LiveDocument queue, Map<String, LiveDocument> waiting) {}

    private static final class Desk {
        final LiveAudience audience;
        final Map<String, Instant> notices = new HashMap<>();

        /// Keys of the waiting requests that it shows, by queue.
        final Map<QueueId, Set<String>> waiting = new HashMap<>();

        Instant lastSeen;

        /// As it was drawn last.
        Optional<IdleBecause> idle = Optional.empty();

        Desk(LiveAudience audience, Instant now) {
            this.audience = audience;
            this.lastSeen = now;
        }
    }

    private final Map<AgentId, Desk> desks = new HashMap<>();
    private final Supplier<LiveAudience> audiences;

    /// The queues as they were last drawn for all.
    private Map<QueueId, Drawn> shown = new HashMap<>();

    Desks(Supplier<LiveAudience> audiences) {
        this.audiences = audiences;
    }

    LiveAudience audience(AgentId agent, Instant now) {
        var desk = desks.computeIfAbsent(agent, _ -> new Desk(audiences.get(), now));
        desk.lastSeen = now;
        return desk.audience;
    }

    boolean has(AgentId agent) {
        return desks.containsKey(agent);
    }

    /// Draws one desk anew; of its queues only those that it does not show yet.
    void draw(AgentId agent, Floor floor, Sight sight) {
        var desk = desks.get(agent);
        if (desk != null) {
            var shownHere = desk.audience.keys();
            drawAhead(agent, queue -> !shownHere.contains(QUEUE + queue.value()), floor, sight);
        }
    }

    /// Draws one desk with all its queues.
    void drawWhole(AgentId agent, Floor floor, Sight sight) {
        drawAhead(agent, _ -> true, floor, sight);
    }

    /// Draws one desk, and these of its queues as they are now. It is ahead of the others with
    /// them, and the next draw for all must not believe that all are alike.
    private void drawAhead(AgentId agent, Predicate<QueueId> which, Floor floor, Sight sight) {
        var desk = desks.get(agent);
        if (desk != null) {
            var fresh = queuesOf(agent, floor).stream().filter(which).collect(Collectors.toSet());
            draw(desk, agent, encoded(fresh, floor, sight), floor, sight);
            shown.keySet().removeAll(fresh);
        }
    }

    /// Draws every desk that somebody looks at, with all queues.
    void drawAll(Floor floor, Sight sight) {
        var all = floor.queues().map(QueueState::id).collect(Collectors.toSet());
        shown = encoded(all, floor, sight);
        desks.forEach(
                (agent, desk) -> {
                    if (!desk.audience.sockets().isEmpty()) {
                        draw(desk, agent, shown, floor, sight);
                    }
                });
    }

    /// Draws these queues wherever they are seen. What an agent has of their own is drawn when it
    /// is touched; here only when the queues gave it another reason to wait.
    void drawQueues(Set<QueueId> changed, Floor floor, Sight sight) {
        var news = encoded(changed, floor, sight);
        news.entrySet().removeIf(queue -> queue.getValue().equals(shown.get(queue.getKey())));
        shown.putAll(news);
        desks.forEach(
                (agent, desk) -> {
                    if (desk.audience.sockets().isEmpty()) {
                        return;
                    }
                    if (!desk.idle.equals(floor.idleBecause(agent))) {
                        draw(desk, agent, news, floor, sight);
                    } else if (!news.isEmpty()) {
                        var own = queuesOf(agent, floor);
                        desk.audience.change(change -> put(desk, change, own, news));
                    }
                });
    }

    private static Map<QueueId, Drawn> encoded(Set<QueueId> queues, Floor floor, Sight sight) {
        var drawn = new HashMap<QueueId, Drawn>();
        queues.forEach(id -> encode(id, floor, sight).ifPresent(it -> drawn.put(id, it)));
        return drawn;
    }

    private static Optional<Drawn> encode(QueueId id, Floor floor, Sight sight) {
        return floor.view(id, sight.now())
                .map(
                        view ->
                                new Drawn(
                                        sight.encode(Queue.of(view)),
                                        floor.site().settings().agentsMayPull()
                                                ? waiting(id, floor, sight)
                                                : Map.of()));
    }

    private static Map<String, LiveDocument> waiting(QueueId queue, Floor floor, Sight sight) {
        var documents = new HashMap<String, LiveDocument>();
        var line = floor.firstInLine(queue, MOST_WAITING);
        for (int i = 0; i < line.size(); i++) {
            var request = line.get(i);
            documents.put(
                    WAITING + request.id().value(),
                    sight.encode(
                            new Waiting(
                                    request.id().value(),
                                    queue.value(),
                                    Names.of(floor, queue),
                                    request.customer().name(),
                                    request.kind().code(),
                                    request.arrivedAt(),
                                    i + 1)));
        }
        return documents;
    }

    private static List<QueueId> queuesOf(AgentId agent, Floor floor) {
        return floor.agent(agent).map(it -> it.settings().queues()).orElse(List.of());
    }

    /// @param queues that have been drawn anew, the agent's and others
    private static void draw(
            Desk desk, AgentId agent, Map<QueueId, Drawn> queues, Floor floor, Sight sight) {
        var documents = sight.desk(agent);
        var own = queuesOf(agent, floor);
        desk.idle = floor.idleBecause(agent);
        var outdated = new HashSet<>(desk.audience.keys());
        outdated.removeIf(key -> key.startsWith(NOTICE));
        desk.waiting.keySet().retainAll(own);
        desk.waiting.values().forEach(outdated::removeAll);
        outdated.removeAll(documents.keySet());
        own.forEach(queue -> outdated.remove(QUEUE + queue.value()));
        desk.audience.change(
                change -> {
                    outdated.forEach(change::remove);
                    documents.forEach(change::put);
                    put(desk, change, own, queues);
                });
    }

    private static void put(
            Desk desk, LiveAudience.Change change, List<QueueId> own, Map<QueueId, Drawn> queues) {
        for (QueueId queue : own) {
            var drawn = queues.get(queue);
            if (drawn != null) {
                change.put(QUEUE + queue.value(), drawn.queue);
                var before = desk.waiting.put(queue, drawn.waiting.keySet());
                if (before != null) {
                    before.stream()
                            .filter(key -> !drawn.waiting.containsKey(key))
                            .forEach(change::remove);
                }
                drawn.waiting.forEach(change::put);
            }
        }
    }

    void notice(AgentId agent, Notice notice) {
        var desk = desks.get(agent);
        var key = NOTICE + notice.id();
        if (desk != null && desk.notices.put(key, notice.at()) == null) {
            desk.audience.put(key, Told.of(notice));
        }
    }

    /// Takes away what has been shown long enough, and desks that nobody looks at any more.
    void sweep(Instant now) {
        for (Desk desk : desks.values()) {
            desk.notices.entrySet().removeIf(shown -> expired(desk, shown, now));
            if (!desk.audience.sockets().isEmpty()) {
                desk.lastSeen = now;
            }
        }
        desks.values().removeIf(desk -> desk.lastSeen.plus(KEPT).isBefore(now));
    }

    private static boolean expired(Desk desk, Map.Entry<String, Instant> notice, Instant now) {
        boolean over = notice.getValue().plus(NOTICE_SHOWN).isBefore(now);
        if (over) {
            desk.audience.remove(notice.getKey());
        }
        return over;
    }
}
