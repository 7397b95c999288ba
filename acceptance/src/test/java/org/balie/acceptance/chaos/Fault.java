package org.balie.acceptance.chaos;

import java.time.Duration;
import org.balie.acceptance.Door;
import org.balie.localstack.LocalStack;

/// Something that happens to a part while people work.
sealed interface Fault {
    /// Returns when the part is back.
    void strike(LocalStack stack) throws InterruptedException;

    /// The signal as one would type it.
    String signal();

    /// As a power cut.
    record Kill(String part) implements Fault {
        @Override
        public void strike(LocalStack stack) throws InterruptedException {
            stack.part(part).kill();
            stack.part(part).awaitReady(Door.RECOVERY);
        }

        @Override
        public String signal() {
            return "kill -9 " + part;
        }
    }

    /// As a machine that hangs and goes on as if nothing had been.
    record Pause(String part, Duration lasts) implements Fault {
        @Override
        public void strike(LocalStack stack) throws InterruptedException {
            stack.part(part).pause();
            try {
                Thread.sleep(lasts);
            } finally {
                stack.part(part).resume();
            }
        }

        @Override
        public String signal() {
            return "SIGSTOP %s for %d s".formatted(part, lasts.toSeconds());
        }
    }
}
