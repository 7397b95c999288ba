package org.balie.recording.ffmpeg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What ffprobe says of a file.
///
/// @param format names of the container, `matroska,webm` for one
/// @param length empty when the file does not say, as one that a recorder never finished
public record Probe(
        String format, Optional<Duration> length, Duration start, List<Stream> streams) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_OUTPUT = 1 << 20;

    public enum Kind {
        PICTURE,
        SOUND
    }

    /// @param codec as ffmpeg calls it: `vp9`, `h264`, `opus`
    /// @param width of a picture, else 0
    public record Stream(Kind kind, String codec, int width, int height, Duration start) {}

    public Probe {
        streams = List.copyOf(streams);
    }

    public Optional<Stream> first(Kind kind) {
        return streams.stream().filter(stream -> stream.kind() == kind).findFirst();
    }

    /// @param name of a file in the folder
    /// @throws ProgramFailed when it is nothing that can be played
    public static Probe of(Path folder, String name) throws ProgramFailed {
        return of(folder, name, List.of());
    }

    /// The same of a file that somebody else made, which may be anything.
    ///
    /// @param containers the only ones that are opened, by ffprobe's names, with commas
    public static Probe ofForeign(Path folder, String name, String containers)
            throws ProgramFailed {
        return of(folder, name, List.of("-format_whitelist", containers));
    }

    private static Probe of(Path folder, String name, List<String> more) throws ProgramFailed {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "-v",
                                "error",
                                "-protocol_whitelist",
                                "file",
                                "-print_format",
                                "json",
                                "-show_format",
                                "-show_streams"));
        arguments.addAll(more);
        arguments.add("file:" + name);
        var output = new StringBuilder();
        Running.run(
                Program.FFPROBE,
                arguments,
                folder,
                LIMIT,
                line -> {
                    if (output.length() < MOST_OUTPUT) {
                        output.append(line).append('\n');
                    }
                });
        return read(output.toString());
    }

    static Probe read(String json) throws ProgramFailed {
        try {
            JsonNode root = JSON.readTree(json);
            JsonNode format = root.path("format");
            var streams = new ArrayList<Stream>();
            root.path("streams").forEach(each -> stream(each).ifPresent(streams::add));
            return new Probe(
                    format.path("format_name").asText(""),
                    seconds(format.path("duration")),
                    seconds(format.path("start_time")).orElse(Duration.ZERO),
                    streams);
        } catch (JsonProcessingException e) {
            throw new ProgramFailed("ffprobe said something that is no JSON", e);
        }
    }

    private static Optional<Stream> stream(JsonNode node) {
        Optional<Kind> kind =
                switch (node.path("codec_type").asText("")) {
                    case "video" -> picture(node);
                    case "audio" -> Optional.of(Kind.SOUND);
                    default -> Optional.empty();
                };
        return kind.map(
                found ->
                        new Stream(
                                found,
                                node.path("codec_name").asText(""),
                                node.path("width").asInt(),
                                node.path("height").asInt(),
                                seconds(node.path("start_time")).orElse(Duration.ZERO)));
    }

    /// A cover of a piece of music is no moving picture.
    private static Optional<Kind> picture(JsonNode node) {
        boolean cover = node.path("disposition").path("attached_pic").asInt() == 1;
        return cover ? Optional.empty() : Optional.of(Kind.PICTURE);
    }

    private static Optional<Duration> seconds(JsonNode node) {
        try {
            return node.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(
                            Duration.ofNanos((long) (Double.parseDouble(node.asText()) * 1e9)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
