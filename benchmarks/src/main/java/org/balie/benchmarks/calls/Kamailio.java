package org.balie.benchmarks.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.balie.benchmarks.CpuUse;
import org.balie.local.parts.FreePorts;

/// Kamailio as a registrar and forking proxy that keeps everything in memory: it writes nothing
/// down and carries no voices.
final class Kamailio implements Switch {
    private static final String HOST = "127.0.0.1";
    private static final int STOP_SECONDS = 5;

    private final Process process;
    private final InetSocketAddress address;
    private final Telephones telephones;
    private final int lines;

    private Kamailio(Process process, InetSocketAddress address, Telephones telephones, int lines) {
        this.process = process;
        this.address = address;
        this.telephones = telephones;
        this.lines = lines;
    }

    static boolean isPossible() {
        return Programs.has("kamailio");
    }

    /// Starts it, with so many lines that ring two telephones each.
    static Kamailio start(Path directory, int lines) throws IOException {
        Files.createDirectories(directory);
        var address = new InetSocketAddress(HOST, FreePorts.any());
        Path settings = directory.resolve("kamailio.cfg");
        Files.writeString(settings, settings().replace("PORT", "" + address.getPort()));
        Process process =
                new ProcessBuilder(
                                program(),
                                "-f",
                                settings.toString(),
                                "-DD",
                                "-E",
                                "-m",
                                "512",
                                "-M",
                                "16",
                                "-Y",
                                directory.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("kamailio.log").toFile())
                        .start();
        var kamailio =
                new Kamailio(
                        process, address, new Telephones(directory.resolve("telephones")), lines);
        try {
            kamailio.ring();
            return kamailio;
        } catch (IOException e) {
            kamailio.close();
            throw new IOException("Kamailio does not work; see " + directory, e);
        }
    }

    private static String program() {
        return Files.isExecutable(Path.of("/usr/sbin/kamailio"))
                ? "/usr/sbin/kamailio"
                : "kamailio";
    }

    private static String settings() throws IOException {
        try (InputStream text = Kamailio.class.getResourceAsStream("kamailio.cfg")) {
            if (text == null) {
                throw new UncheckedIOException(new IOException("there is no kamailio.cfg"));
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void ring() throws IOException {
        List<Registration.Account> answering = new ArrayList<>();
        List<Registration.Account> ringing = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            answering.add(new Registration.Account("answers" + i, "", number(i)));
            ringing.add(new Registration.Account("rings" + i, "", number(i)));
        }
        Registration.all(telephones.answering(), address, answering);
        Registration.all(telephones.ringing(), address, ringing);
        telephones.start();
    }

    @Override
    public String name() {
        return "kamailio";
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public Telephones telephones() {
        return telephones;
    }

    @Override
    public String number(int call) {
        return "line" + call % lines;
    }

    @Override
    public Map<String, Duration> cpu() {
        return Map.of(name(), CpuUse.ofFamily(process.pid()));
    }

    @Override
    public void close() {
        telephones.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
