package org.balie.localstack.leash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/// `Leash <main class> <arguments…>`: runs that main class, and stops this process in order when
/// its standard input ends, which happens whenever the starting process is gone, however it went.
///
/// It has a jar of its own and uses nothing but the JDK, so that it can stand on any program's
/// class path.
public final class Leash {
    /// An orderly stop that takes longer than this has hung.
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private Leash() {}

    public static void main(String[] arguments) throws Throwable {
        if (arguments.length == 0) {
            System.err.println("usage: Leash <main class> <arguments…>");
            System.exit(2);
        }
        stopAtEndOf(System.in);
        Object rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, rest);
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            throw cause == null ? failed : cause;
        }
    }

    private static void stopAtEndOf(InputStream input) {
        Thread.ofPlatform()
                .daemon()
                .name("leash")
                .start(
                        () -> {
                            try {
                                input.transferTo(OutputStream.nullOutputStream());
                            } catch (IOException _) {
                                // A broken pipe tells the same as its end.
                            }
                            haltLater();
                            System.exit(0);
                        });
    }

    private static void haltLater() {
        Thread.ofPlatform()
                .daemon()
                .name("leash-halt")
                .start(
                        () -> {
                            try {
                                Thread.sleep(STOP_WITHIN);
                            } catch (InterruptedException _) {
                                // Nobody interrupts this thread; if someone does, stop at once.
                            }
                            Runtime.getRuntime().halt(1);
                        });
    }
}
