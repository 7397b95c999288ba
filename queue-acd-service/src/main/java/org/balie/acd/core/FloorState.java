package org.balie.acd.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Candidates;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.routing.WaitingLines;
import org.balie.acd.core.routing.WaitingLines.Standing;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.Lifecycle;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.SiteDay;
import org.balie.acd.core.state.SiteState;
import org.balie.acd.core.state.WaitEstimate;
import org.jspecify.annotations.Nullable;

/// The records of a floor and their indexes. An index is a function of the records: whatever puts a
/// record brings the indexes along, so that a restored floor is the same as one that lived.
final class FloorState {

    private final Slot<SiteState> site;
    private SiteDay today;
    private final Map<QueueId, Slot.OfQueue> queues = new HashMap<>();
    private final Map<AgentId, Slot.OfAgent> agents = new HashMap<>();
    private final Map<RequestId, Slot.OfRequest> requests = new HashMap<>();
    private final ClosedMemory closed = new ClosedMemory();
    private final Map<HolderId, Slot<Lease>> leases = new HashMap<>();

    private final SessionIndex sessions = new SessionIndex();
    private final Map<OfferId, RequestId> offers = new HashMap<>();
    private final NavigableSet<QueueId> retiredQueues = new TreeSet<>();
    private final NavigableSet<AgentId> retiredAgents = new TreeSet<>();
    private final NavigableSet<AgentId> presenceDue = new TreeSet<>();
    private List<Touched> touched = new ArrayList<>();
    private long turn = 1;

    final WaitingLines lines = new WaitingLines();
    final Deadlines deadlines = new Deadlines();
    final Stirred stirred = new Stirred();
    final Candidates candidates = new Candidates(stirred.pools);

    FloorState(SiteState site) {
        this.site = new Slot<>(Touched.SITE, site);
        this.today = site.dayAt(site.now());
    }

    // -- what is there

    SiteState site() {
        return site.record;
    }

    Instant now() {
        return site.record.now();
    }

    SiteDay today() {
        today = today.asOf(now(), site.record.settings().timeZone());
        return today;
    }

    Optional<QueueState> queue(QueueId id) {
        return recordOf(queues.get(id));
    }

    /// A queue that must be there because an open request waits in it.
    QueueState queueOf(QueueId id) {
        return there(queues.get(id), id).record;
    }

    Optional<AgentState> agent(AgentId id) {
        return recordOf(agents.get(id));
    }

    /// An agent who must be there because work is in hand.
    AgentState agentOf(AgentId id) {
        return there(agents.get(id), id).record;
    }

    /// The pools in which an agent can be asked now.
    List<Members> readyPoolsOf(AgentId id) {
        candidates.bringAlong();
        return there(agents.get(id), id).membership.readyPools();
    }

    Optional<Request> request(RequestId id) {
        return recordOf(requests.get(id));
    }

    /// A request that must be open because an event or an index names it.
    Request requestOf(RequestId id) {
        return there(requests.get(id), id).record;
    }

    /// The pools whose agents may have a request that must be open.
    List<Members> poolsOf(Request request) {
        Standing standing = there(requests.get(request.id()), request.id()).standing;
        return standing == null || standing.pools().isEmpty()
                ? candidates.poolsOf(request)
                : standing.pools();
    }

    private static <R> Optional<R> recordOf(@Nullable Slot<R> slot) {
        return slot == null ? Optional.empty() : Optional.of(slot.record);
    }

    private static <S> S there(@Nullable S slot, Id id) {
        if (slot == null) {
            throw new IllegalStateException("there is no " + id);
        }
        return slot;
    }

    Optional<ClosedRequest> closed(RequestId id) {
        return closed.get(id);
    }

    boolean knows(RequestId id) {
        return requests.containsKey(id) || closed.get(id).isPresent();
    }

    Optional<Lease> lease(HolderId id) {
        return recordOf(leases.get(id));
    }

    Stream<QueueState> queues() {
        return queues.values().stream().map(slot -> slot.record);
    }

    Stream<AgentState> agents() {
        return agents.values().stream().map(slot -> slot.record);
    }

    Stream<Request> requests() {
        return requests.values().stream().map(slot -> slot.record);
    }

    Collection<ClosedRequest> closed() {
        return closed.all();
    }

    Stream<Lease> leases() {
        return leases.values().stream().map(slot -> slot.record);
    }

    /// The request by which an agent has a session now.
    Optional<Request> handling(SessionId session) {
        return sessions.handling(session);
    }

    /// The request by which a session waits for an agent, or for another one.
    Optional<Request> queued(SessionId session) {
        return sessions.queued(session);
    }

    /// Whose offer this is or was, open or closed.
    Optional<RequestId> offered(OfferId offer) {
        return Optional.ofNullable(offers.get(offer));
    }

    QueueCount count(QueueId queue) {
        return there(queues.get(queue), queue).count;
    }

