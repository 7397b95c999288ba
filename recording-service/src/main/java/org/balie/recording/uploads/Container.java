package org.balie.recording.uploads;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.Probe.Kind;

/// The forms of files that are taken: those that hold pictures or sound themselves. Playlists, which
/// name other files for a program to open, single pictures and subtitles are none.
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

    /// As a browser wants to read it; WebM with its codecs, since that is played in parts.
    String mime(Probe probe) {
        boolean seen = probe.first(Kind.PICTURE).isPresent();
        if (this == MATROSKA && isWebm(probe)) {
            return (seen ? "video/webm" : "audio/webm") + ";codecs=\"" + codecs(probe) + "\"";
        }
        return seen ? withPicture : soundAlone;
    }

    private static boolean isWebm(Probe probe) {
        return probe.streams().stream().allMatch(stream -> IN_WEBM.contains(stream.codec()));
    }

    private static String codecs(Probe probe) {
        return probe.streams().stream()
                .map(stream -> stream.codec().equals("av1") ? "av01.0.08M.08" : stream.codec())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
