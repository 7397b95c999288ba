package org.balie.session.core;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// A person in a session.
///
/// @param admitted has been in at least once, and so may come back without asking
public record Participant(
        ParticipantId id,
        Person person,
        Role role,
        Presence presence,
        boolean admitted,
        Set<Connection> connections,
        Media media) {

    public Participant {
        connections = Set.copyOf(connections);
    }

    static Participant of(ParticipantId id, Person person, Role role, Presence presence) {
        return new Participant(id, person, role, presence, false, Set.of(), Media.NONE);
    }

    public String name() {
        return person.name();
    }

    /// In the session, be it with a connection that is lost for the moment.
    public boolean isPresent() {
        return switch (presence) {
            case Presence.In _, Presence.Away _ -> true;
            case Presence.Expected _, Presence.Lobby _, Presence.Left _ -> false;
        };
    }

    public boolean isIn() {
        return presence instanceof Presence.In;
    }

    /// Present, or on the way.
    boolean isComing() {
        return isPresent() || presence instanceof Presence.Expected;
    }

    boolean holds(UUID connection) {
        return connections.stream().anyMatch(held -> held.id().equals(connection));
    }

    Participant as(Role next) {
        return new Participant(id, person, next, presence, admitted, connections, media);
    }

    Participant at(Presence next) {
        return new Participant(
                id,
                person,
                role,
                next,
                admitted || next instanceof Presence.In,
                connections,
                media);
    }

    Participant gone(LeaveCause cause) {
        return new Participant(
                id, person, role, new Presence.Left(cause), admitted, Set.of(), Media.NONE);
    }

    Participant sending(Media next) {
        return new Participant(id, person, role, presence, admitted, connections, next);
    }

    Participant connected(Connection connection) {
        Set<Connection> more = new HashSet<>(connections);
        more.add(connection);
        return new Participant(id, person, role, presence, admitted, more, media);
    }

    Participant disconnected(UUID connection) {
        Set<Connection> fewer = new HashSet<>(connections);
        fewer.removeIf(held -> held.id().equals(connection));
        return new Participant(id, person, role, presence, admitted, fewer, media);
    }
}
