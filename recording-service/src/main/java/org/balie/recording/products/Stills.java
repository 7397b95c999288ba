package org.balie.recording.products;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.balie.recording.ffmpeg.Ffmpeg;
import org.balie.recording.ffmpeg.ProgramFailed;

/// Takes some still pictures along the time of a recording.
final class Stills {
    private static final int MOST = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private Stills() {}

    /// Names of files, the one to show first first. None when nothing shows a picture.
    static List<String> take(Path folder, List<Shot> pictures, Duration limit)
            throws ProgramFailed {
        Duration all = pictures.stream().map(Shot::length).reduce(Duration.ZERO, Duration::plus);
        int count = pictures.isEmpty() ? 0 : (int) Math.clamp(all.dividedBy(SHORTEST), 1, MOST);
        var files = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            // In the middle of each of so many parts.
            Duration at = all.multipliedBy(2L * i + 1).dividedBy(2L * count);
            String file = "still-" + i + ".jpg";
            take(folder, pictures, at, file, limit);
            if (Files.exists(folder.resolve(file))) {
                files.add(file);
            }
        }
        return files;
    }

    private static void take(
            Path folder, List<Shot> pictures, Duration at, String file, Duration limit)
            throws ProgramFailed {
        Duration left = at;
        for (Shot shot : pictures) {
            if (left.compareTo(shot.length()) < 0) {
                Ffmpeg.make(arguments(shot, left, file), folder, limit, _ -> {});
                return;
            }
            left = left.minus(shot.length());
        }
    }

    private static List<String> arguments(Shot shot, Duration at, String file) {
        return List.of(
                "-ss",
                Lane.seconds(at),
                "-i",
                shot.file(),
                "-map",
                "0:v:0",
                "-frames:v",
                "1",
                "-vf",
                "scale=320:-2",
                "-pix_fmt",
                "yuvj420p",
                "-q:v",
                "5",
                file);
    }
}
