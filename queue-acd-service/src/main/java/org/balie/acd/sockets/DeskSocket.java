package org.balie.acd.sockets;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.balie.acd.configuration.Newcomers;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.sockets.Connections.Person;
import org.balie.acd.views.Views;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveSockets;

/// An agent's desk: being connected is being there.
@WebSocket(path = "/ws/acd/desk")
@RolesAllowed(Roles.AGENT)
class DeskSocket {
    /// How long someone who signs in for the first time waits to be known to the floor.
    private static final Duration INTRODUCTION = Duration.ofSeconds(5);

    private final Callers callers;
    private final Newcomers newcomers;
    private final LiveSockets sockets;
    private final Views views;
    private final Connections connections;

    DeskSocket(
            Callers callers,
            Newcomers newcomers,
            LiveSockets sockets,
            Views views,
            Connections connections) {
        this.callers = callers;
        this.newcomers = newcomers;
        this.sockets = sockets;
        this.views = views;
        this.connections = connections;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var worker = callers.worker();
        return newcomers
                .welcome(worker)
                .chain(() -> views.known(worker.siteId(), worker.agentId(), INTRODUCTION))
                .chain(() -> views.desk(worker.siteId(), worker.agentId()))
                .chain(audience -> sockets.open(connection, worker, audience))
                .chain(() -> tellFloor(worker, connection));
    }

    private Uni<Void> tellFloor(Worker worker, WebSocketConnection connection) {
        return connections.opened(
                worker.siteId(), new Person.Agent(new AgentId(worker.agentId())), connection.id());
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
