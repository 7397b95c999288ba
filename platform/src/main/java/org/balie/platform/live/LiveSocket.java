package org.balie.platform.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.balie.platform.identity.Caller;
import org.balie.platform.live.LiveAudience.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One client's connection. One message is under way at a time; documents need no queue, since what
/// is due next is worked out when the last message has gone.
public final class LiveSocket {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final int MOST_WAITING = 256;
    private static final int MOST_WAITING_CHARACTERS = 1 << 20;

    private final WebSocketConnection connection;
    private final LiveAudience audience;
    private final Frames frames;
    private final Object lock = new Object();

    /// Pongs, frames and the like, in the order they came.
    private final Queue<String> waiting = new ArrayDeque<>();

    private int waitingCharacters;
    private ClientMessage.@Nullable Hello hello;
    private long sentRevision = -1;
    private @Nullable Instant sendingSince;
    private boolean closed;

    private volatile Caller caller;
    private volatile Instant lastHeard;

    /// The time as of the last look at this socket: good enough to tell a stuck send by.
    private volatile Instant clock;

    LiveSocket(
            WebSocketConnection connection,
            Caller caller,
            LiveAudience audience,
            Frames frames,
            Instant now) {
        this.connection = connection;
        this.caller = caller;
        this.audience = audience;
        this.frames = frames;
        this.lastHeard = now;
        this.clock = now;
    }

    /// The connection's id.
    public String id() {
        return connection.id();
    }

    public Caller caller() {
        return caller;
    }

    /// Sends this client a frame from another participant. Frames are never stored: one that finds
    /// the client too far behind closes the socket instead of piling up.
    public void frame(String from, JsonNode body) {
        send(LiveMessages.frame(from, body));
    }

    /// Ends the connection for the given reason.
    public Uni<Void> close(LiveClose reason) {
        leave();
        return connection.isClosed()
                ? Uni.createFrom().voidItem()
                : connection.close(reason.reason());
    }

    LiveAudience audience() {
        return audience;
    }

    Frames frames() {
        return frames;
    }

    void heard(Instant now) {
        lastHeard = now;
        clock = now;
    }

    void renewed(Caller again) {
        caller = again;
        send(LiveMessages.RENEWED);
    }

    void hello(ClientMessage.Hello said) {
        synchronized (lock) {
            hello = said;
        }
        wake();
    }

    void send(String text) {
        boolean tooSlow;
        synchronized (lock) {
            waiting.add(text);
            waitingCharacters += text.length();
            tooSlow = waiting.size() > MOST_WAITING || waitingCharacters > MOST_WAITING_CHARACTERS;
        }
        if (tooSlow) {
            closeAndForget(LiveClose.SLOW);
        } else {
            wake();
        }
    }

    /// Sends what is due, unless something is under way; whatever that is wakes us again.
    void wake() {
        Optional<String> text;
        synchronized (lock) {
            if (closed || sendingSince != null) {
                return;
            }
            text = nextDue();
            if (text.isPresent()) {
                sendingSince = clock;
            }
        }
        text.ifPresent(due -> connection.sendText(due).subscribe().with(_ -> sent(), this::broken));
    }

    private Optional<String> nextDue() {
        ClientMessage.@Nullable Hello said = hello;
        if (said != null) {
            hello = null;
            return Optional.of(take(audience.catchUp(said.revision(), said.epoch())));
        }
        @Nullable String first = waiting.poll();
        if (first != null) {
            waitingCharacters -= first.length();
            return Optional.of(first);
        }
        return greeted() ? audience.next(sentRevision).map(this::take) : Optional.empty();
    }

    private boolean greeted() {
        return sentRevision >= 0;
    }

    private String take(Message message) {
        sentRevision = message.revision();
        return message.text();
    }

    private void sent() {
        synchronized (lock) {
            sendingSince = null;
        }
        wake();
    }

    private void broken(Throwable failure) {
        LOG.debugf("Socket %s is broken: %s", id(), failure);
        leave();
    }

    /// Ends a connection that has been silent, or stuck in a send, since before the given time.
    void closeIfIdleSince(Instant earliest, Instant now) {
        clock = now;
        @Nullable Instant sending;
        synchronized (lock) {
            sending = sendingSince;
        }
        if (lastHeard.isBefore(earliest)) {
            closeAndForget(LiveClose.SILENT);
        } else if (sending != null && sending.isBefore(earliest)) {
            closeAndForget(LiveClose.SLOW);
        }
    }

    void closeAndForget(LiveClose reason) {
        close(reason)
                .subscribe()
                .with(_ -> {}, failure -> LOG.debugf("Socket %s: %s", id(), failure));
    }

    void leave() {
        synchronized (lock) {
            closed = true;
            waiting.clear();
        }
        audience.leave(this);
    }
}
