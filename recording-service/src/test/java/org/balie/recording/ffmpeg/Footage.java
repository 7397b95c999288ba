package org.balie.recording.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Small files as recorders write them, made of test patterns.
public final class Footage {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Footage() {}

    /// A moving pattern, VP9 in WebM, with a key frame every two seconds at 25 pictures a second.
    public static byte[] picture(int seconds, int width, int height) {
        return webm(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=%dx%d:rate=25:duration=%d".formatted(width, height, seconds)),
                pictureCodec());
    }

    /// A tone, Opus in WebM.
    public static byte[] sound(int seconds) {
        return webm(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=440:sample_rate=48000:duration=" + seconds),
                soundCodec());
    }

    public static List<String> pictureCodec() {
        return List.of(
                "-c:v",
                "libvpx-vp9",
                "-deadline",
                "realtime",
                "-cpu-used",
                "8",
                "-g",
                "50",
                "-b:v",
                "300k");
    }

    public static List<String> soundCodec() {
        return List.of("-c:a", "libopus", "-b:a", "32k");
    }

    /// As a recorder that never looks back writes it: no cues, no duration.
    public static byte[] webm(List<String> input, List<String> codec) {
        var arguments = new ArrayList<>(input);
        arguments.addAll(codec);
        arguments.addAll(List.of("-f", "webm", "-live", "1", "-cluster_time_limit", "1000"));
        return make(arguments, "out.webm");
    }

    public static byte[] make(List<String> arguments, String name) {
        try {
            Path folder = Files.createTempDirectory("footage");
            Path file = folder.resolve(name);
            var all = new ArrayList<>(arguments);
            all.add(name);
            Ffmpeg.make(all, folder, LIMIT, _ -> {});
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProgramFailed e) {
            throw new AssertionError("no footage", e);
        }
    }
}
