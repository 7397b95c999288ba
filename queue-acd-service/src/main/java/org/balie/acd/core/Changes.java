package org.balie.acd.core;

import java.util.ArrayList;
import java.util.List;

/// Which records of a floor have changed, each once, until that is asked for.
final class Changes {
    private List<Touched> touched = new ArrayList<>();
    private long turn = 1;

    void note(Slot<?> slot) {
        if (slot.changedIn != turn) {
            slot.changedIn = turn;
            touched.add(slot.what);
        }
    }

    /// Of a record that has no slot.
    void note(Touched what) {
        touched.add(what);
    }

    List<Touched> take() {
        List<Touched> taken = touched;
        touched = new ArrayList<>();
        turn++;
        return taken;
    }
}
