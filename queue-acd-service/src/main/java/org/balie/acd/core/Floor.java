package org.balie.acd.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.SiteSettings;
import org.balie.acd.core.state.SiteState;
import org.balie.acd.core.state.WaitEstimate;

/// Everyone and everything that waits, rings or works on one site.
///
/// [#handle] decides and applies; [#apply] follows events that another floor decided. Both leave
/// the same floor, and so does [#restore] from the records of either. Not safe for use by several
/// threads at once.
public final class Floor {

    private final FloorState state;
    private final Evolution evolution;
    private final Dispatch dispatch;

    private Floor(SiteState site) {
        this.state = new FloorState(site);
        this.evolution = new Evolution(state);
        this.dispatch = new Dispatch(state, site.id());
    }

    /// A floor with nothing set up; it counts days by UTC until told otherwise.
    public static Floor empty(SiteId site, Instant at) {
        Duration grace = SiteSettings.DEFAULT_GRACE;
        SiteSettings settings = new SiteSettings(0, ZoneOffset.UTC, grace, grace, false);
        return new Floor(new SiteState(site, settings, 0, at));
    }

    public static Floor restore(FloorSnapshot snapshot) {
        Floor floor = new Floor(snapshot.site());
        FloorState state = floor.state;
        snapshot.queues().forEach(state::put);
        snapshot.agents().forEach(state::put);
        snapshot.requests().forEach(state::put);
        snapshot.leases().forEach(state::put);
        snapshot.closed().stream()
                .sorted(
                        Comparator.comparing(ClosedRequest::forgetAt)
                                .thenComparing(ClosedRequest::id))
                .forEach(state::remember);
        state.forget();
        floor.settled();
        return floor;
    }

    /// Carries out a command. What it emits has been applied when it returns.
    public Decision handle(IssuedCommand issued) {
        Ledger ledger = new Ledger(state, evolution, issued);
        Optional<Rejection> rejection = carryOut(ledger, issued.command());
        dispatch.settle(ledger);
        SetupRules.clearAway(ledger);
        return new Decision(ledger.events(), state.takeTouched(), rejection);
    }

    private Optional<Rejection> carryOut(Ledger ledger, FloorCommand command) {
        switch (command) {
            case FloorCommand.ApplyConfiguration c -> SetupRules.apply(ledger, c.configuration());
            case FloorCommand.ConfigureSite c -> SetupRules.configure(ledger, c.settings());
            case FloorCommand.ConfigureQueue c -> SetupRules.configure(ledger, c.settings());
            case FloorCommand.RemoveQueue c -> SetupRules.remove(ledger, c.queue());
            case FloorCommand.ConfigureAgent c -> SetupRules.configure(ledger, c.settings());
            case FloorCommand.RemoveAgent c -> SetupRules.remove(ledger, c.agent());
            case FloorCommand.RequestHelp c -> CustomerRules.request(ledger, c);
            case FloorCommand.ConnectVisitor c -> {
                return CustomerRules.connect(ledger, c);
            }
            case FloorCommand.DisconnectVisitor c -> CustomerRules.disconnect(ledger, c);
            case FloorCommand.LeaveQueue c ->
                    state.request(c.request()).ifPresent(r -> CustomerRules.leave(ledger, r));
            case FloorCommand.ConnectAgent c -> {
                return AgentRules.connect(ledger, c);
            }
            case FloorCommand.DisconnectAgent c -> AgentRules.disconnect(ledger, c);
            case FloorCommand.SetPresence c -> {
                return AgentRules.setPresence(ledger, c);
            }
            case FloorCommand.TelephoneReached c -> AgentRules.reached(ledger, c.agent());
            case FloorCommand.TelephoneGone c -> AgentRules.unreached(ledger, c.agent());
            case FloorCommand.AcceptOffer c -> {
                return OfferRules.accept(ledger, c);
            }
            case FloorCommand.DeclineOffer c -> {
                return OfferRules.decline(ledger, c);
            }
            case FloorCommand.FinishWrapUp c -> SessionRules.finishWrapUp(ledger, c);
            case FloorCommand.FinishWork c -> MessageRules.finish(ledger, c);
            case FloorCommand.PullRequest c -> {
                return ByHandRules.pull(ledger, dispatch, c);
            }
            case FloorCommand.TransferSession c -> {
                return TransferRules.begin(ledger, c);
            }
            case FloorCommand.CancelTransfer c -> {
                return TransferRules.cancel(ledger, c);
            }
            case FloorCommand.AssignRequest c -> {
                return ByHandRules.assign(ledger, c);
            }
            case FloorCommand.MoveRequest c -> {
                return ByHandRules.move(ledger, c);
            }
            case FloorCommand.PrioritiseRequest c -> {
                return ByHandRules.prioritise(ledger, c);
            }
            case FloorCommand.CloseRequest c -> {
                return ByHandRules.close(ledger, c);
            }
            case FloorCommand.ReleaseWrapUp c -> ByHandRules.release(ledger, c);
            case FloorCommand.EndHandling c -> SessionRules.end(ledger, c);
            case FloorCommand.HandOverHandling c -> {
                return SessionRules.handOver(ledger, c);
            }
            case FloorCommand.RequeueSession c -> SessionRules.requeue(ledger, c);
            case FloorCommand.BeginOutbound c -> {
                return SessionRules.beginOutbound(ledger, c);
            }
            case FloorCommand.QueueCall c -> CallRules.queue(ledger, c);
            case FloorCommand.PassCall c -> CallRules.pass(ledger, c);
            case FloorCommand.RenewLease c -> {
                return HolderRules.renew(ledger, c);
            }
            case FloorCommand.Tick _ -> TimeRules.tick(ledger);
        }
        return Optional.empty();
    }

