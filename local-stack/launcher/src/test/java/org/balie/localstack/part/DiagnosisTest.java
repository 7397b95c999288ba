package org.balie.localstack.part;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "java.lang.OutOfMemoryError: Java heap space, ran out of memory",
        "write failed: No space left on device, the disk is full",
        "java.net.BindException: Address already in use, took its port"
    })
    void the_end_of_the_log_tells_why(String lastWords, String why) throws Exception {
        Path log = directory.resolve("part.log");
        Files.writeString(log, "a line\n".repeat(20_000) + lastWords + "\n");
        String found = Diagnosis.of(log, OptionalInt.of(1));
        assertTrue(found.contains(why), found);
    }

    @Test
    void a_kill_and_an_unknown_end_are_told_apart() {
        Path none = directory.resolve("none.log");
        assertTrue(Diagnosis.of(none, OptionalInt.of(137)).contains("killed"));
        assertTrue(Diagnosis.of(none, OptionalInt.of(3)).contains("code 3"));
    }
}
