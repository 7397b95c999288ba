package org.balie.recording.playing;

import java.time.Instant;
import java.util.List;
import org.balie.recording.library.Track;
import org.balie.recording.webm.Cluster;

/// Where a track can be played from, as a player asks for it.
///
/// @param lengthMs as far as it was read; of all the track once it is complete
/// @param complete nothing will follow
/// @param initBytes what a player needs first; 0 when the track is no WebM, or nothing has come
/// @param clusters position, time in milliseconds, and 1 when playing can begin there
/// @param gaps from and length in milliseconds: what never arrived
public record IndexAnswer(
        String mime,
        Instant anchor,
        long lengthMs,
        boolean complete,
        int initBytes,
        List<long[]> clusters,
        List<long[]> gaps) {

    static IndexAnswer of(Track track, TrackIndex.Reading reading, long durableMs) {
        boolean complete = track.endedAt().isPresent() && reading.through();
        long read = reading.end().toMillis();
        return new IndexAnswer(
                track.mime(),
                track.anchor(),
                read > 0 && reading.through() ? read : Math.max(read, durableMs),
                complete,
                reading.initBytes(),
                reading.clusters().stream().map(IndexAnswer::row).toList(),
                reading.gaps().stream()
                        .map(gap -> new long[] {gap.from().toMillis(), gap.length().toMillis()})
                        .toList());
    }

    private static long[] row(Cluster cluster) {
        return new long[] {cluster.position(), cluster.timeMs(), cluster.key() ? 1 : 0};
    }
}
