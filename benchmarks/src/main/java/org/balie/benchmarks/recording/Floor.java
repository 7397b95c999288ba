package org.balie.benchmarks.recording;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The least that keeping costs: takes the same frames from the same kind of socket, appends each
/// to a file of its recording, waits until the disk has it, and says so. It encrypts, hashes,
/// checks and remembers nothing.
///
/// A program of its own, so that its share of the processors can be told from the load's.
public final class Floor {
    /// So many may wait for the disk at once, as in recording-service.
    private static final int AT_ONCE = 32;

    private static final int LARGEST = 4 * 1024 * 1024;

    private Floor() {}

    /// @param arguments folder and port; ends when its standard input does
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        var vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(AT_ONCE));
        var options =
                new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(Integer.parseInt(arguments[1]))
                        .setMaxWebSocketMessageSize(LARGEST)
                        .setMaxWebSocketFrameSize(LARGEST);
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(
                        () -> new Listener(options, folder),
                        new DeploymentOptions().setInstances(loops))
                .onSuccess(_ -> System.out.println("ready"));
        while (System.in.read() >= 0) {
            // whoever started it holds the other end
        }
        System.exit(0);
    }

    private static final class Listener extends AbstractVerticle {
        private final HttpServerOptions options;
        private final Path folder;

        Listener(HttpServerOptions options, Path folder) {
            this.options = options;
            this.folder = folder;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer(options)
                    .webSocketHandler(socket -> keep(vertx, socket, folder))
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    private static void keep(Vertx vertx, ServerWebSocket socket, Path folder) {
        FileChannel file;
        try {
            file =
                    FileChannel.open(
                            folder.resolve("floor-" + socket.textHandlerID()),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        socket.textMessageHandler(
                text -> {
                    if (text.contains("\"track\"")) {
                        socket.writeTextMessage(track().encode());
                    }
                });
        socket.binaryMessageHandler(
                message ->
                        vertx.executeBlocking(() -> append(file, message))
                                .onSuccess(number -> socket.writeTextMessage(stored(number)))
                                .onFailure(_ -> socket.close()));
    }

    private static JsonObject track() {
        return new JsonObject().put("t", "track").put("ref", "a").put("track", 1).put("next", 0);
    }

    private static int append(FileChannel file, Buffer message) throws IOException {
        var bytes = ByteBuffer.wrap(message.getBytes());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
        return message.getInt(4);
    }

    private static String stored(int number) {
        return new JsonObject()
                .put("t", "stored")
                .put("track", 1)
                .put("next", number + 1)
                .put("until", "2026-01-01T00:00:00Z")
                .encode();
    }
}
