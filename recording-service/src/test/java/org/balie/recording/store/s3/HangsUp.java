package org.balie.recording.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Stands before an endpoint and hangs up on each connection that is used a second time, as load
/// balancers do with those that they think idle.
final class HangsUp implements AutoCloseable {
    private static final String GO_ON = "HTTP/1.1 100";

    private final int behind;
    private final ServerSocket door;

    HangsUp(int behind) throws IOException {
        this.behind = behind;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        try (client;
                var endpoint = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var once = new Once();
            Thread.ofVirtual().start(() -> once.answer(endpoint, client));
            once.ask(client.getInputStream(), endpoint.getOutputStream());
        } catch (IOException e) {
            // Hung up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /// One question and its answer.
    private static final class Once {
        private volatile boolean answered;

        void ask(InputStream from, OutputStream to) throws IOException {
            byte[] some = new byte[65_536];
            int read = from.read(some);
            while (read > 0 && !answered) {
                to.write(some, 0, read);
                read = from.read(some);
            }
        }

        void answer(Socket endpoint, Socket client) {
            try (client) {
                byte[] some = new byte[65_536];
                InputStream from = endpoint.getInputStream();
                for (int read = from.read(some); read > 0; read = from.read(some)) {
                    answered |=
                            !new String(some, 0, read, StandardCharsets.US_ASCII).startsWith(GO_ON);
                    client.getOutputStream().write(some, 0, read);
                }
            } catch (IOException e) {
                // Hung up.
            }
        }
    }
}
