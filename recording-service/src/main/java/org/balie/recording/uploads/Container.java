package org.balie.recording.uploads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.Probe.Kind;

/// The forms of files that are taken: those that hold pictures or sound themselves. Playlists,
/// which name other files for a program to open, single pictures and subtitles are none.
enum Container {
    MATROSKA("matroska", "video/x-matroska", "audio/x-matroska"),
    MP4("mov", "video/mp4", "audio/mp4"),
    AVI("avi", "video/x-msvideo", "audio/x-msvideo"),
    MPEG("mpeg", "video/mpeg", "audio/mpeg"),
    TRANSPORT("mpegts", "video/mp2t", "audio/mp2t"),
    OGG("ogg", "video/ogg", "audio/ogg"),
    ASF("asf", "video/x-ms-wmv", "audio/x-ms-wma"),
    FLASH("flv", "video/x-flv", "audio/x-flv"),
    MXF("mxf", "application/mxf", "application/mxf"),
    WAV("wav", "audio/wav", "audio/wav"),
    WAV64("w64", "audio/x-w64", "audio/x-w64"),
    AIFF("aiff", "audio/aiff", "audio/aiff"),
    MP3("mp3", "audio/mpeg", "audio/mpeg"),
    AAC("aac", "audio/aac", "audio/aac"),
    AC3("ac3", "audio/ac3", "audio/ac3"),
    FLAC("flac", "audio/flac", "audio/flac"),
    AMR("amr", "audio/amr", "audio/amr"),
    CAF("caf", "audio/x-caf", "audio/x-caf"),
    AU("au", "audio/basic", "audio/basic");

    private static final Set<String> IN_WEBM = Set.of("vp8", "vp9", "av1", "opus", "vorbis");

    /// Names of codecs that browsers know (RFC 6381), of usual profiles; all else by ffprobe's
    /// name, which no browser claims to play.
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("vp9", "vp09.00.10.08"),
                    Map.entry("av1", "av01.0.08M.08"),
                    Map.entry("h264", "avc1.640028"),
                    Map.entry("hevc", "hvc1.1.6.L93.B0"),
                    Map.entry("mpeg4", "mp4v.20.9"),
                    Map.entry("aac", "mp4a.40.2"),
                    Map.entry("mp3", "mp4a.6B"),
                    Map.entry("ac3", "ac-3"),
                    Map.entry("eac3", "ec-3"));

    private final String program;
    private final String withPicture;
    private final String soundAlone;

    /// @param program the first of the names that ffprobe has for it
    Container(String program, String withPicture, String soundAlone) {
        this.program = program;
        this.withPicture = withPicture;
        this.soundAlone = soundAlone;
    }

    /// What ffprobe is let open, as its option has it.
    static String allowed() {
        return Stream.of(values()).map(each -> each.program).collect(Collectors.joining(","));
    }

    static Optional<Container> of(Probe probe) {
        List<String> names = List.of(probe.format().split(","));
        return Stream.of(values()).filter(each -> names.contains(each.program)).findFirst();
    }

    /// As a browser wants to read it: with codecs where the form alone does not tell whether it
    /// plays.
    String mime(Probe probe) {
        boolean seen = probe.first(Kind.PICTURE).isPresent();
        String plain = seen ? withPicture : soundAlone;
        return switch (this) {
            case MATROSKA ->
                    isWebm(probe)
                            ? (seen ? "video/webm" : "audio/webm")
                                    + codecs(probe, Map.of("av1", KNOWN.get("av1")))
                            : plain + codecs(probe, KNOWN);
            case MP4 -> plain + codecs(probe, KNOWN);
            case AVI, MPEG, TRANSPORT, OGG, ASF, FLASH, MXF, WAV, WAV64, AIFF, MP3, AAC, AC3 ->
                    plain;
            case FLAC, AMR, CAF, AU -> plain;
        };
    }

    private static boolean isWebm(Probe probe) {
        return probe.streams().stream().allMatch(stream -> IN_WEBM.contains(stream.codec()));
    }

    private static String codecs(Probe probe, Map<String, String> names) {
        return probe.streams().stream()
                .map(stream -> names.getOrDefault(stream.codec(), stream.codec()))
                .distinct()
                .collect(Collectors.joining(",", ";codecs=\"", "\""));
    }
}
