package org.balie.recording.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays the tracks of a recording out on the time of one film. Each keeps its distance to all
/// others that were recorded beside it; times in which nothing was recorded (pauses) are left out.
///
/// @param clips in the order in which they begin
public record Montage(List<Placed> clips, Duration length) {
    /// A track.
    ///
    /// @param start when on the session's clock its first picture or sound was
    public record Clip(int number, Instant start, Duration length) {
        Instant end() {
            return start.plus(length);
        }
    }

    /// @param at where in the film it begins
    public record Placed(Clip clip, Duration at) {}

    public Montage {
        clips = List.copyOf(clips);
    }

    public static Montage of(List<Clip> clips) {
        List<Clip> sorted =
                clips.stream()
                        .sorted(Comparator.comparing(Clip::start).thenComparing(Clip::number))
                        .toList();
        var placed = new ArrayList<Placed>();
        Instant covered = Instant.MIN;
        Duration length = Duration.ZERO;
        for (Clip clip : sorted) {
            // Length stands for the instant that is covered so far.
            boolean follows = placed.isEmpty() || !clip.start().isBefore(covered);
            Duration at = follows ? length : length.minus(Duration.between(clip.start(), covered));
            placed.add(new Placed(clip, at));
            if (follows || clip.end().isAfter(covered)) {
                covered = clip.end();
                length = at.plus(clip.length());
            }
        }
        return new Montage(placed, length);
    }

    public Placed placed(int number) {
        return clips.stream()
                .filter(each -> each.clip().number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no track " + number));
    }
}
