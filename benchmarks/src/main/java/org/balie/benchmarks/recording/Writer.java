package org.balie.benchmarks.recording;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.balie.benchmarks.Latencies;
import org.jspecify.annotations.Nullable;

/// One desk that records: sends a segment each time it is told to, and times its acknowledgement.
/// Everything happens on the event loop of its socket.
final class Writer {
    private final WebSocket socket;
    private final SegmentFrame frame;
    private final Duration length;
    private final Deque<Sent> waiting = new ArrayDeque<>();
    private int track;
    private int next;
    private long failures;
    private @Nullable Latencies latencies;

    private record Sent(int number, long at) {}

    private Writer(WebSocket socket, SegmentFrame frame, Duration length) {
        this.socket = socket;
        this.frame = frame;
        this.length = length;
    }

    /// Says hello with the ticket, begins a track, and is ready when the future completes.
    static Future<Writer> open(
            WebSocket socket, String ticket, SegmentFrame frame, Duration length) {
        var writer = new Writer(socket, frame, length);
        return Future.future(
                ready -> {
                    socket.textMessageHandler(
                            text -> {
                                var message = new JsonObject(text);
                                if (message.getString("t").equals("track")) {
                                    writer.track = message.getInteger("track");
                                    ready.tryComplete(writer);
                                } else {
                                    writer.take(message, text);
                                }
                            });
                    socket.closeHandler(_ -> ready.tryFail("closed: " + socket.closeReason()));
                    socket.writeTextMessage(
                            new JsonObject().put("t", "hello").put("ticket", ticket).encode());
                    socket.writeTextMessage(
                            new JsonObject()
                                    .put("t", "track")
                                    .put("ref", "a")
                                    .put("kind", "screen")
                                    .put("mime", "video/webm;codecs=vp9")
                                    .put("anchor", Instant.now().toString())
                                    .encode());
                });
    }

    private void take(JsonObject message, String text) {
        switch (message.getString("t")) {
            case "stored" -> acknowledge(message.getInteger("next"));
            case "problem" -> {
                failures++;
                System.err.println(text);
            }
            default -> {}
        }
    }

    private void acknowledge(int stored) {
        long now = System.nanoTime();
        while (!waiting.isEmpty() && waiting.getFirst().number() < stored) {
            long took = now - waiting.removeFirst().at();
            if (latencies != null) {
                latencies.record(took);
            }
        }
    }

    /// From now on its acknowledgements count here; nowhere when null.
    void countIn(@Nullable Latencies measured) {
        latencies = measured;
    }

    void send() {
        waiting.addLast(new Sent(next, System.nanoTime()));
        socket.writeBinaryMessage(frame.of(track, next, length));
        next++;
    }

    /// Segments that were sent and are not acknowledged.
    int waiting() {
        return waiting.size();
    }

    long failures() {
        return failures;
    }

    void close() {
        socket.close();
    }
}
