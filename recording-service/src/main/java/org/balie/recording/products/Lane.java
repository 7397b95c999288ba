package org.balie.recording.products;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.balie.recording.core.Montage;
import org.balie.recording.core.Montage.Placed;

/// Shots that follow each other as one input of ffmpeg: a list for its demuxer `concat`, in which
/// each begins where the montage places it.
record Lane(String list, Duration at, List<Shot> shots) {

    /// @param shots at least one; their pictures and sounds are of one kind
    static Lane write(Path folder, String name, List<Shot> shots, Montage montage)
            throws IOException {
        List<Shot> ordered =
                shots.stream()
                        .sorted(java.util.Comparator.comparing(shot -> at(montage, shot)))
                        .toList();
        var lines = new ArrayList<String>();
        lines.add("ffconcat version 1.0");
        for (int i = 0; i < ordered.size(); i++) {
            Shot shot = ordered.get(i);
            lines.add("file " + shot.file());
            if (i + 1 < ordered.size()) {
                Duration until = at(montage, ordered.get(i + 1)).minus(at(montage, shot));
                if (until.compareTo(shot.length()) < 0) {
                    lines.add("outpoint " + seconds(shot.begin().plus(until)));
                }
                lines.add("duration " + seconds(until));
            }
        }
        Files.write(folder.resolve(name), lines);
        return new Lane(name, at(montage, ordered.getFirst()), ordered);
    }

    private static Duration at(Montage montage, Shot shot) {
        Placed placed = montage.placed(shot.track().number());
        return placed.at();
    }

    /// Arguments that make it an input.
    List<String> input() {
        return List.of("-itsoffset", seconds(at), "-f", "concat", "-i", list);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.6f", time.toNanos() / 1e9);
    }
}
