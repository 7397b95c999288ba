package org.balie.telephony.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.balie.telephony.core.ExchangeSnapshot.Answer;
import org.balie.telephony.core.ExchangeSnapshot.Ended;
import org.balie.telephony.core.ExchangeSnapshot.OwnGreeting;
import org.balie.telephony.core.ExchangeSnapshot.Plan;
import org.balie.telephony.core.ExchangeSnapshot.Route;
import org.balie.telephony.core.ExchangeSnapshot.Site;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.Version;

/// All lines and calls of one site.
///
/// [#handle] decides and applies; [#apply] follows events that another exchange decided. Both leave
/// the same exchange, and so does [#restore] from a snapshot and the events after it. Not safe for
/// use by several threads at once; one that has thrown is thrown away.
public final class Exchange {

    /// For how long a person's command is known by its id. One that was issued longer ago is
    /// refused.
    public static final Duration REMEMBERS = Memory.KEPT;

    private final ExchangeState state;
    private final Evolution evolution;

    private Exchange(Site site) {
        this.state = new ExchangeState(site);
        this.evolution = new Evolution(state);
    }

    /// An exchange with nobody at it.
    public static Exchange empty(SiteId site, Instant at) {
        return new Exchange(new Site(site, SitePolicy.DEFAULT, 0, at));
    }

    public static Exchange restore(ExchangeSnapshot snapshot) {
        Exchange exchange = new Exchange(snapshot.site());
        ExchangeState state = exchange.state;
        snapshot.persons().forEach(state::put);
        snapshot.devices().forEach(state::put);
        snapshot.lines().forEach(state::put);
        snapshot.routes().forEach(route -> state.routes().put(route.number(), route.to()));
        snapshot.plans().forEach(plan -> state.plans().put(plan.delegator(), plan.plan()));
        snapshot.greetings().forEach(each -> state.greetings().put(each.person(), each.greeting()));
        state.versions.restore(snapshot);
        snapshot.delegations().forEach(state::put);
        snapshot.calls().forEach(state::put);
        snapshot.messages().forEach(state::put);
        snapshot.answers()
                .forEach(
                        each ->
                                state.answers.remember(
                                        each.command(), each.rejection(), each.at()));
        snapshot.ended().forEach(each -> state.ended.remember(each.call(), each.by(), each.at()));
        return exchange;
    }

    /// Carries out a command. What it emits has been applied when it returns. A person's command
    /// that comes once more changes nothing, and gets the answer that it got (TEL-28).
    public Decision handle(IssuedCommand issued) {
        Optional<Optional<Rejection>> known = state.answers.get(issued.id());
        if (known.isPresent()) {
            return new Decision(List.of(), known.get());
        }
        if (isExpired(issued)) {
            return new Decision(List.of(), Optional.of(Rejection.of(Reason.COMMAND_EXPIRED)));
        }
        Ledger ledger = new Ledger(state, evolution, issued);
        Optional<Rejection> rejection = carryOut(ledger, issued.command());
        if (rejection.isPresent() && !ledger.events().isEmpty()) {
            throw new IllegalStateException(issued + " was refused half-way: " + rejection);
        }
        if (ledger.events().isEmpty() && issued.actor().person().isPresent()) {
            ledger.emit(new ExchangeEvent.CommandAnswered(rejection));
        }
        return new Decision(ledger.events(), rejection);
    }

    /// Whether it may have been carried out so long ago that nobody remembers. What telephones and
    /// media report about legs is known by its leg, however late.
    private boolean isExpired(IssuedCommand issued) {
        boolean isBoundToTime =
                issued.actor().person().isPresent()
                        || (issued.command() instanceof Report.CallArrived(var call, _, _)
                                && state.call(call).isEmpty());
        return isBoundToTime && issued.at().plus(Memory.KEPT).isBefore(state.now());
    }

    private Optional<Rejection> carryOut(Ledger ledger, ExchangeCommand command) {
        return switch (command) {
            case SetupCommand c -> SetupRules.handle(ledger, c);
            case CallCommand c ->
                    ledger.by()
                            .map(who -> CallRules.handle(ledger, who, c))
                            .orElseGet(() -> Optional.of(Rejection.of(Reason.NOT_PERMITTED)));
            case VoicemailCommand c ->
                    ledger.by()
                            .map(who -> VoicemailRules.handle(ledger, who, c))
                            .orElseGet(() -> Optional.of(Rejection.of(Reason.NOT_PERMITTED)));
            case Report r ->
                    ledger.by().isPresent()
                            ? Optional.of(Rejection.of(Reason.NOT_PERMITTED))
                            : ReportRules.handle(ledger, r);
            case ExchangeCommand.Tick _ -> {
                TimeRules.tick(ledger);
                yield Optional.empty();
            }
        };
    }

