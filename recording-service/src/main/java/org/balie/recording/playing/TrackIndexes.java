package org.balie.recording.playing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;

/// The indexes of the tracks that were asked for last. One that is forgotten is read again.
@ApplicationScoped
public class TrackIndexes {
    /// At most 3 MB each, 10 KB for most.
    private static final int MOST = 200;

    private record Key(RecordingRef recording, int track) {}

    private static final class Latest extends LinkedHashMap<Key, TrackIndex> {
        private static final long serialVersionUID = 1;

        private Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TrackIndex> eldest) {
            return size() > MOST;
        }
    }

    private final Vault vault;
    private final Map<Key, TrackIndex> latest = new Latest();

    TrackIndexes(Vault vault) {
        this.vault = vault;
    }

    /// Empty when there is no such track.
    ///
    /// @param after only clusters that begin behind this position
    Optional<TrackIndex.Reading> read(RecordingRef recording, int number, long after) {
        TrackIndex index = index(new Key(recording, number));
        return vault.read(recording, number).map(track -> read(index, track, after));
    }

    private static TrackIndex.Reading read(TrackIndex index, TrackReader track, long after) {
        try (track) {
            return index.read(track, after);
        }
    }

    private synchronized TrackIndex index(Key key) {
        return latest.computeIfAbsent(key, _ -> new TrackIndex());
    }
}
