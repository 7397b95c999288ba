package org.balie.platform.probe;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveSockets;

@WebSocket(path = "/ws/probe/{room}")
@RolesAllowed({Roles.AGENT, Roles.VISITOR})
public class RoomSocket {
    private final Callers callers;
    private final LiveSockets sockets;
    private final Rooms rooms;

    RoomSocket(Callers callers, LiveSockets sockets, Rooms rooms) {
        this.callers = callers;
        this.sockets = sockets;
        this.rooms = rooms;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection, @PathParam String room) {
        return sockets.open(connection, callers.current(), rooms.find(room), rooms::pass);
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        return sockets.message(connection, text);
    }

    @OnClose
    void close(WebSocketConnection connection) {
        sockets.closed(connection);
    }

    @OnError
    Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        return sockets.failed(connection, failure);
    }
}
