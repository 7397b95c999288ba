package org.balie.recording.sealed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.recording.store.RecordingRef;

/// All recordings of a store, with the keys to them.
public interface Vault {
    /// Makes a recording: its own key, wrapped by the first master key, durable when this returns.
    /// Does nothing when it is there already.
    void create(RecordingRef recording);

    /// Begins a track; durable when this returns. Does the same again when it was begun with the
    /// same header and holds nothing yet.
    ///
    /// @throws IllegalStateException when the track is there already
    TrackWriter begin(RecordingRef recording, TrackHeader header);

    /// Opens a track that was begun for writing on, after what is durable of it. What a crash left
    /// half-written is cut off.
    ///
    /// @throws org.balie.recording.store.LogTaken while somebody else writes it
    /// @throws Damaged when there is no such track, or it is not what was written
    TrackWriter resume(RecordingRef recording, int track);

    /// Empty when there is no such track.
    Optional<TrackReader> read(RecordingRef recording, int track);

    /// Writes and signs the manifest: all tracks as they are now.
    ///
    /// @param version rises by one each time; who keeps the last one elsewhere can tell an old
    ///   manifest that was put back. The same version again is for who does not know whether the
    ///   first time succeeded
    /// @throws IllegalArgumentException when a newer one is there
    /// @throws Damaged when less is there than the last manifest says: what was lost is not signed
    ///   away
    Manifest sign(RecordingRef recording, long version);

    /// Empty when none was signed.
    ///
    /// @throws Damaged when it is not what was signed
    Optional<Manifest> manifest(RecordingRef recording);

    /// Reads all of it and says whether it is what was written.
    ///
    /// @param expected what is known from elsewhere: the version of the manifest
    Verdict verify(RecordingRef recording, Verdict.Expected expected);

    /// Wraps the recording's key with the first master key and signs the manifest with what follows
    /// from that, unless it is so already; contents stay untouched. Not beside [#sign] in another
    /// process.
    void rewrap(RecordingRef recording);

    /// The id of the master key that wraps and signs now; it tells nothing of the key.
    String master();

    /// The id of the master key that wraps the recording's key; empty when the key is not there.
    Optional<String> wrappedBy(RecordingRef recording);

    /// The numbers of all tracks that are there, rising.
    List<Integer> tracks(RecordingRef recording);

    /// Removes tracks that nobody needs, out of the manifest first. Not beside [#sign] in another
    /// process.
    ///
    /// @param version of the manifest that names them no more, as for [#sign]
    /// @throws org.balie.recording.store.LogTaken while somebody writes one; nothing has changed
    ///   then
    Manifest discard(RecordingRef recording, Set<Integer> numbers, long version);

    /// Puts the tracks of a recording that has its end into the form that is cheapest to keep and
    /// to read. Contents stay as they are, for readers meanwhile too.
    void compact(RecordingRef recording);

    /// Removes all of it, its key first.
    void destroy(RecordingRef recording);

    /// Bytes that may still be written.
    long room();
}
