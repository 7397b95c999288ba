package org.balie.recording.sealed;

import java.util.Optional;
import org.balie.recording.store.RecordingRef;

/// All recordings of a store, with the keys to them.
public interface Vault {
    /// Makes a recording: its own key, wrapped by the first master key, durable when this returns.
    void create(RecordingRef recording);

    /// Begins a track.
    TrackWriter begin(RecordingRef recording, TrackHeader header);

    /// Opens a track that was begun for writing on, after what is durable of it. What a crash left
    /// half-written is cut off.
    ///
    /// @throws org.balie.recording.store.LogTaken while somebody else writes it
    TrackWriter resume(RecordingRef recording, int track);

    /// Empty when there is no such track.
    Optional<TrackReader> read(RecordingRef recording, int track);

    /// Writes and signs the manifest: all tracks as they are now.
    ///
    /// @param version rises by one each time; who keeps the last one elsewhere can tell an old
    ///   manifest that was put back
    Manifest sign(RecordingRef recording, long version);

    Optional<Manifest> manifest(RecordingRef recording);

    /// Reads all of it and says whether it is what was written.
    ///
    /// @param expected what is known from elsewhere: the version of the manifest
    Verdict verify(RecordingRef recording, Verdict.Expected expected);

    /// Wraps the recording's key with the first master key, unless it is already.
    void rewrap(RecordingRef recording);

    /// Removes all of it, its key included.
    void destroy(RecordingRef recording);

    /// Bytes that may still be written.
    long room();
}
