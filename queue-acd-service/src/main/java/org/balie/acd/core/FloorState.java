package org.balie.acd.core;

import java.time.Instant;
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
import org.balie.acd.core.routing.WaitingLines;
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
    private final Map<RequestId, Slot.OfRequest> requests = new HashMap<>();
    private final ClosedMemory closed = new ClosedMemory();
    private final Map<HolderId, Slot<Lease>> leases = new HashMap<>();

    private final SessionIndex sessions = new SessionIndex();
    private final OfferIndex offers = new OfferIndex();
    private final NavigableSet<QueueId> retiredQueues = new TreeSet<>();
    private final Changes changes = new Changes();

    final WaitingLines lines = new WaitingLines();
    final Deadlines deadlines = new Deadlines();
    final Stirred stirred = new Stirred();
    final Candidates candidates = new Candidates(stirred.pools);
    private final Standings standings = new Standings(candidates, lines, stirred, deadlines);
    private final AgentRecords agents =
            new AgentRecords(changes, candidates, lines, stirred, deadlines);

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
        return recordOf(agents.slot(id));
    }

    /// An agent who must be there because work is in hand.
    AgentState agentOf(AgentId id) {
        return there(agents.slot(id), id).record;
    }

    /// The pools in which an agent can be asked now.
    List<Members> readyPoolsOf(AgentId id) {
        return agents.readyPools(there(agents.slot(id), id));
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
        return standings.poolsOf(there(requests.get(request.id()), request.id()));
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
        return agents.all();
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
        return offers.request(offer);
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
        return agents.retired();
    }

    /// An agent whose presence is not what it has to be.
    Optional<AgentId> presenceDue() {
        return agents.presenceDue();
    }

    /// What changed since this was asked last, each once.
    List<Touched> takeTouched() {
        return changes.take();
    }

    // -- what changes

    void put(SiteState next) {
        site.record = next;
        changes.note(site);
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
        changes.note(slot);
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
                standings.place(slot, request.queue().flatMap(this::queue).orElse(null));
            }
        }
    }

    void remove(QueueId queue) {
        changes.note(there(queues.remove(queue), queue));
        candidates.remove(queue);
        retiredQueues.remove(queue);
        lineUpAgain(queue);
    }

    void put(AgentState next) {
        agents.put(next);
    }

    void changeAgent(AgentId id, UnaryOperator<AgentState> change) {
        Slot.OfAgent slot = there(agents.slot(id), id);
        agents.put(slot, change.apply(slot.record));
    }

    void remove(AgentId agent) {
        agents.remove(there(agents.slot(agent), agent));
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
        changes.note(slot);
        Slot.OfQueue queue = next.queue().map(queues::get).orElse(null);
        if (before != null) {
            count(before, -1);
        }
        if (queue != null) {
            queue.count.plus(next, 1);
        }
        sessions.follow(slot, before, next);
        offers.follow(before, next);
        standings.place(slot, queue == null ? null : queue.record);
    }

    private void count(Request request, int one) {
        request.queue().map(queues::get).ifPresent(queue -> queue.count.plus(request, one));
    }

    /// What overflow does next for a request; while somebody is being asked, nothing.
    Optional<OverflowStep> nextStep(Request request) {
        return request.queue()
                .flatMap(this::queue)
                .flatMap(queue -> Standings.nextStep(request, queue));
    }

    /// An open request is over; something of it is remembered.
    void close(Request request, ClosedRequest memoryOfIt) {
        Slot.OfRequest slot = there(requests.remove(request.id()), request.id());
        changes.note(slot);
        count(request, -1);
        standings.leave(slot);
        sessions.follow(slot, request, null);
        closed.remember(memoryOfIt);
    }

    /// Something of a request that was over before this floor knew of it.
    void remember(ClosedRequest over) {
        closed.remember(over);
        offers.remember(over);
        changes.note(new Touched.OfRequest(over.id()));
    }

    /// Lets go of closed requests whose time is over.
    void forget() {
        Optional<ClosedRequest> over = closed.forget(now());
        while (over.isPresent()) {
            offers.forget(over.get());
            changes.note(new Touched.OfRequest(over.get().id()));
            over = closed.forget(now());
        }
    }

    void put(Lease lease) {
        Slot<Lease> slot =
                leases.computeIfAbsent(
                        lease.holder(), holder -> new Slot<>(new Touched.OfHolder(holder), lease));
        slot.record = lease;
        changes.note(slot);
        deadlines.set(slot, Optional.of(lease.until()));
    }

    void remove(HolderId holder) {
        Slot<Lease> slot = there(leases.remove(holder), holder);
        changes.note(slot);
        deadlines.set(slot, Optional.empty());
    }

    static <K> void retire(NavigableSet<K> retired, K id, Lifecycle lifecycle) {
        switch (lifecycle) {
            case ACTIVE -> retired.remove(id);
            case RETIRED -> retired.add(id);
        }
    }
}
