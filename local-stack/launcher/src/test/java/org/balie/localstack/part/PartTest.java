package org.balie.localstack.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.balie.local.parts.PartFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path directory;

    private final BlockingQueue<PartEvent> events = new LinkedBlockingQueue<>();
    private final Part part = new Part(new Sleeper(), events::add);

    @AfterEach
    void stop() {
        part.stop();
    }

    @Test
    void a_killed_part_comes_back_as_another_process() throws Exception {
        part.start();
        long first = part.pid().orElseThrow();
        part.kill();
        part.awaitReady(SOON);
        assertNotEquals(first, part.pid().orElseThrow());
        assertInstanceOf(PartEvent.Ready.class, events.poll(1, TimeUnit.SECONDS));
        PartEvent.Died died =
                assertInstanceOf(PartEvent.Died.class, events.poll(1, TimeUnit.SECONDS));
        assertTrue(died.why().contains("killed"), died.why());
        assertInstanceOf(PartEvent.Ready.class, events.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void a_part_killed_from_outside_comes_back_too() throws Exception {
        part.start();
        long first = part.pid().orElseThrow();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        while (part.pid().orElse(first) == first) {
            Thread.sleep(20);
        }
        part.awaitReady(SOON);
    }

    @Test
    void a_paused_part_stands_still_until_it_is_resumed() throws Exception {
        part.start();
        long pid = part.pid().orElseThrow();
        part.pause();
        awaitProcessState(pid, "T");
        part.resume();
        awaitProcessState(pid, "S");
        assertEquals(pid, part.pid().orElseThrow());
    }

    @Test
    void a_paused_part_can_be_stopped_and_killed() throws Exception {
        part.start();
        long first = part.pid().orElseThrow();
        part.pause();
        part.kill();
        part.awaitReady(SOON);
        long second = part.pid().orElseThrow();
        assertNotEquals(first, second);
        part.pause();
        part.stop();
        assertFalse(ProcessHandle.of(second).map(ProcessHandle::isAlive).orElse(false));
    }

    /// As `ps` shows it: `T` is stopped by a signal, `S` sleeps.
    private static void awaitProcessState(long pid, String expected) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        String seen = "";
        while (!seen.startsWith(expected) && System.nanoTime() < deadline) {
            Process ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(pid)).start();
            seen = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
            ps.waitFor();
        }
        assertTrue(seen.startsWith(expected), seen);
    }

    @Test
    void a_stopped_part_stays_away_and_its_process_is_gone() throws Exception {
        part.start();
        long pid = part.pid().orElseThrow();
        part.stop();
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertEquals(new PartState.Stopped(), part.state());
        assertThrows(PartFailed.class, () -> part.awaitReady(Duration.ofMillis(50)));
    }

    /// A real process that does nothing for a long time.
    private final class Sleeper implements Program {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public Path log() {
            return directory.resolve("sleeper.log");
        }

        @Override
        public RunningProgram start() {
            try {
                return new ChildProcess(new ProcessBuilder(List.of("sleep", "600")).start());
            } catch (IOException e) {
                throw new PartFailed("no sleep here", e);
            }
        }
    }
}
