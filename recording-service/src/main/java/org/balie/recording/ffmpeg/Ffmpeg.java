package org.balie.recording.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Makes files of files.
public final class Ffmpeg {
    private static final String TIME = "out_time_us=";

    private Ffmpeg() {}

    /// @param arguments what to make of what, with names relative to the folder; a file that is
    ///   there already is replaced
    /// @param progress is told how much of the product's time is done, about every half second
    public static void make(
            List<String> arguments, Path folder, Duration limit, Consumer<Duration> progress)
            throws ProgramFailed {
        var all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y", "-v", "error"));
        // One thread for a niced program leaves the other processors to sessions.
        all.addAll(List.of("-progress", "pipe:1", "-threads", "1"));
        all.addAll(arguments);
        Running.run(Program.FFMPEG, all, folder, limit, line -> tell(line, progress));
    }

    private static void tell(String line, Consumer<Duration> progress) {
        if (line.startsWith(TIME)) {
            try {
                long micros = Long.parseLong(line.substring(TIME.length()).strip());
                progress.accept(Duration.ofNanos(Math.max(0, micros) * 1000));
            } catch (NumberFormatException _) {
                // Before the first frame there is no time yet.
            }
        }
    }
}
