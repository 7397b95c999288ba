package org.balie.recording.products;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.balie.recording.ffmpeg.Ffmpeg;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.Probe.Kind;
import org.balie.recording.ffmpeg.ProgramFailed;

/// Makes shots fit into one stream of a file: of one codec that the file may hold, and pictures of
/// one size. Those that do already stay as they are; only a codec or a size that forces it costs a
/// transcode.
final class Alike {
    private final ProductKind product;
    private final Path folder;
    private final Duration limit;

    Alike(ProductKind product, Path folder, Duration limit) {
        this.product = product;
        this.folder = folder;
        this.limit = limit;
    }

    List<Shot> make(List<Shot> shots, Kind kind) throws ProgramFailed {
        List<Probe.Stream> streams =
                shots.stream().flatMap(shot -> shot.stream(kind).stream()).toList();
        Set<String> looks =
                streams.stream()
                        .map(each -> each.codec() + each.width() + "x" + each.height())
                        .collect(Collectors.toSet());
        if (looks.size() <= 1 && allowed(kind).containsAll(codecs(streams))) {
            return shots;
        }
        var all = new ArrayList<Shot>();
        for (Shot shot : shots) {
            String file =
                    shot.file() + "-" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".mkv";
            transcode(shot, streams.getFirst(), kind, file);
            all.add(shot.in(file, Probe.of(folder, file)));
        }
        return all;
    }

    private static Set<String> codecs(List<Probe.Stream> streams) {
        return streams.stream().map(Probe.Stream::codec).collect(Collectors.toSet());
    }

    private Set<String> allowed(Kind kind) {
        return switch (kind) {
            case PICTURE -> product.pictures();
            case SOUND -> product.sounds();
        };
    }

    private void transcode(Shot shot, Probe.Stream like, Kind kind, String file)
            throws ProgramFailed {
        var arguments = new ArrayList<>(List.of("-i", shot.file()));
        switch (kind) {
            case PICTURE -> {
                arguments.addAll(List.of("-map", "0:v:0", "-vf", fit(like.width(), like.height())));
                arguments.addAll(Encoders.picture(product));
            }
            case SOUND -> {
                arguments.addAll(List.of("-map", "0:a:0", "-ac", "2", "-ar", "48000"));
                arguments.addAll(Encoders.sound(product));
            }
        }
        arguments.add(file);
        Ffmpeg.make(arguments, folder, limit, _ -> {});
    }

    /// Scales into a size without stretching. Encoders want even numbers.
    static String fit(int width, int height) {
        int w = Math.max(2, width & ~1);
        int h = Math.max(2, height & ~1);
        return "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2,pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2,setsar=1"
                .formatted(w, h);
    }
}
