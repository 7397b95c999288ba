package org.balie.recording.ingest;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.balie.platform.problem.Problem;
import org.balie.platform.problem.ProblemException;
import org.balie.recording.ingest.Heard.Unreadable;
import org.balie.recording.ingest.WriteTickets.Grant;
import org.balie.recording.sealed.Damaged;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One write socket. It reads one message, does what that asks for on a thread that may wait,
/// answers, and only then reads the next: what the store does not take stays with the desk.
///
/// Fields without `volatile` belong to the socket's event loop.
final class WriteConnection {
    private static final Logger LOG = Logger.getLogger(WriteConnection.class);

    private static final short SILENT = 1001;
    private static final short REFUSED = 1008;
    private static final short TOO_LARGE = 1009;
    private static final short FAULT = 1011;
    private static final short AGAIN_ELSEWHERE = 1013;
    private static final short REPLACED = 4409;

    /// Answers that a desk has not taken; more than a few hundred, and nothing more is read of it.
    private static final int MOST_UNSENT = 16 << 10;

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(2);
    private static final Duration SLOW_EVERY = Duration.ofSeconds(10);

    /// Whoever does not read does not hear that it is over either.
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final UUID id = UUID.randomUUID();
    private final UUID sessionId;
    private final ServerWebSocket socket;
    private final Inflow inflow;
    private final Context loop;
    private final WriteSockets sockets;
    private final Assembly assembly = new Assembly();
    private boolean busy;
    private boolean leaving;
    private volatile boolean released;
    private volatile boolean closed;
    private volatile long heardAt = System.nanoTime();
    private volatile @Nullable Grant grant;
    private volatile @Nullable Intake intake;
    private volatile long refuseAt;
    private volatile @Nullable Thread working;

    WriteConnection(
            UUID sessionId,
            ServerWebSocket socket,
            Inflow inflow,
            Context loop,
            WriteSockets sockets) {
        this.sessionId = sessionId;
        this.socket = socket;
        this.inflow = inflow;
        this.loop = loop;
        this.sockets = sockets;
    }

    UUID id() {
        return id;
    }

    String agentId() {
        Grant shown = grant;
        return shown == null ? "" : shown.agentId();
    }

    boolean isStranger() {
        return grant == null;
    }

    /// To be called once, on the event loop.
    void start() {
        socket.setWriteQueueMaxSize(MOST_UNSENT);
        socket.pause();
        socket.frameHandler(this::frame);
        socket.exceptionHandler(
                failure -> LOG.debugf("Write socket %s fails: %s", id, failure.getMessage()));
        socket.closeHandler(_ -> gone());
        next();
    }

    private void next() {
        busy = false;
        if (closed) {
            return;
        }
        if (leaving) {
            leave();
        } else if (socket.writeQueueFull()) {
            socket.drainHandler(_ -> next());
        } else {
            inflow.open();
            socket.fetch(1);
        }
    }

    private void frame(WebSocketFrame frame) {
        if (closed) {
            return;
        }
        if (!frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
            socket.fetch(1);
            return;
        }
        int limit = isStranger() ? Heard.LARGEST_TEXT : Heard.HEADER + Heard.LARGEST_CONTENT;
        if (!assembly.add(frame, limit)) {
            refuse(Problem.tooLarge(), TOO_LARGE);
        } else if (frame.isFinal()) {
            inflow.close();
            busy = true;
            heardAt = System.nanoTime();
            work(assembly.isText(), assembly.take());
        } else {
            socket.fetch(1);
        }
    }

    private void work(boolean text, Buffer message) {
        Thread.ofVirtual().name("recording-" + id).start(() -> answer(text, message));
    }

    private void answer(boolean text, Buffer message) {
        working = Thread.currentThread();
        try {
            Heard heard = text ? Heard.text(message.toString()) : Heard.segment(content(message));
            Optional<String> answer = patiently(heard);
            working = null;
            loop.runOnContext(
                    _ -> {
                        heardAt = System.nanoTime();
                        answer.ifPresent(this::send);
                        next();
                    });
        } catch (Unreadable e) {
            refuse(Problem.malformed(String.valueOf(e.getMessage())));
        } catch (ProblemException e) {
            refuse(e.problem());
        } catch (Damaged e) {
            LOG.errorf("Recording %s is damaged: %s", recordingId(), e.getMessage());
            refuse(Problem.of("damaged", 409, "What was kept is not what was written"));
        } catch (CancellationException _) {
            // The connection is gone, and what it brought is not acknowledged.
        } catch (RuntimeException e) {
            LOG.errorf(e, "Write socket %s fails", id);
            refuse(Problem.internal(), FAULT);
        } finally {
            working = null;
            if (closed) {
                release();
            }
        }
    }

    private static ByteBuffer content(Buffer message) {
        return message.getByteBuf().nioBuffer();
    }

