package org.balie.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.balie.local.parts.PartFailed;

/// What `./balie up` runs once everything is built: starts the stack, says where it is, stops it
/// when asked to.
public final class Launcher {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);

    private Launcher() {}

    /// Arguments: see [Command].
    public static void main(String[] arguments) {
        Command command;
        try {
            command = Command.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("balie: " + e.getMessage());
            Runtime.getRuntime().exit(2);
            return;
        }
        Terminal terminal = new Terminal(System.out, command);
        CountDownLatch ended = new CountDownLatch(1);
        stopMainAtShutdown(Thread.currentThread(), ended);
        exitWithParent(command);
        boolean failed;
        try {
            failed = !run(command, terminal);
        } finally {
            ended.countDown();
        }
        if (failed) {
            Runtime.getRuntime().exit(1);
        }
    }

    /// True when it ended because it was asked to.
    private static boolean run(Command command, Terminal terminal) {
        StackOptions options = command.options();
        Path directory = options.directory();
        try {
            if (command.fresh()) {
                FreshStart.wipe(directory);
            }
            LauncherLog.into(directory.resolve("logs"));
            terminal.starting();
            try (LocalStack stack = LocalStack.start(options, terminal::tell)) {
                terminal.ready(stack);
                DiskWatch.untilInterrupted(directory, terminal::warn);
                terminal.stopping();
            }
            terminal.stopped();
            return true;
        } catch (InterruptedException _) {
            terminal.stopped();
            return true;
        } catch (PartFailed failed) {
            terminal.fail(failed);
            return false;
        }
    }

    /// The main thread alone starts and stops things; a signal only interrupts it, and waits until
    /// it is done.
    private static void stopMainAtShutdown(Thread main, CountDownLatch ended) {
        Thread hook =
                new Thread(
                        () -> {
                            main.interrupt();
                            try {
                                if (!ended.await(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                                    System.err.println("balie: stopping took too long");
                                }
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void exitWithParent(Command command) {
        command.parent()
                .ifPresent(
                        pid ->
                                ProcessHandle.of(pid)
                                        .ifPresentOrElse(
                                                script -> script.onExit().thenRun(Launcher::exit),
                                                Launcher::exit));
    }

    private static void exit() {
        Runtime.getRuntime().exit(0);
    }
}
