package org.balie.recording.products;

import java.util.Locale;
import java.util.Set;

/// What can be made of a recording.
public enum ProductKind {
    /// Some still pictures along the time line.
    THUMBNAIL("image/jpeg", "jpg", Set.of(), Set.of()),
    /// Screen and voices as they were recorded, in one file that seeks.
    WEBM("video/webm", "webm", Set.of("vp8", "vp9", "av1"), Set.of("opus", "vorbis")),
    /// The same for players that know no WebM.
    MP4("video/mp4", "mp4", Set.of("h264", "hevc", "vp9", "av1"), Set.of("opus", "aac", "mp3")),
    /// Screen and cameras side by side.
    FILM("video/mp4", "mp4", Set.of("h264"), Set.of("opus", "aac", "mp3"));

    private final String mime;
    private final String extension;
    private final Set<String> pictures;
    private final Set<String> sounds;

    ProductKind(String mime, String extension, Set<String> pictures, Set<String> sounds) {
        this.mime = mime;
        this.extension = extension;
        this.pictures = pictures;
        this.sounds = sounds;
    }

    /// As tables and messages have it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProductKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String mime() {
        return mime;
    }

    String extension() {
        return extension;
    }

    /// Codecs of pictures that go into it as they are.
    Set<String> pictures() {
        return pictures;
    }

    /// Codecs of sound that go into it as they are.
    Set<String> sounds() {
        return sounds;
    }
}
