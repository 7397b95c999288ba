package org.balie.recording.store;

/// The store that other tests stand on keeps the contract too.
class MemoryStoreTest extends StoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