    /// Tries as long as the store fails and the desk is there: what it has sent is in this one
    /// message, and the rest waits with it.
    private Optional<String> patiently(Heard heard) {
        Duration pause = FIRST_RETRY;
        long toldAt = System.nanoTime() - SLOW_EVERY.toNanos();
        while (true) {
            try {
                return obey(heard);
            } catch (StoreFailure failure) {
                sockets.countFailure();
                if (System.nanoTime() - toldAt >= SLOW_EVERY.toNanos()) {
                    LOG.warnf("Recording %s waits for the store: %s", recordingId(), failure);
                    loop.runOnContext(_ -> send(Told.SLOW));
                    toldAt = System.nanoTime();
                }
            }
            if (closed) {
                throw new CancellationException("gone");
            }
            Waiting.pause(pause);
            pause =
                    pause.multipliedBy(2).compareTo(LAST_RETRY) < 0
                            ? pause.multipliedBy(2)
                            : LAST_RETRY;
        }
    }

    private Optional<String> obey(Heard heard) {
        if (closed) {
            throw new CancellationException("gone");
        }
        return switch (heard) {
            case Heard.Hello hello -> {
                enter(hello);
                yield Optional.empty();
            }
            case Heard.Ping _ -> {
                entered();
                yield Optional.of(Told.PONG);
            }
            case Heard.Clock clock -> {
                entered();
                yield Optional.of(Told.clock(clock.client(), sockets.now().toEpochMilli()));
            }
            case Heard.Track track -> Optional.of(entered().begin(track));
            case Heard.Resume resume -> Optional.of(entered().resume(resume.track()));
            case Heard.End end -> Optional.of(entered().end(end.track()));
            case Heard.Part part -> Optional.of(sockets.timed(part, () -> entered().store(part)));
        };
    }

    private void enter(Heard.Hello hello) {
        if (grant != null) {
            throw Problem.malformed("hello is said once").exception();
        }
        Grant shown =
                sockets.tickets()
                        .check(hello.ticket())
                        .filter(good -> good.sessionId().equals(sessionId))
                        .orElseThrow(Refusals.TICKET_REFUSED::exception);
        grant = shown;
        intake = sockets.intakes().enter(shown, this);
    }

    private Intake entered() {
        @Nullable Intake own = intake;
        if (own == null) {
            throw Refusals.TICKET_REFUSED.exception();
        }
        return own;
    }

    private String recordingId() {
        @Nullable Intake own = intake;
        return own == null ? "none" : own.recordingId().toString();
    }

    /// To be called on the event loop.
    private void send(String text) {
        if (!closed && !socket.isClosed()) {
            socket.writeTextMessage(text);
        }
    }

    /// Another connection writes the recording from now on. When this returns, this one no longer
    /// does.
    void replace() {
        close(REPLACED, "replaced");
        release();
    }

    void refuse(Problem problem) {
        refuse(problem, REFUSED);
    }

    private void refuse(Problem problem, short code) {
        loop.runOnContext(
                _ -> {
                    send(Told.problem(problem));
                    close(code, problem.code());
                    releaseLater();
                });
    }

    /// As [#refuse] after a while, counted from the first time that this is asked for.
    void refuseAfter(Duration tail, Problem problem) {
        long now = System.nanoTime();
        if (refuseAt == 0) {
            refuseAt = now + tail.toNanos();
        } else if (now - refuseAt >= 0) {
            refuse(problem);
        }
    }

    /// The service stops: what has come in is stored and acknowledged, nothing more is read, and
    /// the desk comes back elsewhere. A store that fails is not waited for.
    void drain(Duration patience) {
        loop.runOnContext(
                _ -> {
                    leaving = true;
                    if (busy) {
                        loop.owner().setTimer(patience.toMillis(), _ -> leave());
                    } else {
                        leave();
                    }
                });
    }

    private void leave() {
        if (!closed) {
            close(AGAIN_ELSEWHERE, "draining");
            releaseLater();
        }
    }

    /// Whether another replica could not go on with its recording yet.
    boolean holdsOn() {
        return !released;
    }

    /// Closes what says nothing, or does not read what it is told.
    void look(Duration greeting, Duration silence) {
        Duration quiet = Duration.ofNanos(System.nanoTime() - heardAt);
        boolean stranger = isStranger();
        if (working == null && quiet.compareTo(stranger ? greeting : silence) > 0) {
            boolean slow = socket.writeQueueFull();
            close(
                    stranger ? REFUSED : slow ? AGAIN_ELSEWHERE : SILENT,
                    stranger ? "no hello" : slow ? "too slow" : "silent");
            releaseLater();
        }
    }

    private void close(short code, String reason) {
        closed = true;
        loop.runOnContext(
                _ -> {
                    if (!socket.isClosed()) {
                        // What is still on its way is let in and passed over, so that the desk's
                        // own farewell is heard.
                        inflow.open();
                        socket.resume();
                        socket.close(code, reason);
                        loop.owner().setTimer(FAREWELL.toMillis(), _ -> inflow.cut());
                    }
                });
    }

    private void gone() {
        closed = true;
        sockets.gone(this);
        if (!busy || working == null) {
            releaseLater();
        }
    }

    private void releaseLater() {
        Thread.ofVirtual().start(this::release);
    }

    /// Lets go of the recording, once.
    private void release() {
        @Nullable Intake own = intake;
        if (own != null) {
            sockets.intakes().left(own.recordingId(), this);
            own.close();
        }
        released = true;
    }
}
