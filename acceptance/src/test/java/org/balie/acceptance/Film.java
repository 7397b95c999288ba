package org.balie.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/// What ffmpeg and ffprobe find in a file that plays. Times are those of the file itself, in
/// seconds.
record Film(Path file) {
    private static final Pattern TIME = Pattern.compile("pts_time:(-?[\\d.]+)");
    private static final String LIGHT = "lavfi.signalstats.YAVG=";
    private static final double MIDDLE = 125;

    private static final int RATE = 8000;
    private static final int WINDOW = RATE * 16 / 1000;
    private static final int HOP = RATE * 4 / 1000;

    /// What is seen of the picture.
    ///
    /// @param crop as ffmpeg's filter of that name wants it
    enum Part {
        ALL("iw:ih:0:0"),
        /// Of a film with cameras beside the screen.
        SCREEN("1000:600:0:60"),
        FIRST_CAMERA("200:100:1052:30"),
        SECOND_CAMERA("200:100:1052:210");

        private final String crop;

        Part(String crop) {
            this.crop = crop;
        }
    }

    /// @param light from 16 (black) to 235 (white)
    record Frame(double seconds, double light) {}

    /// As ffprobe says; it fails for what is no such file.
    Duration length() {
        String said =
                text(
                        ffprobe.class,
                        "-v",
                        "error",
                        "-show_entries",
                        "format=duration",
                        "-of",
                        "csv=p=0",
                        file.toString());
        return Duration.ofMillis((long) (Double.parseDouble(said.strip()) * 1000));
    }

    /// Codecs of pictures and sound.
    List<String> codecs() {
        return text(
                        ffprobe.class,
                        "-v",
                        "error",
                        "-show_entries",
                        "stream=codec_name",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .lines()
                .map(String::strip)
                .toList();
    }

    /// Every picture in it. What cannot be decoded makes it fail.
    List<Frame> frames(Part part) {
        String filter =
                "crop="
                        + part.crop
                        + ",scale=32:32:flags=area,signalstats,"
                        + "metadata=mode=print:key=lavfi.signalstats.YAVG:file=-";
        String said =
                text(
                        ffmpeg.class,
                        "-v",
                        "error",
                        "-xerror",
                        "-copyts",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:v:0",
                        "-vf",
                        filter,
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "null",
                        "/dev/null");
        var frames = new ArrayList<Frame>();
        double at = 0;
        for (String line : said.lines().toList()) {
            var time = TIME.matcher(line);
            if (time.find()) {
                at = Double.parseDouble(time.group(1));
            } else if (line.startsWith(LIGHT)) {
                frames.add(new Frame(at, Double.parseDouble(line.substring(LIGHT.length()))));
            }
        }
        return frames;
    }

    /// When the picture turned white.
    List<Double> flashes(Part part) {
        var all = new ArrayList<Double>();
        double before = Double.MAX_VALUE;
        for (Frame frame : frames(part)) {
            if (before < MIDDLE && frame.light() >= MIDDLE) {
                all.add(frame.seconds());
            }
            before = frame.light();
        }
        return all;
    }

    /// When a tone began.
    List<Double> beeps(int hertz) {
        double[] loudness = loudness(sound(), hertz);
        double enough = 0.4 * Arrays.stream(loudness).max().orElse(0);
        var all = new ArrayList<Double>();
        double quietSince = 0;
        for (int i = 0; i < loudness.length; i++) {
            double at = (double) i * HOP / RATE;
            if (loudness[i] >= enough) {
                if (at - quietSince > 0.5) {
                    // so much of the window has to be tone
                    all.add(at + 0.6 * WINDOW / RATE);
                }
                quietSince = at;
            }
        }
        return all;
    }

    /// One channel; a sample's place is its time.
    private short[] sound() {
        byte[] bytes =
                run(
                        ffmpeg.class,
                        List.of(
                                "-v",
                                "fatal",
                                "-copyts",
                                "-i",
                                file.toString(),
                                "-map",
                                "0:a:0",
                                "-af",
                                "aresample=" + RATE + ":async=1:first_pts=0",
                                "-ac",
                                "1",
                                "-f",
                                "s16le",
                                "pipe:1"));
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /// Of one tone, by Goertzel's algorithm, every four milliseconds.
    private static double[] loudness(short[] samples, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double[] all = new double[Math.max(0, (samples.length - WINDOW) / HOP)];
        for (int i = 0; i < all.length; i++) {
            double last = 0;
            double before = 0;
            for (int at = i * HOP; at < i * HOP + WINDOW; at++) {
                double next = samples[at] + coefficient * last - before;
                before = last;
                last = next;
            }
            all[i] =
                    Math.sqrt(
                            Math.max(
                                    0,
                                    last * last + before * before - coefficient * last * before));
        }
        return all;
    }

    /// Whether a picture is found there without reading all that is before it.
    boolean seeks(Duration to) {
        byte[] picture =
                run(
                        ffmpeg.class,
                        List.of(
                                "-v",
                                "error",
                                "-ss",
                                String.format(Locale.ROOT, "%.3f", to.toMillis() / 1e3),
                                "-i",
                                file.toString(),
                                "-frames:v",
                                "1",
                                "-f",
                                "mjpeg",
                                "-pix_fmt",
                                "yuvj420p",
                                "pipe:1"));
        return picture.length > 0;
    }

    private static String text(Class<?> program, String... arguments) {
        return new String(run(program, List.of(arguments)), StandardCharsets.UTF_8);
    }

    private static byte[] run(Class<?> program, List<String> arguments) {
        var path = Path.of(Loader.load(program));
        var builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of(path.toString()), arguments.stream()).toList());
        // It finds some of its libraries beside itself by this alone.
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(path.getParent()));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            byte[] said;
            try (InputStream output = process.getInputStream()) {
                said = output.readAllBytes();
            }
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        path.getFileName() + " fails with " + String.join(" ", arguments));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
