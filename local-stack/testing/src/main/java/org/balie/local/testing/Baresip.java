package org.balie.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.balie.local.parts.FreePorts;

/// A real SIP telephone: Debian's `baresip`, a process of its own, which hums a tone into its
/// microphone and writes down what its ear hears. Its keys are pressed over its control socket.
public final class Baresip implements AutoCloseable {
    /// How long something may take on a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Socket control;
    private final Path folder;
    private final List<JsonNode> events = new ArrayList<>();
    private int seen;

    /// What is typed into a telephone.
    ///
    /// @param name shown by the telephone's screen
    /// @param server where it registers: `127.0.0.1:5060`, with `;transport=tcp` when so wished
    public record Account(String name, String user, String password, String server) {
        String line() {
            int semicolon = server.indexOf(';');
            String host = semicolon < 0 ? server : server.substring(0, semicolon);
            String parameters = semicolon < 0 ? "" : server.substring(semicolon);
            return ("\"%s\" <sip:%s@%s%s>;auth_user=%s;auth_pass=%s;answermode=manual;"
                            + "audio_codecs=pcma,pcmu;regint=120\n")
                    .formatted(name, user, host, parameters, user, password);
        }
    }

    private static final class DiedAtStart extends IOException {
        private static final long serialVersionUID = 1;

        DiedAtStart(String message, IOException cause) {
            super(message, cause);
        }
    }

    private Baresip(Process process, Socket control, Path folder) {
        this.process = process;
        this.control = control;
        this.folder = folder;
    }

