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

    /// Runs it at the lowest priority: sessions come first.
    ProcessBuilder with(List<String> arguments) {
        Path program = path();
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        // It finds some of its libraries beside itself by this alone.
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
