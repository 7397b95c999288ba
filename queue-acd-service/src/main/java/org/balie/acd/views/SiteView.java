package org.balie.acd.views;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.balie.acd.core.Admission;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.Touched;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.journal.Batch.Notice;
import org.balie.acd.journal.JournalReader.StoredClosing;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.SiteSettings;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveDocument;
import org.balie.platform.live.LiveSockets;

/// One site as this replica shows it. Belongs to the views' thread.
///
/// What concerns one person goes out at once: an offer, a presence, a turn. What concerns many
/// (lines, counts, the wallboard) is gathered and drawn by [#drawChanged].
final class SiteView {
    /// How long the wallboard shows what became of a supervisor's command.
    private static final Duration TOLD = Duration.ofSeconds(30);

    private final Floor floor;
    private final Decisions decisions = new Decisions();
    private final Map<RequestId, String> reasons = new HashMap<>();
    private final LiveSockets sockets;
    private final Desks desks;
    private final Visitors visitors;
    private final Set<QueueId> changedQueues = new HashSet<>();
    private final Map<AgentId, List<CompletableFuture<Boolean>>> awaited = new HashMap<>();
    private Optional<LiveAudience> board = Optional.empty();
    private boolean boardChanged;
    private final SequencedMap<String, Notice> told = new LinkedHashMap<>();
    private SiteSettings settings;
    private Map<String, QueueSettings> queues;

    SiteView(
            Floor floor,
            SiteSettings settings,
            Map<String, QueueSettings> queues,
            LiveSockets sockets) {
        this.floor = floor;
        this.settings = settings;
        this.queues = queues;
        this.sockets = sockets;
        this.desks = new Desks(sockets::audience);
        this.visitors = new Visitors(sockets::audience);
    }

    Decisions decisions() {
        return decisions;
    }

    Floor floor() {
        return floor;
    }

    void remember(Map<UUID, String> why) {
        why.forEach((id, reason) -> reasons.put(new RequestId(id), reason));
    }

    void settings(SiteSettings now, Map<String, QueueSettings> queuesNow) {
        settings = now;
        queues = queuesNow;
        boardChanged = true;
    }

    /// Follows committed events.
    ///
    /// @param events those that this view has seen already are passed over; the rest continue where
    ///   it stands
    void follow(List<NumberedEvent> events, Instant now) {
        var touched = new LinkedHashSet<Touched>();
        for (NumberedEvent event : events) {
            if (event.sequence() > floor.site().sequence()) {
                touched.addAll(floor.apply(event));
                learn(event);
                if (event.event() instanceof FloorEvent.TransferEnded ended) {
                    touched.add(new Touched.OfAgent(ended.by()));
                }
            }
        }
        if (!touched.isEmpty()) {
            boardChanged = true;
            var sight = at(now);
            touched.forEach(one -> draw(one, sight));
        }
    }

    private void learn(NumberedEvent event) {
        decisions.follow(event, floor);
        if (event.event() instanceof FloorEvent.RequestRefused refused) {
            reasons.put(refused.request(), refused.reason().code());
        } else if (event.event() instanceof FloorEvent.CallRefused refused) {
            reasons.put(refused.request(), refused.reason().code());
        } else if (event.event() instanceof FloorEvent.RequestAbandoned abandoned) {
            reasons.put(abandoned.request(), abandoned.cause().code());
        } else if (event.event() instanceof FloorEvent.RequestClosed closed) {
            reasons.put(closed.request(), closed.reason());
        } else if (event.event() instanceof FloorEvent.AgentConfigured(var agent)) {
            arrived(agent.id());
        }
    }

    private void draw(Touched touched, Sight sight) {
        switch (touched) {
            case Touched.OfAgent(var id) -> {
                if (desks.has(id)) {
                    desks.draw(id, floor, sight);
                }
                floor.agent(id).ifPresent(agent -> changedQueues.addAll(agent.settings().queues()));
            }
            case Touched.OfRequest(var id) -> {
                if (visitors.has(id)) {
                    visitors.draw(id, floor, sight);
                }
                floor.request(id).ifPresent(request -> draw(request, sight));
            }
            case Touched.OfQueue(var id) -> changedQueues.add(id);
            case Touched.OfHolder _, Touched.OfSite _ -> {}
        }
    }

