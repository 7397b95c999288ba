package org.balie.simulation;

import java.util.function.Supplier;

/// A promise that the floor did not keep.
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Broken(String promise, String how) {
        super(promise + ": " + how);
    }

    /// @param kept whether the promise holds; if not, `how` says what was seen instead
    public static void unless(boolean kept, String promise, Supplier<String> how) {
        if (!kept) {
            throw new Broken(promise, how.get());
        }
    }
}
