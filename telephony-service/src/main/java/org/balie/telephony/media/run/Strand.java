package org.balie.telephony.media.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Orders to something that moves from one worker to another: they are carried out one after the
/// other, each by the worker where it is then.
final class Strand {
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private volatile Worker home;

    Strand(Worker home) {
        this.home = home;
    }

    /// From any thread.
    ///
    /// @throws IllegalStateException when too much waits already
    void order(Runnable what) {
        home.checkRoom();
        orderInAnyCase(what);
    }

    /// From any thread; for what ends or moves it.
    void orderInAnyCase(Runnable what) {
        orders.add(what);
        home.orderInAnyCase(this::step);
    }

    private void step() {
        if (!home.isCurrent()) {
            home.orderInAnyCase(this::step);
            return;
        }
        Runnable next = orders.poll();
        if (next != null) {
            next.run();
        }
    }

    /// Where orders to it are carried out.
    Worker home() {
        return home;
    }

    /// The last thing that its worker does with it.
    ///
    /// @param arrival what the other one does with it before anything else
    void moveTo(Worker other, Runnable arrival) {
        other.orderInAnyCase(arrival);
        home = other;
    }
}
