package org.balie.telephony.core.state;

import java.time.Instant;
import java.util.Optional;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;

/// One living leg of a call; a leg that has ended is no more.
public record Leg(LegId id, Party party, Role role, State state) {

    public sealed interface Role {
        /// The other party of the call, for whose sake it exists.
        record Outer() implements Role {}

        /// The site's side of it. While a call rings there may be many; one of them wins.
        record Own() implements Role {}

        record Monitor(Monitoring mode) implements Role {}

        /// Somebody whom the one who had the call has brought into it: all hear all.
        ///
        /// @param addedBy who did
        record Guest(PersonId addedBy) implements Role {}
    }

    public sealed interface State {
        /// It rings, and somebody may answer.
        record Alerting() implements State {}

        /// It rings at somebody who is asked into a call in which others talk already.
        record Invited(Instant until) implements State {}

        /// Somebody has already decided to have the call here; the device follows.
        record Connecting(Instant until) implements State {}

        record Connected() implements State {}
    }

    public static final Role OUTER = new Role.Outer();
    public static final Role OWN = new Role.Own();
    public static final State ALERTING = new State.Alerting();
    public static final State CONNECTED = new State.Connected();

    public boolean isOuter() {
        return role instanceof Role.Outer;
    }

    public boolean isOwn() {
        return role instanceof Role.Own;
    }

    public boolean isMonitor() {
        return role instanceof Role.Monitor;
    }

    public boolean isGuest() {
        return role instanceof Role.Guest;
    }

    /// It rings, whatever for.
    public boolean isAlerting() {
        return state instanceof State.Alerting || state instanceof State.Invited;
    }

    public boolean isConnected() {
        return state instanceof State.Connected;
    }

    public boolean isAt(DeviceId device) {
        return party instanceof Party.Member(_, var at) && at.equals(device);
    }

    public boolean isOf(PersonId person) {
        return party.asPerson().filter(person::equals).isPresent();
    }

    public Optional<Instant> deadline() {
        return switch (state) {
            case State.Connecting(var until) -> Optional.of(until);
            case State.Invited(var until) -> Optional.of(until);
            case State.Alerting _, State.Connected _ -> Optional.empty();
        };
    }

    public Leg with(State next) {
        return new Leg(id, party, role, next);
    }

    public Leg with(Role next) {
        return new Leg(id, party, next, state);
    }
}
