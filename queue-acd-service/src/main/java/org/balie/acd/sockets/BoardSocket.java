package org.balie.acd.sockets;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.balie.acd.views.Views;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveSockets;

/// The wallboard of the caller's site (rule ACD-14).
@WebSocket(path = "/ws/acd/board")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
class BoardSocket {
    private final Callers callers;
    private final LiveSockets sockets;
    private final Views views;

    BoardSocket(Callers callers, LiveSockets sockets, Views views) {
        this.callers = callers;
        this.sockets = sockets;
        this.views = views;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var worker = callers.worker();
        return views.board(worker.siteId())
                .chain(audience -> sockets.open(connection, worker, audience));
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