    /// True when the program is there.
    public static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, "baresip")));
    }

    /// Plugs a telephone in; it registers by itself.
    ///
    /// @param folder its own, made when missing
    /// @param hertz of the tone that it hums
    /// @throws IllegalStateException when the program is missing or does not start, saying so
    public static Baresip start(Path folder, Account account, int hertz) {
        if (!isInstalled()) {
            throw new IllegalStateException(
                    "baresip is not on the PATH; `./balie test` installs it where it may (Debian:"
                            + " apt install baresip).");
        }
        try {
            for (int tries = 1; ; tries++) {
                try {
                    return startOnce(folder, account, hertz);
                } catch (DiedAtStart e) {
                    // Another program was quicker at one of its ports; there are others.
                    if (tries == 3) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Baresip startOnce(Path folder, Account account, int hertz) throws IOException {
        int controlPort = FreePorts.any();
        prepare(folder, account, hertz, controlPort);
        Path log = folder.resolve("baresip.log");
        Process process =
                new ProcessBuilder("baresip", "-f", folder.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .redirectOutput(log.toFile())
                        .start();
        Baresip telephone = new Baresip(process, connect(process, controlPort, log), folder);
        Thread.ofVirtual().start(telephone::listen);
        return telephone;
    }

    /// Names that are longer than some 128 characters it cuts off, so what it writes is named from
    /// where it is.
    private static void prepare(Path folder, Account account, int hertz, int controlPort)
            throws IOException {
        Files.createDirectories(folder);
        Tone.write(folder.resolve("hum.wav"), hertz, Duration.ofMinutes(5));
        Files.writeString(folder.resolve("accounts"), account.line());
        Files.writeString(folder.resolve("contacts"), "");
        Files.writeString(
                folder.resolve("config"),
                """
                sip_listen 127.0.0.1:%d
                audio_source aufile,hum.wav
                ausrc_srate 8000
                auplay_srate 8000
                ausrc_channels 1
                auplay_channels 1
                audio_buffer 20-160
                call_max_calls 4
                snd_path .
                module_path /usr/lib/baresip/modules
                module g711.so
                module aufile.so
                module sndfile.so
                module_tmp uuid.so
                module_tmp account.so
                module_app menu.so
                module_app ctrl_tcp.so
                ctrl_tcp_listen 127.0.0.1:%d
                """
                        .formatted(FreePorts.any(), controlPort));
    }

    private static Socket connect(Process process, int port, Path log) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    process.destroyForcibly();
                    throw new DiedAtStart(
                            "baresip did not start; it said: " + Files.readString(log), e);
                }
                pause();
            }
        }
    }

    // -- keys

    public void dial(String number) {
        press("dial", number);
    }

    public void answer() {
        press("accept", "");
    }

    public void hold() {
        press("hold", "");
    }

    public void resume() {
        press("resume", "");
    }

    public void hangUp() {
        press("hangup", "");
    }

    /// Blind.
    public void transfer(String number) {
        press("transfer", number);
    }

    private void press(String command, String parameters) {
        ObjectNode message = JSON.createObjectNode();
        message.put("command", command).put("params", parameters).put("token", command);
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        try {
            var out = control.getOutputStream();
            out.write((body.length + ":").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.write(',');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the telephone is gone; see " + folder, e);
        }
    }

    /// Lets it hum on for a while.
    public void hum(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    // -- what it tells

    /// Rings; gives what the screen shows of the caller: name and address.
    public String awaitRinging() {
        JsonNode event = await("CALL_INCOMING");
        return event.path("peerdisplayname").asText() + " " + event.path("peeruri").asText();
    }

    public void awaitEstablished() {
        await("CALL_ESTABLISHED");
    }

    /// The call is over, or rings no more; gives the reason that the telephone was told.
    public String awaitClosed() {
        return await("CALL_CLOSED").path("param").asText();
    }

    /// The next event of a kind that was not awaited before; earlier ones are passed over.
    private JsonNode await(String type) {
        return awaitEvent(type, event -> event.path("type").asText().equals(type));
    }

    private synchronized JsonNode awaitEvent(String what, Predicate<JsonNode> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<JsonNode> found = next(wanted);
            if (found.isPresent()) {
                return found.get();
            }
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0 || !process.isAlive()) {
                throw new AssertionError(
                        "never came: "
                                + what
                                + "; the telephone told "
                                + events
                                + "; its log is in "
                                + folder);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private Optional<JsonNode> next(Predicate<JsonNode> wanted) {
        for (int i = seen; i < events.size(); i++) {
            if (wanted.test(events.get(i))) {
                seen = i + 1;
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    private void listen() {
        try (InputStream in = new BufferedInputStream(control.getInputStream())) {
            while (true) {
                JsonNode message = JSON.readTree(in.readNBytes(length(in)));
                if (in.read() != ',') {
                    throw new IOException("no netstring");
                }
                if (message.path("event").asBoolean()) {
                    add(message);
                }
            }
        } catch (IOException _) {
            add(JSON.createObjectNode().put("type", "GONE"));
        }
    }

    private static int length(InputStream in) throws IOException {
        int length = 0;
        for (int each = in.read(); each != ':'; each = in.read()) {
            if (each < '0' || each > '9') {
                throw new IOException("no netstring");
            }
            length = length * 10 + each - '0';
        }
        return length;
    }

    private synchronized void add(JsonNode event) {
        events.add(event);
        notifyAll();
    }

    // -- what it hears

    /// Waits until the ear hears these tones, and none other of those known ([Tone#KNOWN]).
    public void awaitHears(Integer... hertz) {
        List<Integer> wanted = List.of(hertz).stream().sorted().toList();
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Integer> heard = hears();
        while (!heard.equals(wanted)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "expected to hear " + wanted + ", but hears " + heard + "; see " + folder);
            }
            pause();
            heard = hears();
        }
    }

    /// Waits until the ear hears anything that is not quiet.
    public void awaitSound() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isHearing()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nothing was heard; see " + folder);
            }
            pause();
        }
    }

    private boolean isHearing() {
        try {
            Optional<Path> ear = ear();
            return ear.isPresent() && Tone.loudness(ear.get()) > Tone.QUIET;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The tones of the next half second, lowest first; none when nothing comes to the ear.
    private List<Integer> hears() {
        try {
            Optional<Path> ear = ear();
            if (ear.isEmpty()) {
                return List.of();
            }
            long before = Files.size(ear.get());
            for (int i = 0; i < 15; i++) {
                pause();
                if (Files.size(ear.get()) >= before + Tone.HEARD_BYTES) {
                    return Tone.heard(ear.get());
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the latest stream.
    private Optional<Path> ear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-dec.wav"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Pulls the plug: it signs off, and is ended when that takes too long.
    @Override
    public void close() {
        try {
            press("quit", "");
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            control.close();
        } catch (UncheckedIOException | IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
