package org.balie.simulation.floor;

import java.util.function.Supplier;

/// A promise that the floor did not keep.
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(String promise, String how) {
        super(promise + ": " + how);
    }

    /// @param kept whether the promise holds; if not, `how` says what was seen instead
    static void unless(boolean kept, String promise, Supplier<String> how) {
        if (!kept) {
            throw new Broken(promise, how.get());
        }
    }
}