    /// The members of a queue, as ranked for a request that has not been widened.
    Members members(QueueId queue) {
        return candidates.of(queue, 0).orElseThrow();
    }

    /// From whom round robin goes on; of other policies nobody.
    Optional<AgentId> lastAsked(Members members) {
        return members.policy() == AgentPolicy.ROUND_ROBIN
                ? queueOf(members.pool().queue()).lastAsked()
                : Optional.empty();
    }

    /// How long whoever stands at this position of a queue will wait; empty while too little is
    /// known or nobody who may be asked is at work.
    Optional<WaitEstimate> estimate(QueueState queue, int position) {
        return candidates.everybodyFor(queue.settings()).stream()
                        .anyMatch(members -> members.atWork() > 0)
                ? queue.delays().estimate(position)
                : Optional.empty();
    }

    NavigableSet<QueueId> retiredQueues() {
        return retiredQueues;
    }

    NavigableSet<AgentId> retiredAgents() {
        return retiredAgents;
    }

    /// An agent whose presence is not what it has to be.
    Optional<AgentId> presenceDue() {
        return presenceDue.isEmpty() ? Optional.empty() : Optional.of(presenceDue.first());
    }

    /// What changed since this was asked last, each once.
    List<Touched> takeTouched() {
        List<Touched> taken = touched;
        touched = new ArrayList<>();
        turn++;
        return taken;
    }

    private void touch(Slot<?> slot) {
        if (slot.changedIn != turn) {
            slot.changedIn = turn;
            touched.add(slot.what);
        }
    }

    // -- what changes

    void put(SiteState next) {
        site.record = next;
        touch(site);
    }

    void put(QueueState next) {
        Slot.OfQueue slot = queues.get(next.id());
        if (slot == null) {
            slot = new Slot.OfQueue(next);
            queues.put(next.id(), slot);
            configured(next);
        }
        put(slot, next);
    }

    void changeQueue(QueueId id, UnaryOperator<QueueState> change) {
        Slot.OfQueue slot = there(queues.get(id), id);
        put(slot, change.apply(slot.record));
    }

    private void put(Slot.OfQueue slot, QueueState next) {
        QueueState before = slot.record;
        slot.record = next;
        touch(slot);
        if (!before.settings().equals(next.settings())) {
            configured(next);
        }
        retire(retiredQueues, next.id(), next.lifecycle());
    }

    private void configured(QueueState queue) {
        candidates.configure(queue.settings());
        lineUpAgain(queue.id());
    }

    /// Requests of a queue, and those that its members may have, stand where its settings put them.
    private void lineUpAgain(QueueId changed) {
        for (Slot.OfRequest slot : requests.values()) {
            Request request = slot.record;
            if (request.queue().equals(Optional.of(changed))
                    || request.reach().added().contains(changed)) {
                line(slot, request.queue().map(queues::get).orElse(null));
            }
        }
    }

    void remove(QueueId queue) {
        touch(there(queues.remove(queue), queue));
        candidates.remove(queue);
        retiredQueues.remove(queue);
        lineUpAgain(queue);
    }

    void put(AgentState next) {
        Slot.OfAgent slot = agents.get(next.id());
        if (slot == null) {
            slot = new Slot.OfAgent(next, candidates.enrol(next));
            agents.put(next.id(), slot);
        }
        put(slot, next);
    }

    void changeAgent(AgentId id, UnaryOperator<AgentState> change) {
        Slot.OfAgent slot = there(agents.get(id), id);
        put(slot, change.apply(slot.record));
    }

    private void put(Slot.OfAgent slot, AgentState next) {
        slot.record = next;
        touch(slot);
        candidates.change(slot.membership, next);
        if (next.isReady() && !lines.reservedFor(next.id()).isEmpty()) {
            stirred.agents.add(next.id());
        }
        deadlines.set(slot, next.deadline());
        if (next.duePresence().equals(next.presence())) {
            presenceDue.remove(next.id());
        } else {
            presenceDue.add(next.id());
        }
        retire(retiredAgents, next.id(), next.lifecycle());
    }

    void remove(AgentId agent) {
        Slot.OfAgent slot = there(agents.remove(agent), agent);
        touch(slot);
        candidates.remove(slot.membership);
        deadlines.set(slot, Optional.empty());
        presenceDue.remove(agent);
        retiredAgents.remove(agent);
    }

    void put(Request next) {
        Slot.OfRequest slot = requests.get(next.id());
        if (slot == null) {
            slot = new Slot.OfRequest(next);
            requests.put(next.id(), slot);
            put(slot, null, next);
        } else {
            put(slot, slot.record, next);
        }
    }

    void changeRequest(RequestId id, UnaryOperator<Request> change) {
        Slot.OfRequest slot = there(requests.get(id), id);
        put(slot, slot.record, change.apply(slot.record));
    }

