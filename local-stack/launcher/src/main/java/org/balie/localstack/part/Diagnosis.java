package org.balie.localstack.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/// Why a part died, in one sentence for a person, as far as its exit code and the end of its log
/// tell.
final class Diagnosis {
    private static final int TAIL_BYTES = 64 * 1024;

    /// What a process killed by signal 9 ends with.
    private static final int KILLED = 128 + 9;

    private Diagnosis() {}

    static String of(Path log, OptionalInt exitCode) {
        String words = tail(log);
        if (words.contains("No space left on device")) {
            return "the disk is full: free some space, it then goes on by itself";
        }
        if (words.contains("OutOfMemoryError") || words.contains("Cannot allocate memory")) {
            return "it ran out of memory: close other programs, or give the machine more";
        }
        if (words.contains("Address already in use") || words.contains("already bound")) {
            return "another program took its port";
        }
        if (exitCode.isPresent() && exitCode.getAsInt() == KILLED) {
            return "it was killed, by someone or by the system for want of memory";
        }
        return exitCode.isPresent()
                ? "it ended unexpectedly with code " + exitCode.getAsInt()
                : "it ended unexpectedly";
    }

    private static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            int read = file.read(bytes);
            return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
