package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A long track is opened without going from frame to frame, and all the same when what helps with
/// that is not there.
@Tag("REC-4")
class PlaceLogTest {
    private static final int SEGMENTS = 1000;
    private static final int FEW = 20;
    private static final StoredName PLACES = new StoredName(Studio.RECORDING, "places-1");

    private final MemoryStore store = Studio.recorded(Studio.RECORDING, SEGMENTS);
    private final Vault vault = Studio.vault(store);

    @Test
    void a_finished_track_is_opened_with_few_reads() {
        assertTrue(readsToOpen() < FEW);
        Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS);
    }

    @Test
    void a_track_whose_writer_was_killed_is_opened_with_few_hundred_reads() {
        try (TrackWriter unclosed = vault.resume(Studio.RECORDING, 1)) {
            Studio.append(unclosed, SEGMENTS + 300);
            store.crash(new Random(1));
            int reads = readsToOpen();
            assertTrue(reads > 40 && reads < 256 + FEW, "reads: " + reads);
            Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS + 300);
        }
    }

    @Test
    void without_it_or_with_a_bad_one_the_track_says_the_same_and_going_on_makes_it_anew() {
        byte[] good = store.bytes(PLACES);
        var random = new Random(2);
        for (int round = 0; round < 12; round++) {
            byte[] bad = good.clone();
            switch (round % 4) {
                case 0 -> bad = new byte[0];
                case 1 -> bad = Arrays.copyOf(bad, random.nextInt(bad.length));
                case 2 -> bad[random.nextInt(bad.length)] ^= 1;
                default -> bad = store.bytes(new StoredName(Studio.RECORDING, "places-2"));
            }
            store.replace(PLACES, bad);
            Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS);
            vault.resume(Studio.RECORDING, 1).close();
            assertTrue(readsToOpen() < FEW);
            Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS);
        }
    }

    @Test
    void places_of_segments_that_are_gone_count_for_nothing() {
        byte[] whole = store.bytes(Studio.track(1));
        var random = new Random(3);
        for (int round = 0; round < 6; round++) {
            var cut = new MemoryStore(store);
            cut.replace(Studio.track(1), Arrays.copyOf(whole, whole.length - random.nextInt(9000)));
            Vault other = Studio.vault(cut);
            try (TrackWriter writer = other.resume(Studio.RECORDING, 1)) {
                assertTrue(writer.mark().next() <= SEGMENTS);
                Studio.append(writer, SEGMENTS + 5);
            }
            Studio.requireContent(other, Studio.RECORDING, 1, SEGMENTS + 5);
        }
    }

    @Test
    void a_last_segment_that_went_bad_takes_its_place_with_it() {
        byte[] bad = store.bytes(Studio.track(1));
        bad[bad.length - 1] ^= 1;
        store.replace(Studio.track(1), bad);
        try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
            assertEquals(SEGMENTS - 1, writer.mark().next());
            Studio.append(writer, SEGMENTS + 5);
        }
        assertTrue(readsToOpen() < FEW);
        Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS + 5);
    }

    private int readsToOpen() {
        int before = store.reads();
        vault.read(Studio.RECORDING, 1).orElseThrow().close();
        return store.reads() - before;
    }
}
