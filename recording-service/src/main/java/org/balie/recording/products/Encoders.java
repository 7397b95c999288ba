package org.balie.recording.products;

import java.util.List;

/// How ffmpeg encodes what cannot be taken as it is: fast rather than small.
final class Encoders {
    private Encoders() {}

    static List<String> picture(ProductKind product) {
        return product == ProductKind.WEBM
                ? List.of(
                        "-c:v",
                        "libvpx-vp9",
                        "-deadline",
                        "realtime",
                        "-cpu-used",
                        "8",
                        "-b:v",
                        "1500k",
                        "-g",
                        "120",
                        "-pix_fmt",
                        "yuv420p")
                : List.of(
                        "-c:v", "libopenh264", "-b:v", "2500k", "-g", "120", "-pix_fmt", "yuv420p");
    }

    static List<String> sound(ProductKind product) {
        return product == ProductKind.WEBM
                ? List.of("-c:a", "libopus", "-b:a", "64k")
                : List.of("-c:a", "aac", "-b:a", "128k");
    }

    /// What makes a file seekable from its first bytes on.
    static List<String> container(ProductKind product) {
        return product == ProductKind.WEBM
                ? List.of("-cues_to_front", "1", "-f", "webm")
                : List.of("-movflags", "+faststart", "-f", "mp4");
    }
}
