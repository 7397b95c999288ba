package org.balie.session.room;

import io.quarkus.websockets.next.WebSocketConnection;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.balie.platform.live.LiveSocket;

/// The id under which a session knows a socket.
final class Sockets {
    static UUID idOf(WebSocketConnection connection) {
        return idOf(connection.id());
    }

    static UUID idOf(LiveSocket socket) {
        return idOf(socket.id());
    }

    private static UUID idOf(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private Sockets() {}
}
