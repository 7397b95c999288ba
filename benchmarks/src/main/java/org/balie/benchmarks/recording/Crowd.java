package org.balie.benchmarks.recording;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.balie.benchmarks.Latencies;
import org.jspecify.annotations.Nullable;

/// Many desks that record at the same time, each a segment a second, none at the same moment as the
/// next.
final class Crowd implements AutoCloseable {
    static final Duration SEGMENT = Duration.ofSeconds(1);
    private static final long PATIENCE_S = 60;

    private final Vertx vertx;
    private final WebSocketClient client;
    private final SegmentFrame frame;
    private final List<Writer> writers = new ArrayList<>();

    Crowd(Vertx vertx, SegmentFrame frame) {
        this.vertx = vertx;
        this.frame = frame;
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions()
                                .setMaxConnections(10_000)
                                .setMaxMessageSize(4 * 1024 * 1024)
                                .setMaxFrameSize(4 * 1024 * 1024));
    }

    int size() {
        return writers.size();
    }

    /// Lets one more desk record.
    void join(URI socket, String ticket) throws Exception {
        var opened =
                client.connect(socket.getPort(), socket.getHost(), socket.getPath())
                        .compose(each -> Writer.open(each, ticket, frame, SEGMENT));
        writers.add(await(opened));
    }

    /// Lets all of them send for a while, and times acknowledgements when asked to.
    void send(Duration time, @Nullable Latencies measured) throws Exception {
        writers.forEach(writer -> writer.countIn(measured));
        var done = new ArrayList<Future<Void>>();
        for (int i = 0; i < writers.size(); i++) {
            long offset = SEGMENT.toMillis() * i / writers.size();
            done.add(sendEach(writers.get(i), offset, Math.toIntExact(time.dividedBy(SEGMENT))));
        }
        for (var each : done) {
            each.toCompletionStage()
                    .toCompletableFuture()
                    .get(time.toSeconds() + PATIENCE_S, TimeUnit.SECONDS);
        }
    }

    private Future<Void> sendEach(Writer writer, long offset, int segments) {
        Promise<Void> done = Promise.promise();
        vertx.setTimer(
                Math.max(1, offset),
                _ -> {
                    int[] left = {segments};
                    vertx.setPeriodic(
                            0,
                            SEGMENT.toMillis(),
                            timer -> {
                                writer.send();
                                if (--left[0] == 0) {
                                    vertx.cancelTimer(timer);
                                    done.complete();
                                }
                            });
                });
        return done.future();
    }

    /// Waits until everything is acknowledged, or nobody would wait any longer.
    ///
    /// @return how many segments never were
    long settle() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (waiting() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return waiting();
    }

    private long waiting() {
        return writers.stream().mapToLong(Writer::waiting).sum();
    }

    long failures() {
        return writers.stream().mapToLong(Writer::failures).sum();
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        writers.forEach(Writer::close);
        await(client.close());
    }
}
