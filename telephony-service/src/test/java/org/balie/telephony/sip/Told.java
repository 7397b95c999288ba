package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What a listener was told, in order.
final class Told {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Object> all = new LinkedBlockingQueue<>();

    void tell(Object what) {
        all.add(what);
    }

    /// The next thing of this kind; what comes before it is passed over.
    <T> T next(Class<T> kind) {
        try {
            while (true) {
                Object next = all.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, "no " + kind.getSimpleName());
                if (kind.isInstance(next)) {
                    return kind.cast(next);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Nothing of this kind has come, and nothing comes within a moment.
    void nothing(Class<?> kind) {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertNull(all.stream().filter(kind::isInstance).findFirst().orElse(null));
    }
}
