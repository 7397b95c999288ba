package org.balie.localstack;

import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The last line of the terminal, which counts the seconds while something is waited for. Where
/// nobody watches there is none.
final class WaitingLine {
    private static final String CLEAR = "\r\u001b[K";
    private static final Duration STEP = Duration.ofMillis(500);

    private final PrintStream out;
    private final boolean watched;
    private @Nullable Thread counter;
    private String text = "";

    WaitingLine(PrintStream out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    synchronized void show(String what) {
        if (!watched || counter != null) {
            return;
        }
        long began = System.nanoTime();
        counter =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        while (true) {
                                            draw(what + " … " + secondsSince(began) + " s");
                                            Thread.sleep(STEP);
                                        }
                                    } catch (InterruptedException _) {
                                        // Hidden.
                                    }
                                });
    }

    synchronized void hide() {
        if (counter != null) {
            counter.interrupt();
            counter = null;
            text = "";
            out.print(CLEAR);
            out.flush();
        }
    }

    /// Prints a line that stays, above the waiting line.
    synchronized void above(String line) {
        if (counter == null) {
            out.println(line);
        } else {
            out.println(CLEAR + line);
            out.print(text);
        }
        out.flush();
    }

    private synchronized void draw(String next) {
        if (counter != null) {
            text = next;
            out.print(CLEAR + next);
            out.flush();
        }
    }

    private static long secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
    }
}
