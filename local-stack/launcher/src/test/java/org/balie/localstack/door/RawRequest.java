package org.balie.localstack.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A request exactly as written: a well-behaved client would fold the path before it sends it.
record RawRequest(int status) {
    static RawRequest get(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    "GET "
                            + path
                            + " HTTP/1.1\r\nHost: localhost:"
                            + port
                            + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new RawRequest(Integer.parseInt(answer.split(" ", 3)[1]));
        }
    }
}