    private void put(Slot.OfRequest slot, @Nullable Request before, Request next) {
        slot.record = next;
        touch(slot);
        Slot.OfQueue queue = next.queue().map(queues::get).orElse(null);
        if (before != null) {
            count(before, -1);
        }
        if (queue != null) {
            queue.count.plus(next, 1);
        }
        sessions.follow(slot, before, next);
        if (before == null || before.pastOffers() != next.pastOffers()) {
            offersOf(before, next);
        }
        line(slot, queue);
    }

    private void count(Request request, int one) {
        request.queue().map(queues::get).ifPresent(queue -> queue.count.plus(request, one));
    }

    /// A request remembers only its latest offers, and so does the index.
    private void offersOf(@Nullable Request before, Request next) {
        if (before != null) {
            before.pastOffers().forEach(offers::remove);
        }
        for (OfferId offer : next.pastOffers()) {
            offers.put(offer, next.id());
        }
    }

    /// What overflow does next for a request; while somebody is being asked, nothing.
    Optional<OverflowStep> nextStep(Request request) {
        return request.queue().flatMap(this::queue).flatMap(queue -> nextStep(request, queue));
    }

    private static Optional<OverflowStep> nextStep(Request request, QueueState queue) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ ->
                    request.kind().isLive()
                            ? queue.stepAfter(request.reach().steps())
                            : Optional.empty();
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ ->
                    Optional.empty();
        };
    }

    /// An open request is over; something of it is remembered.
    void close(Request request, ClosedRequest memoryOfIt) {
        Slot.OfRequest slot = there(requests.remove(request.id()), request.id());
        touch(slot);
        count(request, -1);
        stand(slot, null);
        sessions.follow(slot, request, null);
        deadlines.set(slot, Optional.empty());
        closed.remember(memoryOfIt);
    }

    /// Something of a request that was over before this floor knew of it.
    void remember(ClosedRequest over) {
        closed.remember(over);
        for (OfferId offer : over.offers()) {
            offers.put(offer, over.id());
        }
        touched.add(new Touched.OfRequest(over.id()));
    }

    /// Lets go of closed requests whose time is over.
    void forget() {
        Optional<ClosedRequest> over = closed.forget(now());
        while (over.isPresent()) {
            over.get().offers().forEach(offers::remove);
            touched.add(new Touched.OfRequest(over.get().id()));
            over = closed.forget(now());
        }
    }

    void put(Lease lease) {
        Slot<Lease> slot =
                leases.computeIfAbsent(
                        lease.holder(), holder -> new Slot<>(new Touched.OfHolder(holder), lease));
        slot.record = lease;
        touch(slot);
        deadlines.set(slot, Optional.of(lease.until()));
    }

    void remove(HolderId holder) {
        Slot<Lease> slot = there(leases.remove(holder), holder);
        touch(slot);
        deadlines.set(slot, Optional.empty());
    }

    /// Puts a request where it has to stand by its state and the settings of its queue.
    private void line(Slot.OfRequest slot, Slot.@Nullable OfQueue queue) {
        Request request = slot.record;
        if (queue != null) {
            stand(slot, standing(request, queue.record));
        }
        deadlines.set(slot, deadline(request, queue));
    }

    private static Optional<Instant> deadline(Request request, Slot.@Nullable OfQueue queue) {
        Optional<Instant> own = request.deadline();
        if (queue == null || own.isEmpty()) {
            return own;
        }
        Optional<Instant> step =
                nextStep(request, queue.record).map(next -> request.arrivedAt().plus(next.after()));
        return step.isPresent() && step.get().isBefore(own.get()) ? step : own;
    }

    private @Nullable Standing standing(Request request, QueueState queue) {
        return switch (request.state()) {
            case RequestState.Waiting _ ->
                    standing(request, queue, true, candidates.poolsOf(request), List.of());
            case RequestState.Reserved reserved ->
                    standing(request, queue, true, List.of(), reserved.agents());
            case RequestState.Offered(_, var others) when others.isPresent() ->
                    standing(request, queue, false, List.of(), others.get().agents());
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ -> null;
        };
    }

    private static Standing standing(
            Request request,
            QueueState queue,
            boolean inLine,
            List<Members> pools,
            List<AgentId> agents) {
        Place place = Place.of(request, queue.settings());
        return new Standing(place, request.kind(), inLine, pools, agents);
    }

    private void stand(Slot.OfRequest slot, @Nullable Standing next) {
        lines.move(slot.standing, next);
        slot.standing = next;
        if (next != null) {
            stirred.pools.addAll(next.pools());
            stirred.agents.addAll(next.agents());
        }
    }

    private static <K> void retire(NavigableSet<K> retired, K id, Lifecycle lifecycle) {
        switch (lifecycle) {
            case ACTIVE -> retired.remove(id);
            case RETIRED -> retired.add(id);
        }
    }
}
