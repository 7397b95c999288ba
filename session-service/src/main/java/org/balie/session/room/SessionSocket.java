package org.balie.session.room;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Caller;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.problem.Problem;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Person;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.handling.Persons;

/// A participant's socket. Opening it is joining; losing it is being away.
@WebSocket(path = "/ws/sessions/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.VISITOR})
public class SessionSocket {
    private final Callers callers;
    private final Entrance entrance;
    private final Rooms rooms;
    private final LiveSockets sockets;
    private final FrameRelay relay;

    SessionSocket(
            Callers callers,
            Entrance entrance,
            Rooms rooms,
            LiveSockets sockets,
            FrameRelay relay) {
        this.callers = callers;
        this.entrance = entrance;
        this.rooms = rooms;
        this.sockets = sockets;
        this.relay = relay;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection, @PathParam("id") String id) {
        Caller caller = callers.current();
        SessionId session = session(id);
        Person person = Persons.of(caller, session);
        return entrance.connect(Persons.site(caller), session, person, Sockets.idOf(connection))
                .chain(joined -> show(connection, caller, person, joined));
    }

    private Uni<Void> show(
            WebSocketConnection connection, Caller caller, Person person, Session session) {
        if (connection.isClosed()) {
            return entrance.disconnect(session.id(), Sockets.idOf(connection));
        }
        ParticipantId participant = session.people().find(person).orElseThrow().id();
        return sockets.open(
                connection,
                caller,
                rooms.enter(session, participant),
                (_, to, body) -> relay.pass(session.id(), participant, to, body));
    }

    private static SessionId session(String id) {
        try {
            return new SessionId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Problem.notFound().exception();
        }
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        return sockets.message(connection, text);
    }

    @OnClose
    Uni<Void> close(WebSocketConnection connection, @PathParam("id") String id) {
        boolean shown = Optional.ofNullable(sockets.find(connection)).isPresent();
        sockets.closed(connection);
        return shown
                ? entrance.disconnect(session(id), Sockets.idOf(connection))
                : Uni.createFrom().voidItem();
    }

    @OnError
    Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        return sockets.failed(connection, failure);
    }
}
