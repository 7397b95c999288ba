package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a crash leaves at the end of a log, at every byte.
@Tag("REC-4")
class TornTailTest {
    private static final int SEGMENTS = 6;

    private final MemoryStore recorded = Studio.recorded(Studio.RECORDING, SEGMENTS);
    private final byte[] whole = recorded.bytes(Studio.track(1));
    private final List<Integer> ends = ends();

    /// Where each frame ends, the header's record first.
    private List<Integer> ends() {
        var ends = new ArrayList<>(List.of(header()));
        for (int i = 0; i < SEGMENTS; i++) {
            ends.add(ends.getLast() + 96 + Studio.segment(1, i).content().remaining());
        }
        assertEquals(whole.length, ends.getLast());
        return ends;
    }

    private int header() {
        int frames = 0;
        for (int i = 0; i < SEGMENTS; i++) {
            frames += 96 + Studio.segment(1, i).content().remaining();
        }
        return whole.length - frames;
    }

    @Test
    void a_log_cut_at_any_byte_goes_on_after_the_last_whole_segment() {
        for (int size = header(); size <= whole.length; size++) {
            int cut = size;
            int left = (int) ends.stream().filter(end -> end <= cut).count() - 1;
            requireGoesOn(Arrays.copyOf(whole, size), left);
        }
    }

    @Test
    void a_tail_that_a_disk_left_empty_or_full_of_something_is_cut_off() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int left = random.nextInt(SEGMENTS);
            byte[] torn = Arrays.copyOf(whole, ends.get(left) + 1 + random.nextInt(400));
            byte[] rest = new byte[torn.length - ends.get(left)];
            if (random.nextBoolean()) {
                random.nextBytes(rest);
            }
            System.arraycopy(rest, 0, torn, ends.get(left), rest.length);
            requireGoesOn(torn, left);
        }
    }

    private void requireGoesOn(byte[] torn, int left) {
        var store = new MemoryStore(recorded);
        store.replace(Studio.track(1), torn);
        Vault vault = Studio.vault(store);
        Studio.requireContent(vault, Studio.RECORDING, 1, left);
        try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
            assertEquals(left, writer.mark().next());
            Studio.append(writer, SEGMENTS + 2);
        }
        Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS + 2);
        vault.sign(Studio.RECORDING, 1);
        assertInstanceOf(
                Verdict.Intact.class, vault.verify(Studio.RECORDING, new Verdict.Expected(1)));
    }

    @Test
    void a_track_that_hardly_began_begins_again() {
        for (int size = 0; size < header(); size++) {
            var store = new MemoryStore(recorded);
            store.replace(Studio.track(1), Arrays.copyOf(whole, size));
            Vault vault = Studio.vault(store);
            assertThrows(Damaged.class, () -> vault.resume(Studio.RECORDING, 1));
            assertEquals(1, vault.sign(Studio.RECORDING, 1).tracks().size());
            assertInstanceOf(
                    Verdict.Intact.class, vault.verify(Studio.RECORDING, new Verdict.Expected(1)));
            try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
                Studio.append(writer, SEGMENTS);
            }
            Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS);
        }
    }

    @Test
    void what_may_have_been_promised_is_never_cut_off() {
        for (int i = header(); i < ends.get(SEGMENTS - 1); i++) {
            var store = new MemoryStore(recorded);
            byte[] changed = whole.clone();
            changed[i] ^= 4;
            store.replace(Studio.track(1), changed);
            // With it nobody would look at what lies before the end.
            store.delete(new StoredName(Studio.RECORDING, "places-1"));
            Vault vault = Studio.vault(store);
            try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
                // Content is not read to go on; the end is good.
                assertEquals(SEGMENTS, writer.mark().next());
            } catch (Damaged _) {
                // Refused: that is for people to look at.
            }
            assertArrayEquals(changed, store.bytes(Studio.track(1)));
        }
    }
}
