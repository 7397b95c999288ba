package org.balie.recording.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.recording.sealed.Verdict.Broken;
import org.balie.recording.sealed.Verdict.Expected;
import org.balie.recording.sealed.Verdict.Flaw;
import org.balie.recording.store.LogReader;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoredName;

/// Says whether a recording is what was written: key, then manifest, then each track.
final class RecordingProof {
    private final Store store;
    private final WrappedKey keys;
    private final SignedManifest manifests;
    private final Buffers buffers;

    RecordingProof(Store store, WrappedKey keys, SignedManifest manifests, Buffers buffers) {
        this.store = store;
        this.keys = keys;
        this.manifests = manifests;
        this.buffers = buffers;
    }

    Verdict of(RecordingRef recording, Expected expected) {
        Optional<byte[]> wrapped = store.get(new StoredName(recording, WrappedKey.NAME));
        if (wrapped.isEmpty()) {
            return broken(Flaw.MISSING, "The recording's key is not there.");
        }
        try {
            return of(keys.open(recording, wrapped.get()), expected);
        } catch (Damaged e) {
            return broken(Flaw.BAD_KEY, e.reason());
        }
    }

    /// Tracks may be taken out of the manifest, and then away, while they are being proved.
    private Verdict of(RecordingKey key, Expected expected) {
        Proved proved = once(key, expected);
        while (proved.verdict() instanceof Broken && isSignedSince(key, proved)) {
            proved = once(key, expected);
        }
        return proved.verdict();
    }

    private boolean isSignedSince(RecordingKey key, Proved proved) {
        try {
            return store.get(new StoredName(key.recording(), SignedManifest.NAME))
                    .filter(object -> manifests.read(key, object).version() > proved.version())
                    .isPresent();
        } catch (Damaged _) {
            return false;
        }
    }

    /// @param version of the manifest that was proved; 0 for none that could be read
    private record Proved(long version, Verdict verdict) {}

    private Proved once(RecordingKey key, Expected expected) {
        var object = store.get(new StoredName(key.recording(), SignedManifest.NAME));
        if (object.isEmpty()) {
            return new Proved(
                    0,
                    expected.version() > 0
                            ? broken(Flaw.MISSING, "The manifest is not there.")
                            : ofTracks(key, 0, List.of()));
        }
        Manifest manifest;
        try {
            manifest = manifests.read(key, object.get());
        } catch (Damaged e) {
            return new Proved(0, broken(Flaw.BAD_SIGNATURE, e.reason()));
        }
        return new Proved(
                manifest.version(),
                manifest.version() < expected.version()
                        ? broken(
                                Flaw.OLD_MANIFEST,
                                "The manifest is number "
                                        + manifest.version()
                                        + ", and number "
                                        + expected.version()
                                        + " was signed.")
                        : ofTracks(key, manifest.version(), manifest.tracks()));
    }

    private Verdict ofTracks(RecordingKey key, long version, List<Manifest.Track> signed) {
        var proof = new TrackProof(key, version, buffers);
        var unsigned = new ArrayList<>(TrackNames.in(store.list(key.recording())));
        for (Manifest.Track track : signed) {
            int number = track.header().number();
            unsigned.remove(Integer.valueOf(number));
            Optional<Broken> flaw = flawOf(proof, key, number, Optional.of(track));
            if (flaw.isPresent()) {
                return flaw.get();
            }
        }
        for (int number : unsigned) {
            Optional<Broken> flaw = flawOf(proof, key, number, Optional.empty());
            if (flaw.isPresent()) {
                return flaw.get();
            }
        }
        return proof.intact();
    }

    private Optional<Broken> flawOf(
            TrackProof proof, RecordingKey key, int number, Optional<Manifest.Track> signed) {
        var log = store.read(new StoredName(key.recording(), HeaderRecord.name(number)));
        if (log.isEmpty()) {
            return Optional.of(
                    new Broken(
                            Flaw.MISSING,
                            Optional.of(number),
                            Optional.empty(),
                            "Track " + number + " is not there."));
        }
        try (LogReader reader = log.get()) {
            return proof.flawOf(number, reader, signed);
        }
    }

    private static Broken broken(Flaw flaw, String reason) {
        return new Broken(flaw, Optional.empty(), Optional.empty(), reason);
    }
}
