package org.balie.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A computer with a Chromium as people start it. Browsers that Playwright starts and contexts that
/// it makes keep every tab awake as if it were looked at; here nothing does, so that a tab in the
/// background is throttled. And the computer can sleep.
final class Laptop implements AutoCloseable {
    private static final String PORT = "DevToolsActivePort";

    private final List<String> command;
    private final Path profile;
    private final Playwright playwright;
    private Process process;
    private Browser browser;

    private Laptop(List<String> command, Path profile, Playwright playwright) throws IOException {
        this.command = command;
        this.profile = profile;
        this.playwright = playwright;
        this.process = start(command);
        this.browser = attach(playwright, port(process, profile));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// @param playwright closed with it
    /// @param language what the browser asks for
    /// @param flags more of them than a browser needs to run here
    static Laptop open(Path chromium, Playwright playwright, String language, List<String> flags) {
        try {
            var profile = Files.createTempDirectory("balie-laptop");
            var command =
                    Stream.of(
                            List.of(
                                    chromium.toString(),
                                    "--headless",
                                    "--no-sandbox",
                                    "--remote-debugging-port=0",
                                    "--user-data-dir=" + profile,
                                    "--lang=" + language,
                                    "--accept-lang=" + language,
                                    "--window-size=1440,900",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--disable-gpu"),
                            flags,
                            List.of("about:blank"));
            return new Laptop(command.flatMap(List::stream).toList(), profile, playwright);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With none of what Playwright usually changes about pages.
    private static Browser attach(Playwright playwright, String port) {
        return playwright
                .chromium()
                .connectOverCDP(
                        "http://127.0.0.1:" + port,
                        new BrowserType.ConnectOverCDPOptions().setNoDefaults(true));
    }

    /// Chromium writes it down once it listens.
    private static String port(Process process, Path profile) throws IOException {
        var file = profile.resolve(PORT);
        var deadline = Instant.now().plus(Door.RECOVERY);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                end(process);
                throw new IllegalStateException("Chromium did not start");
            }
            Door.pause();
        }
        return Files.readAllLines(file).getFirst();
    }

    Browser browser() {
        return browser;
    }

    /// Meanwhile nothing of it runs, and what is connected to it hears nothing.
    <T> T asleep(Supplier<T> meanwhile) {
        signal("-STOP");
        try {
            return meanwhile.get();
        } finally {
            signal("-CONT");
        }
    }

    /// All of it at once, as `kill -9` does.
    void crash() {
        signal("-KILL");
        process.onExit().join();
    }

    /// After a crash: the same browser again, with what it kept on the disk.
    void startAgain() {
        try {
            Files.deleteIfExists(profile.resolve(PORT));
            process = start(command);
            browser = attach(playwright, port(process, profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        var targets = processes().map(ProcessHandle::pid).map(String::valueOf).toList();
        try {
            // some of its children may just have ended, which is an error to `kill`, not to us
            new ProcessBuilder(Stream.concat(Stream.of("kill", signal), targets.stream()).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            browser.close();
        }
        playwright.close();
        end(process);
        try (var files = Files.walk(profile)) {
            files.map(Path::toFile).toList().reversed().forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }
}
