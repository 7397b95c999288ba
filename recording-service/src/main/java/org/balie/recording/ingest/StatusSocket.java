package org.balie.recording.ingest;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.UUID;
import org.balie.platform.identity.Caller;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveClose;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.problem.Problem;

/// The state of a session's recording, for everybody in the session (rule REC-1).
@WebSocket(path = "/ws/recordings/sessions/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.VISITOR})
public class StatusSocket {
    /// Write sockets take megabytes at this port; these take what sockets take elsewhere.
    private static final int LARGEST = 64 << 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Callers callers;
    private final Statuses statuses;
    private final LiveSockets sockets;

    StatusSocket(Callers callers, Statuses statuses, LiveSockets sockets) {
        this.callers = callers;
        this.statuses = statuses;
        this.sockets = sockets;
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection, @PathParam("id") String id) {
        Caller caller = callers.current();
        LiveAudience audience = statuses.enter(caller, session(id));
        sockets.open(connection, caller, audience).await().atMost(PATIENCE);
    }

    private static UUID session(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound().exception();
        }
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        return text.length() > LARGEST
                ? sockets.find(connection)
                        .map(socket -> socket.close(LiveClose.TOO_LARGE))
                        .orElseGet(() -> Uni.createFrom().voidItem())
                : sockets.message(connection, text);
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
