package org.balie.telephony.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;

/// A call under way: one other party, and the site's side of it, which changes hands.
///
/// @param since when it came into its state
/// @param legs those that live, in the order of their numbers
/// @param legsMade how many legs it has had
public record Call(
        CallId id,
        Origin origin,
        CallState state,
        Instant since,
        List<Leg> legs,
        int legsMade,
        Privacy privacy,
        Past past) {

    public static final Duration DIALS = Duration.ofMinutes(3);
    public static final Duration CONNECTS = Duration.ofSeconds(15);
    public static final Duration TRANSFER_RINGS = Duration.ofSeconds(30);

    /// A call that nobody ends, ends by itself.
    public static final Duration LIMIT = Duration.ofHours(24);

    public static final Duration HOLD_LIMIT = Duration.ofHours(4);

    /// How long somebody may wait on hold when the one who held the call has no leg any more.
    public static final Duration PARKED = Duration.ofMinutes(5);

    public static final Duration QUEUE_LIMIT = Duration.ofHours(4);
    public static final Duration DISMISSAL = Duration.ofSeconds(20);
    public static final Duration GREETING = Duration.ofMinutes(1);
    public static final Duration STORES = Duration.ofMinutes(10);

    /// For how long somebody is rung who is asked into a call.
    public static final Duration INVITES = Duration.ofSeconds(30);

    /// How many may monitor a call at the same time.
    public static final int MOST_MONITORS = 4;

    /// How many may be brought into a call, those included at whom it still rings.
    public static final int MOST_GUESTS = 3;

    public enum Direction {
        IN,
        OUT
    }

    /// Whether others may pick the call up or monitor it (TEL-16).
    public enum Privacy {
        OPEN,
        LOCKED
    }

    public enum Urgency {
        NORMAL,
        EMERGENCY
    }

    /// How it came to be.
    ///
    /// @param number the other party's; empty when it is withheld
    public record Origin(
            Direction direction,
            Identity identity,
            Optional<PhoneNumber> number,
            Urgency urgency,
            Instant startedAt) {}

    /// What is told of it when it is over.
    ///
    /// @param answeredAt when somebody first answered, on whichever side had to
    /// @param held how long the other party has waited on hold
    /// @param handlers who of the site has had it: first who placed or answered it
    /// @param recording the one under way
    public record Past(
            Optional<Instant> answeredAt,
            Duration held,
            List<PersonId> handlers,
            Optional<Recording> recording,
            List<Recording> recordings) {
        private static final Past NONE =
                new Past(Optional.empty(), Duration.ZERO, List.of(), Optional.empty(), List.of());

        public Past {
            handlers = List.copyOf(handlers);
            recordings = List.copyOf(recordings);
        }
    }

    public Call {
        legs = List.copyOf(legs);
    }

    public static Call begun(CallId id, Origin origin, CallState state) {
        return new Call(
                id, origin, state, origin.startedAt(), List.of(), 0, Privacy.OPEN, Past.NONE);
    }

    // -- what it is

    public Optional<LineId> line() {
        return origin.identity().asLine();
    }

    public boolean isLocked() {
        return privacy == Privacy.LOCKED;
    }

    public boolean isTalking() {
        return state instanceof CallState.Talking;
    }

    /// Who of the site has it: talks, dials, or holds it.
    public Optional<PersonId> holder() {
        return switch (state) {
            case CallState.Held held -> Optional.of(held.by());
            case CallState.Talking _, CallState.Dialling _ ->
                    own().flatMap(leg -> leg.party().asPerson());
            case CallState.Ringing _,
                    CallState.Queued _,
                    CallState.Dismissed _,
                    CallState.LeavingMessage _,
                    CallState.Storing _ ->
                    Optional.empty();
        };
    }

    /// Whether the site's side is a number outside, so that nobody of the site has it.
    public boolean isHandedOut() {
        return own().filter(leg -> leg.party() instanceof Party.Outside).isPresent();
    }

    public Optional<Leg> leg(LegId leg) {
        return legs.stream().filter(each -> each.id().equals(leg)).findFirst();
    }

    public Optional<Leg> outer() {
        return legs.stream().filter(Leg::isOuter).findFirst();
    }

    /// The one own leg that has the call; not one that merely rings.
    public Optional<Leg> own() {
        return legs.stream().filter(leg -> leg.isOwn() && !leg.isAlerting()).findFirst();
    }

    public List<Leg> alerting() {
        return select(leg -> leg.isOwn() && leg.isAlerting());
    }

    public Optional<Leg> alertingAt(DeviceId device) {
        return alerting().stream().filter(leg -> leg.isAt(device)).findFirst();
    }

    public List<Leg> monitors() {
        return select(Leg::isMonitor);
    }

    public Optional<Leg> monitor(PersonId person) {
        return monitors().stream().filter(leg -> leg.isOf(person)).findFirst();
    }

    /// Those brought into it, and those who are asked: a person whose telephones all ring has
    /// several legs.
    public List<Leg> guests() {
        return select(Leg::isGuest);
    }

    public List<Leg> guests(PersonId person) {
        return select(leg -> leg.isGuest() && leg.isOf(person));
    }

    /// One leg of each guest, the first.
    public List<Leg> eachGuest() {
        Set<PersonId> seen = new HashSet<>();
        return select(leg -> leg.isGuest() && leg.party().asPerson().map(seen::add).orElse(true));
    }

    /// The leg of a person who was brought into it and is there.
    public Optional<Leg> guest(PersonId person) {
        return guests(person).stream().filter(Leg::isConnected).findFirst();
    }

    /// Those that ring at a person, to answer the call or to come into it.
    public List<Leg> ringingFor(PersonId person) {
        return select(leg -> leg.isAlerting() && !leg.isOuter() && leg.isOf(person));
    }

    private List<Leg> select(Predicate<Leg> which) {
        return legs.stream().filter(which).toList();
    }

    /// The id of the leg that is made next.
    public LegId nextLeg() {
        return new LegId(id, legsMade + 1);
    }

    /// When time alone changes something about it.
    public Instant deadline() {
        Instant first = state.until();
        for (Leg leg : legs) {
            Instant own = leg.deadline().orElse(first);
            first = own.isBefore(first) ? own : first;
        }
        return first;
    }

    // -- what becomes of it

    public Call in(CallState next, Instant at) {
        Past then = state instanceof CallState.Held(_, var from, _) ? held(from, at) : past;
        return new Call(id, origin, next, at, legs, legsMade, privacy, then);
    }

    private Past held(Instant from, Instant at) {
        return new Past(
                past.answeredAt,
                past.held.plus(Duration.between(from, at)),
                past.handlers,
                past.recording,
                past.recordings);
    }

    public Call plus(Leg leg) {
        List<Leg> more = new ArrayList<>(legs);
        more.add(leg);
        int made = Math.max(legsMade, leg.id().number());
        return new Call(id, origin, state, since, more, made, privacy, past);
    }

    public Call minus(LegId leg) {
        return with(select(each -> !each.id().equals(leg)));
    }

    public Call with(Leg changed) {
        return with(
                legs.stream().map(leg -> leg.id().equals(changed.id()) ? changed : leg).toList());
    }

    private Call with(List<Leg> living) {
        return new Call(id, origin, state, since, living, legsMade, privacy, past);
    }

    public Call with(Privacy next) {
        return new Call(id, origin, state, since, legs, legsMade, next, past);
    }

    public Call outerConnected() {
        return outer().map(leg -> with(leg.with(Leg.CONNECTED))).orElse(this);
    }

    public Call answered(Instant at) {
        return with(
                new Past(
                        past.answeredAt.or(() -> Optional.of(at)),
                        past.held,
                        past.handlers,
                        past.recording,
                        past.recordings));
    }

    /// A lock is its holder's: whoever has the call next starts without.
    public Call handledBy(PersonId person) {
        List<PersonId> all = new ArrayList<>(past.handlers);
        if (!all.contains(person)) {
            all.add(person);
        }
        return with(new Past(past.answeredAt, past.held, all, past.recording, past.recordings))
                .with(Privacy.OPEN);
    }

    public Call recording(Recording recording) {
        List<Recording> all = new ArrayList<>(past.recordings);
        all.add(recording);
        return with(
                new Past(past.answeredAt, past.held, past.handlers, Optional.of(recording), all));
    }

    public Call notRecording() {
        return with(
                new Past(
                        past.answeredAt,
                        past.held,
                        past.handlers,
                        Optional.empty(),
                        past.recordings));
    }

    private Call with(Past next) {
        return new Call(id, origin, state, since, legs, legsMade, privacy, next);
    }
}
