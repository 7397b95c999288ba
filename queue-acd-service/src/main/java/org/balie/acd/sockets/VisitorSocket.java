package org.balie.acd.sockets;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.sockets.Connections.Person;
import org.balie.acd.views.Views;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveSockets;

/// A waiting customer's page: while it is connected the place is kept (rule ACD-5).
@WebSocket(path = "/ws/acd/visitor")
@RolesAllowed(Roles.VISITOR)
class VisitorSocket {
    private final Callers callers;
    private final LiveSockets sockets;
    private final Views views;
    private final Connections connections;

    VisitorSocket(Callers callers, LiveSockets sockets, Views views, Connections connections) {
        this.callers = callers;
        this.sockets = sockets;
        this.views = views;
        this.connections = connections;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var visitor = callers.visitor();
        var person =
                new Person.Visitor(
                        new VisitorId(visitor.visitorId()), new RequestId(visitor.conversation()));
        return views.visitor(visitor.siteId(), visitor.conversation())
                .chain(audience -> sockets.open(connection, visitor, audience))
                .chain(() -> connections.opened(visitor.siteId(), person, connection.id()));
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        return sockets.message(connection, text);
    }

    @OnClose
    Uni<Void> close(WebSocketConnection connection) {
        sockets.closed(connection);
        return connections.closed(connection.id());
    }

    @OnError
    Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        return sockets.failed(connection, failure);
    }
}
