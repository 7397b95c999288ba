package org.balie.acd.core;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.balie.acd.core.routing.Candidates;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.routing.Pool;
import org.balie.acd.core.routing.WaitingLines;
import org.balie.acd.core.routing.WaitingLines.Standing;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
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

    private SiteState site;
    private SiteDay today;
    private final Map<QueueId, QueueState> queues = new HashMap<>();
    private final Map<AgentId, AgentState> agents = new HashMap<>();
    private final Map<RequestId, Request> requests = new HashMap<>();
    private final ClosedMemory closed = new ClosedMemory();
    private final Map<HolderId, Lease> leases = new HashMap<>();

    private final Map<QueueId, QueueCount> counts = new HashMap<>();
    private final SessionIndex sessions = new SessionIndex();
    private final Map<OfferId, RequestId> offers = new HashMap<>();
    private final NavigableSet<QueueId> retiredQueues = new TreeSet<>();
    private final NavigableSet<AgentId> retiredAgents = new TreeSet<>();
    private final NavigableSet<AgentId> presenceDue = new TreeSet<>();
    private Set<Touched> touched = new LinkedHashSet<>();

    final WaitingLines lines = new WaitingLines();
    final Deadlines deadlines = new Deadlines();
    final Stirred stirred = new Stirred();
    final Candidates candidates = new Candidates(stirred.pools);

    FloorState(SiteState site) {
        this.site = site;
        this.today = site.dayAt(site.now());
    }

    // -- what is there

    SiteState site() {
        return site;
    }

    Instant now() {
        return site.now();
    }

    SiteDay today() {
        today = today.asOf(site.now(), site.settings().timeZone());
        return today;
    }

    Optional<QueueState> queue(QueueId id) {
        return Optional.ofNullable(queues.get(id));
    }

    /// A queue that must be there because an open request waits in it.
    QueueState queueOf(QueueId id) {
        return queue(id).orElseThrow(() -> new IllegalStateException("no queue " + id));
    }

    Optional<AgentState> agent(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    /// An agent who must be there because work is in hand.
    AgentState agentOf(AgentId id) {
        return agent(id).orElseThrow(() -> new IllegalStateException("no agent " + id));
    }

    Optional<Request> request(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    /// A request that must be open because an event or an index names it.
    Request requestOf(RequestId id) {
        return request(id).orElseThrow(() -> new IllegalStateException("no open request " + id));
    }

    Optional<ClosedRequest> closed(RequestId id) {
        return closed.get(id);
    }

    boolean knows(RequestId id) {
        return requests.containsKey(id) || closed.get(id).isPresent();
    }

    Optional<Lease> lease(HolderId id) {
        return Optional.ofNullable(leases.get(id));
    }

    Collection<QueueState> queues() {
        return queues.values();
    }

    Collection<AgentState> agents() {
        return agents.values();
    }

    Collection<Request> requests() {
        return requests.values();
    }

    Collection<ClosedRequest> closed() {
        return closed.all();
    }

    Collection<Lease> leases() {
        return leases.values();
    }

    /// The request by which an agent has a session now.
    Optional<Request> handling(SessionId session) {
        return sessions.handling(session).map(this::requestOf);
    }

    /// The request by which a session waits for an agent, or for another one.
    Optional<Request> queued(SessionId session) {
        return sessions.queued(session).map(this::requestOf);
    }

    /// Whose offer this is or was, open or closed.
    Optional<RequestId> offered(OfferId offer) {
        return Optional.ofNullable(offers.get(offer));
    }

    QueueCount count(QueueId queue) {
        return counts.computeIfAbsent(queue, _ -> new QueueCount());
    }

    /// The members of a queue, as ranked for a request that has not been widened.
    Members members(QueueId queue) {
        return candidates.of(queue, 0).orElseThrow();
    }

    Members members(Pool pool) {
        return candidates.of(pool.queue(), pool.widened()).orElseThrow();
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

    /// What changed since this was asked last.
    Set<Touched> takeTouched() {
        Set<Touched> taken = touched;
        // A new one: the old may have grown with a large configuration, and would be slow for ever.
        touched = new LinkedHashSet<>();
        return taken;
    }

    // -- what changes

    void put(SiteState next) {
        site = next;
        touched.add(Touched.SITE);
    }

    void put(QueueState next) {
        QueueState before = queues.put(next.id(), next);
        touched.add(new Touched.OfQueue(next.id()));
        if (before == null || !before.settings().equals(next.settings())) {
            candidates.configure(next.settings());
            lineUpAgain(next.id());
        }
        retire(retiredQueues, next.id(), next.lifecycle());
    }

    /// Requests of a queue, and those that its members may have, stand where its settings put them.
    private void lineUpAgain(QueueId changed) {
        for (Request request : requests.values()) {
            if (request.queue().equals(Optional.of(changed))
                    || request.reach().added().contains(changed)) {
                request.queue().flatMap(this::queue).ifPresent(queue -> line(request, queue));
                deadlines.set(new Touched.OfRequest(request.id()), deadline(request));
            }
        }
    }

    void remove(QueueId queue) {
        queues.remove(queue);
        candidates.remove(queue);
        counts.remove(queue);
        retiredQueues.remove(queue);
        lineUpAgain(queue);
        touched.add(new Touched.OfQueue(queue));
    }

    void put(AgentState next) {
        agents.put(next.id(), next);
        Touched what = new Touched.OfAgent(next.id());
        touched.add(what);
        candidates.put(next);
        if (next.isReady() && !lines.reservedFor(next.id()).isEmpty()) {
            stirred.agents.add(next.id());
        }
        deadlines.set(what, next.deadline());
        if (next.duePresence().equals(next.presence())) {
            presenceDue.remove(next.id());
        } else {
            presenceDue.add(next.id());
        }
        retire(retiredAgents, next.id(), next.lifecycle());
    }

    void remove(AgentId agent) {
        agents.remove(agent);
        candidates.remove(agent);
        Touched what = new Touched.OfAgent(agent);
        deadlines.set(what, Optional.empty());
        presenceDue.remove(agent);
        retiredAgents.remove(agent);
        touched.add(what);
    }

    void put(Request next) {
        Request before = requests.put(next.id(), next);
        Touched what = new Touched.OfRequest(next.id());
        touched.add(what);
        if (before != null) {
            before.queue().ifPresent(queue -> count(queue).plus(before, -1));
            sessions.remove(before);
        }
        next.queue().ifPresent(queue -> count(queue).plus(next, 1));
        next.queue().flatMap(this::queue).ifPresent(queue -> line(next, queue));
        if (before == null || before.pastOffers() != next.pastOffers()) {
            offersOf(before, next);
        }
        sessions.put(next);
        deadlines.set(what, deadline(next));
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

    private Optional<Instant> deadline(Request request) {
        Optional<Instant> own = request.deadline();
        Optional<Instant> step =
                nextStep(request).map(next -> request.arrivedAt().plus(next.after()));
        return own.isPresent() && step.isPresent() && step.get().isBefore(own.get()) ? step : own;
    }

    /// What overflow does next for a request; while somebody is being asked, nothing.
    Optional<OverflowStep> nextStep(Request request) {
        return switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ ->
                    request.kind().isLive()
                            ? request.queue()
                                    .flatMap(this::queue)
                                    .flatMap(queue -> queue.stepAfter(request.reach().steps()))
                            : Optional.empty();
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ ->
                    Optional.empty();
        };
    }

    /// An open request is over; something of it is remembered.
    void close(Request request, ClosedRequest memoryOfIt) {
        requests.remove(request.id());
        request.queue().ifPresent(queue -> count(queue).plus(request, -1));
        lines.remove(request.id());
        sessions.remove(request);
        Touched what = new Touched.OfRequest(request.id());
        deadlines.set(what, Optional.empty());
        closed.remember(memoryOfIt);
        touched.add(what);
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
        Optional<ClosedRequest> over = closed.forget(site.now());
        while (over.isPresent()) {
            over.get().offers().forEach(offers::remove);
            touched.add(new Touched.OfRequest(over.get().id()));
            over = closed.forget(site.now());
        }
    }

    void put(Lease lease) {
        leases.put(lease.holder(), lease);
        Touched what = new Touched.OfHolder(lease.holder());
        deadlines.set(what, Optional.of(lease.until()));
        touched.add(what);
    }

    void remove(HolderId holder) {
        leases.remove(holder);
        Touched what = new Touched.OfHolder(holder);
        deadlines.set(what, Optional.empty());
        touched.add(what);
    }

    private void line(Request request, QueueState queue) {
        switch (request.state()) {
            case RequestState.Waiting _ -> {
                List<Pool> pools = candidates.poolsOf(request).stream().map(Members::pool).toList();
                stand(request, queue, true, pools, List.of());
                stirred.pools.addAll(pools);
            }
            case RequestState.Reserved reserved ->
                    stand(request, queue, true, List.of(), reserved.agents());
            case RequestState.Offered(_, var others) when others.isPresent() ->
                    stand(request, queue, false, List.of(), others.get().agents());
            case RequestState.Offered _, RequestState.InSession _, RequestState.WrapUp _ ->
                    lines.remove(request.id());
        }
    }

    private void stand(
            Request request,
            QueueState queue,
            boolean inLine,
            List<Pool> pools,
            List<AgentId> agents) {
        Place place = Place.of(request, queue.settings());
        lines.put(new Standing(place, inLine, pools, agents));
        stirred.agents.addAll(agents);
    }

    private static <K> void retire(NavigableSet<K> retired, K id, Lifecycle lifecycle) {
        switch (lifecycle) {
            case ACTIVE -> retired.remove(id);
            case RETIRED -> retired.add(id);
        }
    }
}
