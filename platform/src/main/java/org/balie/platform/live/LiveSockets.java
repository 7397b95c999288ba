package org.balie.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import io.quarkus.websockets.next.WebSocketSecurity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.platform.identity.Caller;
import org.balie.platform.identity.Callers;
import org.balie.platform.problem.Problem;
import org.balie.platform.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The protocol of `docs/api.md` for a service's `@WebSocket` classes, which only say who may see
/// which audience:
///
/// ```java
/// @WebSocket(path = "/ws/acd/desk")
/// @RolesAllowed(Roles.AGENT)
/// public class DeskSocket {
///     @OnOpen
///     Uni<Void> open(WebSocketConnection connection) {
///         Worker agent = callers.worker();
///         return sockets.open(connection, agent, desks.audienceOf(agent));
///     }
///
///     @OnTextMessage
///     Uni<Void> message(WebSocketConnection connection, String text) {
///         return sockets.message(connection, text);
///     }
///
///     @OnClose
///     void close(WebSocketConnection connection) {
///         sockets.closed(connection);
///     }
///
///     @OnError
///     Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
///         return sockets.failed(connection, failure);
///     }
/// }
/// ```
@ApplicationScoped
public class LiveSockets {
    private static final Logger LOG = Logger.getLogger(LiveSockets.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(3);
    private static final Frames NO_FRAMES =
            (_, _, _) -> {
                throw Problem.malformed("this socket passes no frames").exception();
            };

    private final Map<String, LiveSocket> open = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final WebSocketSecurity security;
    private final InstantSource clock;
    private final LiveSettings settings;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Gauge gauge;
    private volatile boolean draining;

    LiveSockets(
            ObjectMapper json,
            WebSocketSecurity security,
            InstantSource clock,
            LiveSettings settings,
            Vertx vertx,
            MeterRegistry meters) {
        this.json = json;
        this.security = security;
        this.clock = clock;
        this.settings = settings;
        this.vertx = vertx;
        this.meters = meters;
        this.gauge = Gauge.builder("balie.live.sockets", open, Map::size).register(meters);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(LOOK_EVERY.toMillis(), _ -> closeIdle());
    }

    /// At the very start of a shutdown, since the server first waits for what is under way, and an
    /// open socket is: clients are told to come back elsewhere.
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        drain().ifNoItem()
                .after(DRAIN_WITHIN)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("Some sockets end unannounced: %s", failure))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    void forgetGauge(@Observes ShutdownEvent event) {
        meters.remove(gauge);
    }

    Uni<Void> drain() {
        List<Uni<Void>> closing =
                open.values().stream().map(each -> each.close(LiveClose.DRAINING)).toList();
        return closing.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(closing).andCollectFailures().replaceWithVoid();
    }

    /// A new audience without documents.
    public LiveAudience audience() {
        var documents =
                new LiveDocuments(UUID.randomUUID().toString(), settings.rememberedRemovals());
        return new LiveAudience(documents, this::write);
    }

    /// Encodes a document that goes to many audiences.
    public LiveDocument encode(Object document) {
        return new LiveDocument(write(document));
    }

    /// Lets a new connection see an audience. The client is sent nothing before it says hello.
    public Uni<Void> open(WebSocketConnection connection, Caller caller, LiveAudience audience) {
        return open(connection, caller, audience, NO_FRAMES);
    }

    /// As above for sockets whose clients send each other frames.
    public Uni<Void> open(
            WebSocketConnection connection, Caller caller, LiveAudience audience, Frames frames) {
        if (draining) {
            return connection.close(LiveClose.DRAINING.reason());
        }
        var socket = new LiveSocket(connection, caller, audience, frames, clock.instant());
        open.put(connection.id(), socket);
        audience.join(socket);
        return Uni.createFrom().voidItem();
    }

    /// The live socket of a connection; empty before [#open] and after the end.
    public Optional<LiveSocket> find(WebSocketConnection connection) {
        return Optional.ofNullable(open.get(connection.id()));
    }

    /// Handles what a client said. To be called, and its Uni returned, by `@OnTextMessage`.
    public Uni<Void> message(WebSocketConnection connection, String text) {
        return find(connection)
                .map(socket -> message(socket, text))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> message(LiveSocket socket, String text) {
        socket.heard(clock.instant());
        try {
            return switch (ClientMessage.parse(text)) {
                case ClientMessage.Hello hello -> done(() -> socket.hello(hello));
                case ClientMessage.Ping _ -> done(() -> socket.send(LiveMessages.PONG));
                case ClientMessage.Token renewal -> renew(socket, renewal.token());
                case ClientMessage.Frame frame ->
                        done(() -> socket.frames().pass(socket, frame.to(), frame.body()));
            };
        } catch (ProblemException e) {
            socket.send(LiveMessages.problem(e.problem()));
            return Uni.createFrom().voidItem();
        }
    }

    /// To be called by `@OnClose`.
    public void closed(WebSocketConnection connection) {
        @Nullable LiveSocket socket = open.remove(connection.id());
        if (socket != null) {
            socket.leave();
        }
    }

    /// Ends a connection after a failure, saying by the close code whose fault it is. To be called,
    /// and its Uni returned, by `@OnError`.
    public Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        if (failure instanceof HttpClosedException || connection.isClosed()) {
            return Uni.createFrom().voidItem();
        }
        LiveClose reason = reasonFor(failure);
        if (reason == LiveClose.FAULT) {
            LOG.errorf(failure, "Socket %s fails", connection.id());
        }
        return connection.close(reason.reason());
    }

    private static LiveClose reasonFor(Throwable failure) {
        return switch (failure) {
            case ProblemException e when e.problem().status() == 404 -> LiveClose.NOT_FOUND;
            case ProblemException e when e.problem().status() < 500 -> LiveClose.TOKEN;
            case SecurityException _ -> LiveClose.TOKEN;
            case CorruptedWebSocketFrameException _ -> LiveClose.TOO_LARGE;
            // The framework has no type of its own for several frames that make too long a message.
            case IllegalStateException e when e.toString().contains("max message size") ->
                    LiveClose.TOO_LARGE;
            default -> LiveClose.FAULT;
        };
    }

    /// The framework checks the new token and restarts its timer; that it gives the same rights is
    /// checked here, since what the socket shows was chosen by the old one.
    private Uni<Void> renew(LiveSocket socket, String token) {
        return Uni.createFrom()
                .completionStage(() -> security.updateSecurityIdentity(token))
                .map(Callers::of)
                .chain(
                        again ->
                                sameRights(socket.caller(), again)
                                        ? done(() -> socket.renewed(again))
                                        : socket.close(LiveClose.TOKEN))
                .onFailure()
                .recoverWithUni(_ -> socket.close(LiveClose.TOKEN));
    }

    private static boolean sameRights(Caller before, Caller now) {
        return switch (before) {
            case Caller.Worker was ->
                    now instanceof Caller.Worker is
                            && was.agentId().equals(is.agentId())
                            && was.siteId().equals(is.siteId())
                            && was.roles().equals(is.roles());
            case Caller.Visitor was ->
                    now instanceof Caller.Visitor is
                            && was.visitorId().equals(is.visitorId())
                            && was.siteId().equals(is.siteId())
                            && was.conversation().equals(is.conversation());
        };
    }

    private void closeIdle() {
        Instant now = clock.instant();
        Instant earliest = now.minus(settings.silence());
        open.values().forEach(socket -> socket.closeIfIdleSince(earliest, now));
    }

    private static Uni<Void> done(Runnable action) {
        action.run();
        return Uni.createFrom().voidItem();
    }

    private String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a document that is no JSON", e);
        }
    }
}