    /// Follows another floor.
    ///
    /// @return the records that the event changed, made or took away, each once
    /// @throws IllegalArgumentException when the event isn't the next one of this floor
    public List<Touched> apply(NumberedEvent event) {
        if (event.sequence() != state.site().sequence() + 1) {
            throw new IllegalArgumentException(
                    "event %d after %d".formatted(event.sequence(), state.site().sequence()));
        }
        evolution.apply(event);
        state.stirred.settle();
        return state.takeTouched();
    }

    private void settled() {
        state.stirred.settle();
        state.takeTouched();
    }

    /// When the next [FloorCommand.Tick] has something to end.
    public Optional<Instant> nextDeadline() {
        return state.deadlines.next();
    }

    public FloorSnapshot snapshot() {
        return new FloorSnapshot(
                state.site(),
                queues().sorted(Comparator.comparing(QueueState::id)).toList(),
                agents().sorted(Comparator.comparing(AgentState::id)).toList(),
                requests().sorted(Comparator.comparing(Request::id)).toList(),
                state.closed().stream().sorted(Comparator.comparing(ClosedRequest::id)).toList(),
                state.leases().sorted(Comparator.comparing(Lease::holder)).toList());
    }

    public SiteState site() {
        return state.site();
    }

    public Optional<QueueState> queue(QueueId id) {
        return state.queue(id);
    }

    public Optional<AgentState> agent(AgentId id) {
        return state.agent(id);
    }

    public Optional<Request> request(RequestId id) {
        return state.request(id);
    }

    public Optional<ClosedRequest> closed(RequestId id) {
        return state.closed(id);
    }

    public Optional<Lease> lease(HolderId id) {
        return state.lease(id);
    }

    public Stream<QueueState> queues() {
        return state.queues();
    }

    public Stream<AgentState> agents() {
        return state.agents();
    }

    public Stream<Request> requests() {
        return state.requests();
    }

    /// The requests that wait in a queue and are not being offered, first in line first: the first
    /// has position 1.
    public List<RequestId> line(QueueId queue) {
        return state.lines.line(queue).stream().map(Place::request).toList();
    }

    /// The first of [#line], at most so many.
    public List<Request> firstInLine(QueueId queue, int most) {
        return state.lines.line(queue).stream()
                .limit(most)
                .map(place -> state.requestOf(place.request()))
                .toList();
    }

    /// How long the customer at a position will wait, by [org.balie.acd.core.state.DelayHistory];
    /// empty while too little is known, or nobody of the queue who has the skills is at work.
    public Optional<WaitEstimate> estimate(QueueId queue, int position) {
        return state.queue(queue).flatMap(known -> state.estimate(known, position));
    }

    /// 0 to 9, as it counts now; 0 for a session of no queue.
    public int priorityOf(Request request) {
        return request.queue()
                .flatMap(state::queue)
                .map(queue -> request.reach().priority(queue.settings().priority()))
                .orElse(0);
    }

    /// The request by which another agent is looked for, while this one has its session.
    public Optional<Request> transferOf(Request handled) {
        return state.queued(handled.session())
                .filter(
                        request ->
                                request.origin() instanceof Request.Origin.Transferred transferred
                                        && transferred.from().equals(handled.id()));
    }

    /// Whether a session has an agent, or waits for one.
    public boolean isServed(SessionId session) {
        return state.handling(session).isPresent() || state.queued(session).isPresent();
    }

    /// Whether a request would be let in now.
    public Admission admission(QueueId queue, Instant at) {
        return CustomerRules.admission(state, queue, at);
    }

    /// What the wallboard shows of a queue (rule ACD-14).
    public Optional<QueueView> view(QueueId queue, Instant at) {
        return state.queue(queue).map(known -> QueueView.of(state, known, at));
    }

    /// Why an agent has no offer; empty when the agent is being asked.
    public Optional<IdleBecause> idleBecause(AgentId agent) {
        return state.agent(agent).flatMap(known -> IdleBecause.of(state, known));
    }
}
