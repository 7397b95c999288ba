package org.balie.localstack.part;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.balie.local.parts.PartFailed;

/// Signals that Java has no words for, sent to a process and all that it has started.
final class Signals {
    private Signals() {}

    /// The first process before the others, so that it starts no more of them meanwhile.
    static void pause(long pid) {
        send("STOP", List.of(pid));
        send("STOP", descendants(pid));
    }

    static void resume(long pid) {
        send("CONT", descendants(pid));
        send("CONT", List.of(pid));
    }

    private static List<Long> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
    }

    /// To whoever of them is still there.
    private static void send(String signal, List<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        String targets = pids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        List<String> command =
                List.of("sh", "-c", "kill -" + signal + " " + targets + " 2>/dev/null");
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new PartFailed("no signal can be sent: " + e.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
