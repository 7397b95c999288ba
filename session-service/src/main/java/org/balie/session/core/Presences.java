package org.balie.session.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Coming, going, and the connections in between (rules SES-2, SES-6, SES-10, SES-11).
final class Presences {
    static Decision connect(Draft draft, Command.Connect connect) {
        Session session = draft.session();
        Optional<Participant> known = session.people().find(connect.person());
        if (!session.isRunning()) {
            return known.isPresent() ? draft.accept() : draft.reject(Rejection.NOT_FOUND);
        }
        Optional<Rejection> refusal = doorClosed(draft, known);
        if (refusal.isPresent()) {
            return draft.reject(refusal.get());
        }
        ParticipantId id = known.map(Participant::id).orElseGet(session.people()::next);
        enter(draft, id, known, connect.person());
        Participant participant = draft.session().people().get(id);
        if (!participant.holds(connect.connection().id())) {
            draft.emit(new Event.ConnectionOpened(id, connect.connection(), draft.at()));
        }
        Controls.offerToNewcomer(draft, id);
        return draft.accept();
    }

    private static Optional<Rejection> doorClosed(Draft draft, Optional<Participant> known) {
        People people = draft.session().people();
        if (known.isPresent() && known.get().presence() instanceof Presence.Left left) {
            if (left.cause() == LeaveCause.REFUSED) {
                return Optional.of(Rejection.JOIN_REFUSED);
            }
        } else if (known.isPresent()) {
            return Optional.empty();
        }
        boolean full =
                people.present() >= draft.terms().present()
                        || (known.isEmpty() && people.all().size() >= draft.terms().participants());
        return full ? Optional.of(Rejection.SESSION_FULL) : Optional.empty();
    }

    private static void enter(
            Draft draft, ParticipantId id, Optional<Participant> known, Person person) {
        if (known.isEmpty()) {
            Role role =
                    switch (person) {
                        case Person.Agent _ -> Role.ASSISTANT;
                        case Person.Visitor _ -> Role.CUSTOMER;
                    };
            knock(draft, id, person, role);
            return;
        }
        Participant participant = known.get();
        switch (participant.presence()) {
            case Presence.In _, Presence.Lobby _ -> {}
            case Presence.Away _ -> draft.emit(new Event.CameBack(id, draft.at()));
            case Presence.Expected _ ->
                    draft.emit(new Event.Joined(id, person, participant.role(), draft.at()));
            case Presence.Left _ -> {
                if (Controls.awaits(draft.session(), id)) {
                    draft.emit(new Event.Joined(id, person, Role.PRIMARY, draft.at()));
                } else if (participant.admitted()) {
                    draft.emit(new Event.Joined(id, person, participant.role(), draft.at()));
                } else {
                    knock(draft, id, person, participant.role());
                }
            }
        }
    }

    private static void knock(Draft draft, ParticipantId id, Person person, Role role) {
        if (draft.session().opening().approval()) {
            draft.emit(
                    new Event.LobbyEntered(
                            id, person, role, draft.in(draft.terms().lobby()), draft.at()));
        } else {
            draft.emit(new Event.Joined(id, person, role, draft.at()));
        }
    }

    static Decision disconnect(Draft draft, Command.Disconnect gone) {
        draft.session().people().stream()
                .filter(participant -> participant.holds(gone.connection()))
                .findFirst()
                .ifPresent(participant -> close(draft, participant, gone.connection()));
        return draft.accept();
    }

    static Decision loseReplica(Draft draft, Command.LoseReplica lost) {
        for (Participant participant : draft.session().people().all()) {
            for (Connection connection : participant.connections()) {
                if (connection.replica().equals(lost.replica())) {
                    close(draft, participant, connection.id());
                }
            }
        }
        return draft.accept();
    }

    private static void close(Draft draft, Participant participant, UUID connection) {
        ParticipantId id = participant.id();
        draft.emit(new Event.ConnectionClosed(id, connection, draft.at()));
        Participant now = draft.session().people().get(id);
        if (!now.connections().isEmpty() || !draft.session().isRunning()) {
            return;
        }
        if (now.isIn()) {
            draft.emit(new Event.ConnectionLost(id, draft.in(draft.terms().grace()), draft.at()));
        } else if (now.presence() instanceof Presence.Lobby) {
            draft.emit(new Event.Left(id, LeaveCause.CONNECTION_LOST, draft.at()));
        }
    }

    static Decision leave(Draft draft, Participant actor) {
        if (!(actor.presence() instanceof Presence.Left)) {
            depart(draft, actor.id(), LeaveCause.LEFT);
        }
        return draft.accept();
    }

    static Decision admit(Draft draft, ParticipantId id) {
        Optional<Participant> waiting = inLobby(draft, id);
        if (waiting.isEmpty()) {
            return draft.reject(Rejection.NOT_IN_LOBBY);
        }
        if (draft.session().people().present() >= draft.terms().present()) {
            return draft.reject(Rejection.SESSION_FULL);
        }
        Participant newcomer = waiting.get();
        draft.emit(new Event.Joined(id, newcomer.person(), newcomer.role(), draft.at()));
        Controls.offerToNewcomer(draft, id);
        return draft.accept();
    }

    static Decision refuse(Draft draft, ParticipantId id) {
        if (inLobby(draft, id).isEmpty()) {
            return draft.reject(Rejection.NOT_IN_LOBBY);
        }
        draft.emit(new Event.Left(id, LeaveCause.REFUSED, draft.at()));
        return draft.accept();
    }

    private static Optional<Participant> inLobby(Draft draft, ParticipantId id) {
        return draft.session()
                .people()
                .find(id)
                .filter(participant -> participant.presence() instanceof Presence.Lobby);
    }

    /// Somebody is gone for good or for now: what was theirs stops, and control finds another way.
    static void depart(Draft draft, ParticipantId id, LeaveCause cause) {
        Session session = draft.session();
        boolean helped = session.helped().filter(person -> person.id().equals(id)).isPresent();
        boolean primary = session.control() instanceof Control.Held held && held.by().equals(id);
        if (helped) {
            Consents.expire(draft, ActivityKind.VIEW_SCREEN);
            Activities.stop(
                    draft, ActivityKind.VIEW_SCREEN, StopCause.CUSTOMER_GONE, Optional.empty());
        }
        Consents.loseGiver(draft, id, ActivityKind.RECORDING);
        draft.emit(new Event.Left(id, cause, draft.at()));
        if (primary) {
            Controls.lose(draft, id);
        }
    }

    /// What follows from where people are: an offer nobody can take, a queue nobody waits in, a
    /// session nobody is in.
    static void settle(Draft draft) {
        Controls.settle(draft);
        Session session = draft.session();
        if (session.isRunning() && session.deserted().isEmpty() && session.people().nobodyIn()) {
            draft.emit(new Event.Deserted(draft.in(draft.terms().deserted()), draft.at()));
        }
    }

    /// Those who have to be told that they are out when a session ends.
    static List<ParticipantId> stillThere(Session session) {
        return session.people().stream()
                .filter(person -> !(person.presence() instanceof Presence.Left))
                .map(Participant::id)
                .toList();
    }

    private Presences() {}
}
