package org.balie.recording.sealed;

import java.util.List;
import org.balie.recording.store.RecordingRef;

/// What a recording consists of, signed.
///
/// @param version counts from 1; each [Vault#sign] has a higher one
/// @param signature Ed25519 over all that stands before it, base64
/// @param signer which key signed
public record Manifest(
        RecordingRef recording, long version, List<Track> tracks, String signer, String signature) {
    public Manifest {
        tracks = List.copyOf(tracks);
    }

    public record Track(TrackHeader header, Mark mark) {}
}
