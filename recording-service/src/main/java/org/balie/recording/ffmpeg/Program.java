package org.balie.recording.ffmpeg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/// One of the programs, as it lies on this machine once it was unpacked.
enum Program {
    FFMPEG,
    FFPROBE;

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path LIMIT = Path.of("/usr/bin/prlimit");

    /// Files that others made may ask for any amount of memory, and for files to be written.
    private static final List<String> LIMITS =
            List.of(LIMIT.toString(), "--as=4294967296", "--fsize=0", "--core=0");

    /// Runs it at the lowest priority: sessions come first.
    ProcessBuilder with(List<String> arguments) {
        Path program = path();
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        if (this == FFPROBE && Files.isExecutable(LIMIT)) {
            command.addAll(LIMITS);
        }
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        // Nothing of this service's own settings is a program's to know. It finds some of its
        // libraries beside itself by this alone.
        builder.environment().clear();
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(program.getParent()));
        return builder;
    }

    private Path path() {
        String path =
                switch (this) {
                    case FFMPEG -> Loader.load(ffmpeg.class);
                    case FFPROBE -> Loader.load(ffprobe.class);
                };
        return Path.of(path);
    }
}
