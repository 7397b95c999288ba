package org.balie.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail server that speaks just enough SMTP (RFC 5321), keeps what it gets, and knows nobody at
/// `nobody@…`.
public final class PostOffice implements QuarkusTestResourceLifecycleManager {
    private static final String LETTERS = "balie.test.letters";
    private static final String KEPT = ".kept";

    private @Nullable ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            server = listening;
            // As text, since test and resource may have different class loaders.
            System.setProperty(LETTERS, Files.createTempDirectory("letters").toString());
            Thread.ofVirtual().start(() -> listen(listening));
            return Map.of(
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(listening.getLocalPort()),
                    "quarkus.mailer.start-tls", "DISABLED");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next letter, with its headers, lines joined that were folded for the journey.
    public static String nextLetter() throws IOException {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (Stream<Path> letters = Files.list(Path.of(System.getProperty(LETTERS)))) {
                Optional<Path> first =
                        letters.filter(file -> file.toString().endsWith(KEPT)).findFirst();
                if (first.isPresent()) {
                    String letter = Files.readString(first.get());
                    Files.delete(first.get());
                    return letter.replace("=\n", "").replace("=3D", "=");
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("no mail came");
    }

    /// Written elsewhere first, so that nobody reads half a letter.
    private static void keep(String letter) throws IOException {
        Path draft = Files.createTempFile(Path.of(System.getProperty(LETTERS)), "letter", ".draft");
        Files.writeString(draft, letter);
        Files.move(draft, Path.of(draft + KEPT));
    }

    private static void listen(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.UTF_8));
                Writer out = writer(client)) {
            say(out, "220 post office");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> say(out, line.contains("<nobody@") ? "550 who?" : "250 ok");
                    case "DATA" -> {
                        say(out, "354 go on");
                        keep(letter(in));
                        say(out, "250 kept");
                    }
                    case "QUIT" -> say(out, "221 bye");
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException _) {
            // The client went; its letter, if any, is kept.
        }
    }

    private static Writer writer(Socket client) throws IOException {
        return new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }
}
