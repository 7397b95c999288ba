package org.balie.recording.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs a program to its end, however that comes: by itself, by the time limit, or because whoever
/// waits for it is interrupted. Afterwards it is gone.
final class Running {
    private static final int LINES_KEPT = 6;

    private Running() {}

    /// @param folder where it works; it sees no other names than those in its arguments
    /// @param lines is told each line of its output
    /// @throws ProgramFailed with the last that it said of its errors
    static void run(
            Program program,
            List<String> arguments,
            Path folder,
            Duration limit,
            Consumer<String> lines)
            throws ProgramFailed {
        Process process = start(program, arguments, folder);
        var complaints = new ArrayDeque<String>();
        Thread errors =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        each(
                                                process.getErrorStream(),
                                                line -> keep(complaints, line)));
        Thread output = Thread.ofVirtual().start(() -> each(process.getInputStream(), lines));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProgramFailed("took longer than " + limit.toSeconds() + " s");
            }
            output.join();
            errors.join();
            if (process.exitValue() != 0) {
                throw new ProgramFailed(String.join("; ", complaints));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Program program, List<String> arguments, Path folder)
            throws ProgramFailed {
        try {
            Process process = program.with(arguments).directory(folder.toFile()).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new ProgramFailed("cannot be started", e);
        }
    }

    private static void each(InputStream stream, Consumer<String> lines) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines);
        } catch (IOException | UncheckedIOException _) {
            // The program is gone.
        }
    }

    private static void keep(ArrayDeque<String> complaints, String line) {
        complaints.addLast(line);
        if (complaints.size() > LINES_KEPT) {
            complaints.removeFirst();
        }
    }
}
