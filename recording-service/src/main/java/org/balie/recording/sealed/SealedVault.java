package org.balie.recording.sealed;

import static java.util.stream.Collectors.toMap;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.balie.recording.store.LogAppender;
import org.balie.recording.store.LogReader;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoredName;

/// Recordings in the form of `FORM.md`, in any [Store].
public final class SealedVault implements Vault {
    private final Store store;
    private final String master;
    private final WrappedKey keys;
    private final SignedManifest manifests;
    private final Buffers buffers = new Buffers();

    /// Whoever replaces a recording's objects holds one of these, by the recording.
    private final List<ReentrantLock> replacing =
            IntStream.range(0, 64).mapToObj(_ -> new ReentrantLock()).toList();

    public SealedVault(Store store, MasterKeys masters, SecureRandom random) {
        this.store = store;
        this.master = masters.first().id();
        this.keys = new WrappedKey(masters, random);
        this.manifests = new SignedManifest(masters);
    }

    @Override
    public void create(RecordingRef recording) {
        alone(
                recording,
                () -> {
                    if (store.get(keyOf(recording)).isEmpty()) {
                        store.put(keyOf(recording), keys.make(recording));
                    }
                    return recording;
                });
    }

    @Override
    public TrackWriter begin(RecordingRef recording, TrackHeader header) {
        RecordingKey key = key(recording);
        StoredName name = track(recording, header.number());
        LogAppender log = store.append(name);
        try {
            HeaderRecord record = requireBegun(name, log, key, header);
            return new SealedTrackWriter(
                    log, key, header, record.mark(), places(key, header.number()), buffers);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private HeaderRecord requireBegun(
            StoredName name, LogAppender log, RecordingKey key, TrackHeader header) {
        try (LogReader reader = store.read(name).orElseThrow()) {
            if (HeaderRecord.isTorn(reader)) {
                log.truncate(0);
                log.append(HeaderRecord.seal(header, key));
            }
            HeaderRecord record = HeaderRecord.read(reader, key, header.number());
            if (!record.header().equals(header) || log.size() > record.bytes()) {
                throw new IllegalStateException("there already: " + name.path());
            }
            return record;
        }
    }

    @Override
    public TrackWriter resume(RecordingRef recording, int track) {
        RecordingKey key = key(recording);
        StoredName name = track(recording, track);
        // Opening it for appending would make it.
        try (LogReader reader = store.read(name).orElseThrow(() -> missing(track))) {
            LogAppender log = store.append(name);
            try {
                return resume(open(reader, key, track), log, key);
            } catch (RuntimeException e) {
                log.close();
                throw e;
            }
        }
    }

    private TrackWriter resume(SealedTrackReader reader, LogAppender log, RecordingKey key) {
        reader.requireNothingLost();
        if (reader.end() < log.size()) {
            log.truncate(reader.end());
        }
        return new SealedTrackWriter(
                log, key, reader.header(), reader.mark(), reader.completePlaces(), buffers);
    }

    @Override
    public Optional<TrackReader> read(RecordingRef recording, int track) {
        return store.read(track(recording, track)).map(log -> open(recording, track, log));
    }

    private SealedTrackReader open(RecordingRef recording, int track, LogReader log) {
        try {
            return open(log, key(recording), track);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private SealedTrackReader open(LogReader log, RecordingKey key, int track) {
        return new SealedTrackReader(log, key, places(key, track), track, buffers);
    }

    private PlaceLog places(RecordingKey key, int track) {
        return new PlaceLog(store, key, track);
    }

    @Override
    public Manifest sign(RecordingRef recording, long version) {
        return alone(
                recording,
                () -> {
                    RecordingKey key = key(recording);
                    Optional<Manifest> earlier = earlier(recording, version);
                    return put(key, version, tracks(recording, earlier, Set.of()));
                });
    }

    private Optional<Manifest> earlier(RecordingRef recording, long version) {
        Optional<Manifest> earlier = manifest(recording);
        if (earlier.filter(manifest -> manifest.version() > version).isPresent()) {
            throw new IllegalArgumentException("a newer manifest is there than " + version);
        }
        return earlier;
    }

    private Manifest put(RecordingKey key, long version, List<Manifest.Track> tracks) {
        byte[] signed = manifests.sign(key, version, tracks);
        store.put(manifestOf(key.recording()), signed);
        return manifests.read(key, signed);
    }

    @Override
    public Manifest discard(RecordingRef recording, Set<Integer> numbers, long version) {
        return alone(
                recording,
                () -> {
                    RecordingKey key = key(recording);
                    Optional<Manifest> earlier = earlier(recording, version);
                    List<LogAppender> held = new ArrayList<>();
                    try {
                        hold(recording, numbers, held);
                        Manifest manifest = put(key, version, tracks(recording, earlier, numbers));
                        for (int number : numbers) {
                            store.delete(new StoredName(recording, PlaceLog.name(number)));
                            store.delete(track(recording, number));
                        }
                        return manifest;
                    } finally {
                        held.forEach(LogAppender::close);
                    }
                });
    }

    /// Whoever still writes one of these tracks would go on with a log that is gone.
    private void hold(RecordingRef recording, Set<Integer> numbers, List<LogAppender> held) {
        for (StoredName name : store.list(recording)) {
            if (TrackNames.in(List.of(name)).stream().anyMatch(numbers::contains)) {
                held.add(store.append(name));
            }
        }
    }

    @Override
    public List<Integer> tracks(RecordingRef recording) {
        return TrackNames.in(store.list(recording));
    }

    @Override
    public String master() {
        return master;
    }

    @Override
    public Optional<String> wrappedBy(RecordingRef recording) {
        return store.get(keyOf(recording)).map(keys::master);
    }

    /// @param without these, which are to go
    private List<Manifest.Track> tracks(
            RecordingRef recording, Optional<Manifest> earlier, Set<Integer> without) {
        Map<Integer, Mark> signed =
                earlier.stream()
                        .flatMap(manifest -> manifest.tracks().stream())
                        .filter(track -> !without.contains(track.header().number()))
                        .collect(toMap(track -> track.header().number(), Manifest.Track::mark));
        var tracks = new ArrayList<Manifest.Track>();
        for (int number : tracks(recording)) {
            if (without.contains(number)) {
                continue;
            }
            try (LogReader log = store.read(track(recording, number)).orElseThrow()) {
                Optional<Mark> before = Optional.ofNullable(signed.remove(number));
                if (before.isEmpty() && HeaderRecord.isTorn(log)) {
                    continue;
                }
                var track = open(log, key(recording), number);
                if (before.filter(mark -> !track.continues(mark)).isPresent()) {
                    throw new Damaged("track " + number + " is not what was signed");
                }
                tracks.add(new Manifest.Track(track.header(), track.mark()));
            }
        }
        for (int lost : signed.keySet()) {
            throw missing(lost);
        }
        return tracks;
    }

    @Override
    public Optional<Manifest> manifest(RecordingRef recording) {
        return store.get(manifestOf(recording))
                .map(object -> manifests.read(key(recording), object));
    }

    @Override
    public Verdict verify(RecordingRef recording, Verdict.Expected expected) {
        return new RecordingProof(store, keys, manifests, buffers).of(recording, expected);
    }

    @Override
    public void rewrap(RecordingRef recording) {
        alone(
                recording,
                () -> {
                    byte[] object = store.get(keyOf(recording)).orElseThrow(SealedVault::keyless);
                    RecordingKey key = keys.open(recording, object);
                    if (!keys.isOfFirst(object)) {
                        store.put(keyOf(recording), keys.again(recording, object));
                    }
                    store.get(manifestOf(recording))
                            .filter(manifest -> !manifests.isOfFirst(manifests.read(key, manifest)))
                            .map(manifest -> manifests.again(key, manifest))
                            .ifPresent(manifest -> store.put(manifestOf(recording), manifest));
                    return recording;
                });
    }

    @Override
    public void compact(RecordingRef recording) {
        for (StoredName name : store.list(recording)) {
            if (TrackNames.isLog(name)) {
                store.compact(name);
            }
        }
    }

    @Override
    public void destroy(RecordingRef recording) {
        store.delete(keyOf(recording));
        store.delete(recording);
    }

    @Override
    public long room() {
        return store.room();
    }

    private <T> T alone(RecordingRef recording, Supplier<T> work) {
        ReentrantLock lock = replacing.get(Math.floorMod(recording.hashCode(), replacing.size()));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private RecordingKey key(RecordingRef recording) {
        byte[] object = store.get(keyOf(recording)).orElseThrow(SealedVault::keyless);
        return keys.open(recording, object);
    }

    private static StoredName keyOf(RecordingRef recording) {
        return new StoredName(recording, WrappedKey.NAME);
    }

    private static StoredName manifestOf(RecordingRef recording) {
        return new StoredName(recording, SignedManifest.NAME);
    }

    private static StoredName track(RecordingRef recording, int number) {
        return new StoredName(recording, HeaderRecord.name(number));
    }

    private static Damaged keyless() {
        return new Damaged("the recording's key is not there");
    }

    private static Damaged missing(int track) {
        return new Damaged("track " + track + " is not there");
    }
}
