package org.balie.localstack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.balie.localstack.leash.Leash;
import org.junit.jupiter.api.Test;

class LeashTest {
    @Test
    void a_program_ends_when_whoever_started_it_lets_go() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Leash.class.getName(),
                                Patient.class.getName(),
                                "hello")
                        .start();
        try (BufferedReader words = process.inputReader()) {
            assertEquals("waiting with hello", words.readLine());
            process.getOutputStream().close();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    /// Waits for ever.
    public static final class Patient {
        private Patient() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("waiting with " + arguments[0]);
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
