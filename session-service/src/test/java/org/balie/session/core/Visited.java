package org.balie.session.core;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which interesting states the simulated sessions came through.
final class Visited {
    private enum State {
        CONTROL_OFFERED,
        CONTROL_QUEUED,
        CONTROL_CHANGED,
        VIEWING,
        RECORDING,
        REVOKED,
        EXPIRED,
        TRUSTED,
        LOBBY,
        DESERTED,
        ENDED_BY_AGENT,
        CUSTOMER_GONE,
        NOBODY_LEFT,
        RATED
    }

    private final Set<State> seen = EnumSet.noneOf(State.class);

    void note(Session session) {
        switch (session.control()) {
            case Control.Held held -> note(held.by().number() > 1, State.CONTROL_CHANGED);
            case Control.Offered _ -> seen.add(State.CONTROL_OFFERED);
            case Control.Queued _ -> seen.add(State.CONTROL_QUEUED);
        }
        note(session.isOn(ActivityKind.VIEW_SCREEN), State.VIEWING);
        note(session.isOn(ActivityKind.RECORDING), State.RECORDING);
        for (Consent consent : session.ledger().entries()) {
            note(consent.state() == Consent.State.REVOKED, State.REVOKED);
            note(consent.state() == Consent.State.EXPIRED, State.EXPIRED);
        }
        note(session.ledger().everythingBy().isPresent(), State.TRUSTED);
        note(
                session.people().stream().anyMatch(p -> p.presence() instanceof Presence.Lobby),
                State.LOBBY);
        note(session.deserted().isPresent(), State.DESERTED);
        session.ending()
                .ifPresent(
                        ending ->
                                seen.add(
                                        switch (ending.cause()) {
                                            case ENDED_BY_AGENT -> State.ENDED_BY_AGENT;
                                            case CUSTOMER_GONE -> State.CUSTOMER_GONE;
                                            case NOBODY_LEFT -> State.NOBODY_LEFT;
                                        }));
        note(session.rating().isPresent(), State.RATED);
    }

    private void note(boolean holds, State state) {
        if (holds) {
            seen.add(state);
        }
    }

    boolean all() {
        return seen.size() == State.values().length;
    }

    @Override
    public String toString() {
        return Arrays.stream(State.values())
                .filter(state -> !seen.contains(state))
                .map(State::name)
                .collect(Collectors.joining(", "));
    }
}