    /// Follows another exchange.
    ///
    /// @throws IllegalArgumentException when the event isn't the next one of this exchange
    public void apply(NumberedEvent event) {
        evolution.apply(event);
    }

    /// When the next [ExchangeCommand.Tick] has something to end.
    public Optional<Instant> nextDeadline() {
        return state.deadlines.next();
    }

    public ExchangeSnapshot snapshot() {
        return new ExchangeSnapshot(
                state.site(),
                List.copyOf(state.persons()),
                List.copyOf(state.devices()),
                List.copyOf(state.lines()),
                state.routes().entrySet().stream()
                        .map(each -> new Route(each.getKey(), each.getValue()))
                        .toList(),
                state.plans().entrySet().stream()
                        .map(each -> new Plan(each.getKey(), each.getValue()))
                        .toList(),
                state.greetings().entrySet().stream()
                        .map(each -> new OwnGreeting(each.getKey(), each.getValue()))
                        .toList(),
                state.versions.all(),
                List.copyOf(state.delegations()),
                List.copyOf(state.calls()),
                List.copyOf(state.messages()),
                state.answers.all().stream()
                        .map(each -> new Answer(each.key(), each.value(), each.at()))
                        .toList(),
                state.ended.all().stream()
                        .map(each -> new Ended(each.key(), each.value(), each.at()))
                        .toList());
    }

    // -- what views and adapters ask

    public Site site() {
        return state.site();
    }

    /// What somebody who edits a setting has to know of (see [SetupCommand]).
    public Version version(Setting setting) {
        return state.versions.of(setting);
    }

    public Optional<Call> call(CallId id) {
        return state.call(id);
    }

    public Stream<Call> calls() {
        return state.calls().stream();
    }

    /// Those on a line, by their ids.
    public List<Call> calls(LineId line) {
        return state.callsOn(line);
    }

    public Optional<Line> line(LineId id) {
        return state.line(id);
    }

    public Stream<Line> lines() {
        return state.lines().stream();
    }

    /// Whether calls to this number come in here.
    public boolean isRouted(PhoneNumber number) {
        return state.route(number).isPresent();
    }

    public Optional<Person> person(PersonId id) {
        return state.person(id);
    }

    public Stream<Person> persons() {
        return state.persons().stream();
    }

    public Optional<Delegation> delegation(DelegationId id) {
        return state.delegation(id);
    }

    /// Those in which the person is on either side.
    public List<Delegation> delegations(PersonId person) {
        return state.delegationsOf(person);
    }

    /// How calls to this person's lines ring.
    public RingPlan plan(PersonId delegator) {
        return state.plan(delegator);
    }

    /// What callers hear before they leave a message; empty: nothing but the beep (TEL-25).
    public Optional<GreetingId> greeting(Identity mailbox) {
        return switch (mailbox) {
            case Identity.OfLine(var line) -> state.line(line).flatMap(Line::greeting);
            case Identity.OfPerson(var person) -> state.greeting(person);
            case Identity.OfQueue _ -> Optional.empty();
        };
    }

    /// Where the site's inbound numbers lead.
    public Map<PhoneNumber, Identity> routes() {
        return Collections.unmodifiableMap(state.routes());
    }

    /// The name of somebody who may be gone already.
    public String nameOf(PersonId id) {
        return state.nameOf(id);
    }

    /// Where somebody can be rung.
    public List<DeviceId> devices(PersonId person) {
        return state.devicesOf(person);
    }

    /// Delegator and delegates; only the delegator while the site has delegation switched off.
    public List<PersonId> group(LineId line) {
        return Groups.members(state, line);
    }

    public Optional<Message> message(MessageId id) {
        return state.message(id);
    }

    public Stream<Message> messages() {
        return state.messages().stream();
    }

    /// What somebody may do with a call right now, by the same judgement as the commands.
    public Set<Action> actions(PersonId who, Call call) {
        return Action.of(new Permits(state, who, call));
    }

    /// Whether one of them is this one.
    public boolean allows(PersonId who, Call call, Action action) {
        return action.isPossible(new Permits(state, who, call));
    }

    public boolean may(PersonId who, LineId line, Privilege privilege) {
        return Groups.may(state, who, line, privilege);
    }

    public boolean may(PersonId who, Message message, Privilege privilege) {
        return VoicemailRules.may(state, who, message, privilege);
    }
}
