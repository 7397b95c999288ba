package org.balie.simulation.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.balie.simulation.Broken;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Recording;

/// What the books say of one call: its legs, who has it, and for how long.
final class CallBook {

    enum Stage {
        RINGS,
        DIALS,
        TALKS,
        HELD,
        QUEUED,
        DISMISSED,
        GREETS,
        STORES
    }

    final CallId id;
    final Direction direction;
    final Identity identity;
    final Instant startedAt;

    Stage stage;
    Optional<LegId> outer = Optional.empty();
    Optional<LegId> own = Optional.empty();

    /// Empty when the own side is a number outside.
    Optional<PersonId> holder = Optional.empty();

    final Map<LegId, Optional<PersonId>> alerting = new TreeMap<>();
    final Map<LegId, PersonId> monitors = new TreeMap<>();
    final Map<LegId, Monitoring> modes = new TreeMap<>();
    final Map<LegId, Optional<PersonId>> guests = new TreeMap<>();

    /// Of the guests, those at whom it rings, and until when.
    final Map<LegId, Instant> invited = new TreeMap<>();

    final Set<LegId> connecting = new TreeSet<>();
    final Set<PersonId> targets = new TreeSet<>();
    final List<PersonId> handlers = new ArrayList<>();
    final List<Recording> recordings = new ArrayList<>();
    Optional<Recording> recording = Optional.empty();
    Optional<Instant> answeredAt = Optional.empty();
    Optional<Instant> heldSince = Optional.empty();
    Duration held = Duration.ZERO;
    boolean isLocked;
    private int lastLeg;

    CallBook(CallId id, Direction direction, Identity identity, Instant at, Stage stage) {
        this.id = id;
        this.direction = direction;
        this.identity = identity;
        this.startedAt = at;
        this.stage = stage;
    }

    void made(LegId leg) {
        Broken.unless(
                leg.call().equals(id) && leg.number() > lastLeg,
                "no leg's id is used twice",
                leg::toString);
        lastLeg = leg.number();
    }

    void goes(Stage next, Instant at) {
        heldSince.ifPresent(since -> held = held.plus(Duration.between(since, at)));
        heldSince = next == Stage.HELD ? Optional.of(at) : Optional.empty();
        stage = next;
    }

    void was(Stage... before) {
        Broken.unless(
                List.of(before).contains(stage),
                "a call goes from one state to the next",
                () -> id + " was " + stage);
    }

    void isHandledBy(PersonId person) {
        holder = Optional.of(person);
        isLocked = false;
        if (!handlers.contains(person)) {
            handlers.add(person);
        }
    }

    void takes(LegId leg) {
        Broken.unless(
                own.isEmpty(),
                "at most one party on each side of a call",
                () -> own + " is there, and " + leg + " comes");
        own = Optional.of(leg);
    }

    void released(LegId leg) {
        boolean isOuter = outer.equals(Optional.of(leg));
        boolean isOwn = own.equals(Optional.of(leg));
        Broken.unless(
                isOuter
                        || isOwn
                        || alerting.containsKey(leg)
                        || monitors.containsKey(leg)
                        || guests.containsKey(leg),
                "only a living leg is released",
                leg::toString);
        outer = isOuter ? Optional.empty() : outer;
        own = isOwn ? Optional.empty() : own;
        alerting.remove(leg);
        monitors.remove(leg);
        modes.remove(leg);
        guests.remove(leg);
        invited.remove(leg);
        connecting.remove(leg);
    }

    int legs() {
        return (outer.isPresent() ? 1 : 0)
                + (own.isPresent() ? 1 : 0)
                + alerting.size()
                + monitors.size()
                + guests.size();
    }

    /// How many have been brought into it or are asked, each once.
    long eachGuest() {
        return guests.values().stream().filter(Optional::isEmpty).count()
                + guests.values().stream().flatMap(Optional::stream).distinct().count();
    }

    boolean isGuest(PersonId person) {
        return guests.entrySet().stream()
                .anyMatch(
                        guest ->
                                guest.getValue().equals(Optional.of(person))
                                        && !invited.containsKey(guest.getKey()));
    }

    /// Whether somebody talks, dials or listens in it, or is a guest.
    boolean engages(PersonId person) {
        boolean talks =
                (stage == Stage.TALKS || stage == Stage.DIALS)
                        && own.isPresent()
                        && holder.equals(Optional.of(person));
        int parts = (talks ? 1 : 0) + (isGuest(person) ? 1 : 0);
        Broken.unless(
                parts + (monitors.containsValue(person) ? 1 : 0) <= 1,
                "nobody is twice in a call",
                () -> id + " " + person);
        return talks || isGuest(person) || monitors.containsValue(person);
    }

    /// After each command.
    void isWhole() {
        Broken.unless(
                switch (stage) {
                    case RINGS, QUEUED, DISMISSED, GREETS -> outer.isPresent() && own.isEmpty();
                    case DIALS, TALKS -> outer.isPresent() && own.isPresent();
                    case HELD -> outer.isPresent();
                    case STORES -> legs() == 0;
                },
                "each state has the legs that it needs",
                () -> id + " " + stage + " outer " + outer + " own " + own);
        Broken.unless(
                (alerting.isEmpty() || stage == Stage.RINGS)
                        && (monitors.isEmpty() || stage == Stage.TALKS),
                "nothing rings or listens where it must not",
                () -> id + " " + stage + " " + alerting + monitors);
        Broken.unless(
                eachGuest() <= Call.MOST_GUESTS
                        && (guests.isEmpty() || (answeredAt.isPresent() && outer.isPresent())),
                "a call has few guests, and none that outlive their host",
                () -> id + " " + stage + " " + guests);
    }

    /// After each command too.
    void recordsRightly() {
        Broken.unless(
                recording.isEmpty()
                        || (own.isPresent() && recording.map(Recording::owner).equals(holder)),
                "nobody's recording goes on without them",
                () -> id + " " + recording + " but " + holder);
    }

    void isToldAs(CallRecord record, Instant at) {
        goes(stage == Stage.HELD ? Stage.STORES : stage, at);
        Broken.unless(legs() == 0, "no leg outlives its call", () -> id + " has " + legs());
        Broken.unless(recording.isEmpty(), "no recording outlives its call", recording::toString);
        Broken.unless(
                record.direction() == direction
                        && record.identity().equals(identity)
                        && record.startedAt().equals(startedAt)
                        && record.endedAt().equals(at)
                        && record.answeredAt().equals(answeredAt)
                        && record.handlers().stream()
                                .map(CallRecord.Named::id)
                                .toList()
                                .equals(handlers)
                        && record.recordings().equals(recordings)
                        && record.held().equals(held),
                "history equals what happened",
                () -> record + " but " + handlers + " answered " + answeredAt + " held " + held);
        Broken.unless(
                recordings.stream().allMatch(each -> handlers.contains(each.owner())),
                "a recording belongs to somebody who had the call",
                recordings::toString);
    }
}
