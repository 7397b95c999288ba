package org.balie.telephony.media.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.balie.telephony.media.sound.Frame;

/// One thread that carries the packets of some contexts: it reads what has come, every 20 ms makes
/// what is to be heard, and carries out orders in between.
final class Worker {
    private static final RareLog TROUBLE = new RareLog("a media worker goes on after trouble");

    private static final long TICK = Frame.DURATION.toNanos();
    private static final int TICKS_PER_SECOND = 50;

    /// After a longer pause of the machine what was missed is left out.
    private static final int MOST_CAUGHT_UP = 5;

    private static final int LARGEST = 2048;
    private static final int MOST_ORDERS = 100_000;

    /// What has come, and what is about to be sent: each is used by one packet at a time.
    final byte[] in = new byte[LARGEST];

    final byte[] out = new byte[LARGEST];
    final ByteBuffer inBuffer = ByteBuffer.wrap(in);
    final ByteBuffer outBuffer = ByteBuffer.wrap(out);

    private final Selector selector;
    private final Thread thread;
    private final Consumer<SelectionKey> reading = this::read;
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Bridge> bridges = new ArrayList<>();
    private final List<Intake> paused = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();
    private volatile boolean closing;
    private long nextTick;
    private int tick;

    private record Later(long due, Runnable what) {}

    Worker(int number) {
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = Thread.ofPlatform().name("media-" + number).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    // -- orders, from any thread

    /// To be done here, after what was ordered before.
    ///
    /// @throws IllegalStateException when too much waits already
    void order(Runnable what) {
        checkRoom();
        orderInAnyCase(what);
    }

    void checkRoom() {
        if (waiting.get() >= MOST_ORDERS) {
            throw new IllegalStateException("the media part does not keep up with its orders");
        }
    }

    /// The same for what ends something or goes on with something: there is no more of it than
    /// there are things.
    void orderInAnyCase(Runnable what) {
        waiting.incrementAndGet();
        orders.add(what);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    long threadId() {
        return thread.threadId();
    }

    /// Stops when nothing waits any more.
    void close() {
        closing = true;
        selector.wakeup();
    }

    void join(Duration longest) throws InterruptedException {
        if (!isCurrent()) {
            thread.join(longest);
        }
    }

    // -- on its thread

    Selector selector() {
        return selector;
    }

    /// Counts from one tick to the next.
    int tick() {
        return tick;
    }

    void add(Bridge bridge) {
        bridges.add(bridge);
    }

    void remove(Bridge bridge) {
        bridges.remove(bridge);
    }

    /// Nothing more is read there until the next tick.
    void pause(Intake intake) {
        paused.add(intake);
    }

    void later(Duration pause, Runnable what) {
        later.add(new Later(System.nanoTime() + pause.toNanos(), what));
    }

    private void run() {
        nextTick = System.nanoTime() + TICK;
        try (selector) {
            while (!(closing && orders.isEmpty() && later.isEmpty())) {
                try {
                    once();
                } catch (RuntimeException | IOException e) {
                    TROUBLE.say(String.valueOf(e), e);
                }
            }
        } catch (IOException e) {
            TROUBLE.say(String.valueOf(e), e);
        }
    }

    private void once() throws IOException {
        long rest = (nextTick - System.nanoTime() + 500_000) / 1_000_000;
        if (rest <= 0 || !orders.isEmpty()) {
            selector.selectNow(reading);
        } else {
            selector.select(reading, rest);
        }
        carryOut();
        long now = System.nanoTime();
        if (now - nextTick > MOST_CAUGHT_UP * TICK) {
            nextTick = now;
        }
        while (nextTick - now <= 500_000) {
            tick(now);
            nextTick += TICK;
        }
    }

    private void read(SelectionKey key) {
        if (key.isValid() && key.attachment() instanceof Intake intake) {
            intake.read(this);
        }
    }

    private void carryOut() {
        // what is ordered meanwhile comes after the next packets
        for (int count = waiting.get(); count > 0; count--) {
            Runnable order = orders.poll();
            if (order == null) {
                return;
            }
            waiting.decrementAndGet();
            guarded(order);
        }
    }

    private static void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            TROUBLE.say(String.valueOf(e), e);
        }
    }

    private void tick(long now) {
        tick++;
        for (int i = 0; i < paused.size(); i++) {
            paused.get(i).goOn();
        }
        paused.clear();
        // by index, for no iterator is made; from behind, for a bridge may go
        for (int i = bridges.size() - 1; i >= 0; i--) {
            tick(bridges.get(i), now, (tick + i) % TICKS_PER_SECOND == 0);
        }
        for (int i = later.size() - 1; i >= 0; i--) {
            if (later.get(i).due() - now <= 0) {
                guarded(later.remove(i).what());
            }
        }
    }

    private static void tick(Bridge bridge, long now, boolean second) {
        try {
            bridge.tick(now);
            if (second) {
                bridge.second(now);
            }
        } catch (RuntimeException e) {
            TROUBLE.say(String.valueOf(e), e);
        }
    }
}
