package org.balie.acd.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// What became of a command that came too late.
    record TooLate(
            String code,
            String offerId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String winner) {}

    private static final class Desk {
        final LiveAudience audience;
        final Map<String, Instant> notices = new HashMap<>();
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
    private Map<QueueId, LiveDocument> shown = new HashMap<>();

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
                        desk.audience.change(change -> put(change, own, news));
                    }
                });
    }

    private static Map<QueueId, LiveDocument> encoded(
            Set<QueueId> queues, Floor floor, Sight sight) {
        var documents = new HashMap<QueueId, LiveDocument>();
        queues.forEach(id -> encode(id, floor, sight).ifPresent(it -> documents.put(id, it)));
        return documents;
    }

    private static Optional<LiveDocument> encode(QueueId id, Floor floor, Sight sight) {
        return floor.view(id, sight.now()).map(view -> sight.encode(Queue.of(view)));
    }

    private static List<QueueId> queuesOf(AgentId agent, Floor floor) {
        return floor.agent(agent).map(it -> it.settings().queues()).orElse(List.of());
    }

    /// @param queues that have been drawn anew, the agent's and others
    private static void draw(
            Desk desk, AgentId agent, Map<QueueId, LiveDocument> queues, Floor floor, Sight sight) {
        var documents = sight.desk(agent);
        var own = queuesOf(agent, floor);
        desk.idle = floor.idleBecause(agent);
        var outdated = new HashSet<>(desk.audience.keys());
        outdated.removeIf(key -> key.startsWith(NOTICE));
        outdated.removeAll(documents.keySet());
        own.forEach(queue -> outdated.remove(QUEUE + queue.value()));
        desk.audience.change(
                change -> {
                    outdated.forEach(change::remove);
                    documents.forEach(change::put);
                    put(change, own, queues);
                });
    }

    private static void put(
            LiveAudience.Change change, List<QueueId> own, Map<QueueId, LiveDocument> queues) {
        for (QueueId queue : own) {
            var document = queues.get(queue);
            if (document != null) {
                change.put(QUEUE + queue.value(), document);
            }
        }
    }

    void notice(AgentId agent, Notice notice) {
        var desk = desks.get(agent);
        var key = NOTICE + notice.id();
        if (desk != null && desk.notices.put(key, notice.at()) == null) {
            desk.audience.put(
                    key,
                    new TooLate(
                            notice.code(),
                            notice.subject().toString(),
                            notice.winner().orElse(null)));
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
