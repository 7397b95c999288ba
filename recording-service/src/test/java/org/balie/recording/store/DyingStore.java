package org.balie.recording.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A store whose user is killed just before one of the changes it makes: that one and all later
/// ones do not happen.
public final class DyingStore implements Store {
    private final Store store;
    private final Predicate<RecordingRef> counted;
    private int changesLeft;

    /// @param changes objects put and things deleted before it dies
    public DyingStore(Store store, int changes) {
        this(store, changes, _ -> true);
    }

    /// @param counted the recordings whose changes count; others' all happen
    public DyingStore(Store store, int changes, Predicate<RecordingRef> counted) {
        this.store = store;
        this.changesLeft = changes;
        this.counted = counted;
    }

    private void live(RecordingRef recording) {
        if (counted.test(recording) && changesLeft-- <= 0) {
            throw new StoreAway("killed");
        }
    }

    @Override
    public void put(StoredName name, byte[] content) {
        live(name.recording());
        store.put(name, content);
    }

    @Override
    public void delete(RecordingRef recording) {
        live(recording);
        store.delete(recording);
    }

    @Override
    public void delete(StoredName name) {
        live(name.recording());
        store.delete(name);
    }

    @Override
    public Optional<byte[]> get(StoredName name) {
        return store.get(name);
    }

    @Override
    public LogAppender append(StoredName name) {
        return store.append(name);
    }

    @Override
    public Optional<LogReader> read(StoredName name) {
        return store.read(name);
    }

    @Override
    public List<StoredName> list(RecordingRef recording) {
        return store.list(recording);
    }

    @Override
    public void compact(StoredName log) {
        store.compact(log);
    }

    @Override
    public long room() {
        return store.room();
    }
}
