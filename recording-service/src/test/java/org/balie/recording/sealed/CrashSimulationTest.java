package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoreFull;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days of bad luck, drawn from a seed: appends, failures in the middle of a frame, crashes that
/// take what was not durable, readers beside. Whatever [TrackWriter#append] returned for reads back
/// the same from then on, and all of it is intact.
@Tag("REC-4")
class CrashSimulationTest {
    private static final int STEPS = 400;

    private final MemoryStore store = new MemoryStore();
    private SealedVault vault = Studio.vault(store);
    private Optional<TrackWriter> writer = Optional.empty();
    private Optional<TrackReader> reader = Optional.empty();
    private int acknowledged;
    private long version;
    private int crashes;
    private int failures;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_was_acknowledged_reads_back_and_is_intact(long seed) {
        var random = new Random(seed);
        vault.create(Studio.RECORDING);
        writer = Optional.of(vault.begin(Studio.RECORDING, Studio.header(1)));
        for (int step = 0; step < STEPS; step++) {
            step(random);
        }
        requireAllThere();
        assertTrue(crashes > 5 && failures > 5 && acknowledged > 50 && version > 5);
    }

    private void step(Random random) {
        switch (random.nextInt(16)) {
            case 0 -> crash(random);
            case 1 -> store.failAfter(random.nextInt(200));
            case 2 -> closeAndResume();
            case 3 -> sign();
            case 4, 5 -> look();
            case 6 -> requireAllThere();
            case 7 -> reader = Optional.empty();
            default -> append();
        }
    }

    private void append() {
        if (writer.isEmpty()) {
            resume();
        }
        try {
            Mark mark = writer.orElseThrow().append(Studio.segment(1, acknowledged));
            acknowledged++;
            assertEquals(acknowledged, mark.next());
        } catch (StoreFull _) {
            failures++;
            assertEquals(acknowledged, writer.orElseThrow().mark().next());
        }
    }

    private void resume() {
        writer = Optional.of(vault.resume(Studio.RECORDING, 1));
        int next = writer.get().mark().next();
        // An append that failed, or was never answered, may have got through as a whole.
        assertTrue(next == acknowledged || next == acknowledged + 1, next + "/" + acknowledged);
        acknowledged = next;
    }

    private void crash(Random random) {
        crashes++;
        if (writer.isPresent() && random.nextBoolean()) {
            store.failAfter(random.nextInt(200));
            append();
        }
        store.crash(random);
        writer = Optional.empty();
        vault = Studio.vault(store);
        assertEquals(
                Verdict.Intact.class,
                vault.verify(Studio.RECORDING, new Verdict.Expected(version)).getClass());
    }

    private void closeAndResume() {
        if (writer.isPresent()) {
            assertThrows(LogTaken.class, () -> vault.resume(Studio.RECORDING, 1));
            writer.get().close();
        }
        resume();
    }

    private void sign() {
        Manifest manifest = vault.sign(Studio.RECORDING, ++version);
        assertTrue(manifest.tracks().getFirst().mark().next() >= acknowledged);
    }

    /// A reader that was opened long ago sees what is there now.
    private void look() {
        if (reader.isEmpty()) {
            reader = vault.read(Studio.RECORDING, 1);
        }
        assertTrue(reader.orElseThrow().refresh().next() >= acknowledged);
        Studio.requireContent(reader.get(), 1);
    }

    private void requireAllThere() {
        try (TrackReader fresh = vault.read(Studio.RECORDING, 1).orElseThrow()) {
            assertTrue(fresh.mark().next() >= acknowledged);
            Studio.requireContent(fresh, 1);
        }
        assertInstanceOf(
                Verdict.Intact.class,
                vault.verify(Studio.RECORDING, new Verdict.Expected(version)));
    }
}