    /// Who wants to transfer sees how that goes.
    private void draw(Request request, Sight sight) {
        request.queue().ifPresent(changedQueues::add);
        if (request.origin() instanceof Request.Origin.Transferred(_, var by, _) && desks.has(by)) {
            desks.draw(by, floor, sight);
        }
    }

    /// Draws what has gathered since the last time.
    void drawChanged(Instant now) {
        var sight = at(now);
        if (!changedQueues.isEmpty()) {
            desks.drawQueues(changedQueues, floor, sight);
            visitors.drawLines(changedQueues, floor, sight);
            changedQueues.clear();
        }
        if (boardChanged) {
            board.filter(audience -> !audience.sockets().isEmpty())
                    .ifPresent(
                            audience ->
                                    audience.change(change -> change.replaceAll(sight.board())));
            boardChanged = false;
        }
    }

    /// Draws everything, since time alone changes some of it: opening hours, the day's figures.
    void drawAll(Instant now) {
        desks.drawAll(floor, at(now));
        floor.queues().forEach(queue -> changedQueues.add(queue.id()));
        boardChanged = true;
        drawChanged(now);
    }

    void sweep(Instant now) {
        desks.sweep(now);
        visitors.sweep(now);
        told.values().removeIf(notice -> notice.at().plus(TOLD).isBefore(now));
        reasons.keySet().removeIf(id -> floor.closed(id).isEmpty() && !visitors.has(id));
    }

    void notice(Notice notice) {
        notice.agentId()
                .ifPresentOrElse(
                        agent -> tell(new AgentId(agent), notice),
                        () -> turnAway(new RequestId(notice.subject())));
    }

    private void tell(AgentId agent, Notice notice) {
        desks.notice(agent, notice);
        if (told.put("notice/" + notice.id(), notice) == null) {
            boardChanged = true;
        }
    }

    /// There never was such a request, or its end is known from the journal alone.
    private void turnAway(RequestId request) {
        if (isUnknown(request)) {
            visitors.turnAway(request);
        }
    }

    LiveAudience desk(AgentId agent, Instant now) {
        var audience = desks.audience(agent, now);
        desks.drawWhole(agent, floor, at(now));
        return audience;
    }

    LiveAudience visitor(RequestId request, Instant now) {
        var audience = visitors.audience(request, now);
        visitors.draw(request, floor, at(now));
        return audience;
    }

    /// Whether the floor knows nothing of this request, open or closed.
    boolean isUnknown(RequestId request) {
        return floor.request(request).isEmpty() && floor.closed(request).isEmpty();
    }

    void longClosed(StoredClosing closing) {
        visitors.settle(
                closing.request().id(),
                VisitorDocument.forgotten(
                        closing.request(), settings.name(), closing.reason().orElse(null)));
    }

    LiveAudience board(Instant now) {
        var audience = board.orElseGet(sockets::audience);
        board = Optional.of(audience);
        audience.change(change -> change.replaceAll(at(now).board()));
        return audience;
    }

    Admission admission(QueueId queue, Instant now) {
        return floor.admission(queue, now);
    }

    /// Completes when the floor knows this agent.
    CompletableFuture<Boolean> known(AgentId agent) {
        if (floor.agent(agent).isPresent()) {
            return CompletableFuture.completedFuture(true);
        }
        var arrival = new CompletableFuture<Boolean>();
        awaited.computeIfAbsent(agent, _ -> new ArrayList<>()).add(arrival);
        return arrival;
    }

    private void arrived(AgentId agent) {
        var waiting = awaited.remove(agent);
        if (waiting != null) {
            waiting.forEach(arrival -> arrival.complete(true));
        }
    }

    private Sight at(Instant now) {
        return new Sight() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public Map<String, Object> desk(AgentId agent) {
                var own = new DeskSettings(settings.awayReasons(), queues);
                return DeskDocuments.of(floor, agent, own, decisions, now);
            }

            @Override
            public VisitorDocument visitor(RequestId request, VisitorDocument.Positions positions) {
                return VisitorDocument.of(request, floor, settings.name(), positions, reasons, now);
            }

            @Override
            public Map<String, Object> board() {
                var documents = BoardDocuments.of(floor, settings, decisions, now);
                told.forEach((key, notice) -> documents.put(key, Told.of(notice)));
                return documents;
            }

            @Override
            public LiveDocument encode(Object document) {
                return sockets.encode(document);
            }
        };
    }
}
