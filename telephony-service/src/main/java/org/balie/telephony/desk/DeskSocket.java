package org.balie.telephony.desk;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveSockets;
import org.balie.telephony.phones.TabSockets;
import org.balie.telephony.views.SiteCopies;
import org.balie.telephony.wire.PersonCommands;

/// What a person's telephone screen shows: what rings, the own calls, Lines, voicemail,
/// invitations. A browser that telephones does so over the same socket.
@WebSocket(path = "/ws/telephony/desk")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
class DeskSocket {
    private final Callers callers;
    private final LiveSockets sockets;
    private final SiteCopies copies;
    private final TabSockets tabs;

    DeskSocket(Callers callers, LiveSockets sockets, SiteCopies copies, TabSockets tabs) {
        this.callers = callers;
        this.sockets = sockets;
        this.copies = copies;
        this.tabs = tabs;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        Worker worker = callers.worker();
        return copies.desk(PersonCommands.site(worker), PersonCommands.person(worker))
                .chain(
                        audience ->
                                sockets.open(
                                        connection,
                                        worker,
                                        audience,
                                        tabs.opened(connection.id(), worker)));
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        return sockets.message(connection, text);
    }

    @OnClose
    void close(WebSocketConnection connection) {
        sockets.closed(connection);
        tabs.closed(connection.id());
    }

    @OnError
    Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        return sockets.failed(connection, failure);
    }
}
