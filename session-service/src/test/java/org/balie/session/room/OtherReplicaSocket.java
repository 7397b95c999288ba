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
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;

/// A socket of the second replica.
@WebSocket(path = "/ws/other/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.VISITOR})
public class OtherReplicaSocket {
    private final OtherReplica replica;
    private final SessionSocket socket;

    OtherReplicaSocket(OtherReplica replica, Callers callers) {
        this.replica = replica;
        this.socket = replica.socket(callers);
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection, @PathParam("id") String id) {
        return replica.live().chain(() -> socket.open(connection, id));
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        return socket.message(connection, text);
    }

    @OnClose
    Uni<Void> close(WebSocketConnection connection, @PathParam("id") String id) {
        return socket.close(connection, id);
    }

    @OnError
    Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        return socket.failed(connection, failure);
    }
}
