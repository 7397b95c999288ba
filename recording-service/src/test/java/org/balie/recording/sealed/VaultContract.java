package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the vault promises, on any store.
abstract class VaultContract {
    Vault vault;

    abstract Store store();

    @BeforeEach
    final void create() {
        vault = Studio.vault(store());
        vault.create(Studio.RECORDING);
    }

    @Test
    @Tag("REC-4")
    void what_is_appended_can_be_read_at_once_by_readers_of_before_and_after() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1));
                TrackReader early = vault.read(Studio.RECORDING, 1).orElseThrow()) {
            assertEquals(0, early.mark().next());
            for (int i = 1; i <= 6; i++) {
                Studio.append(writer, i);
                assertEquals(writer.mark(), early.refresh());
                Studio.requireContent(early, 1);
                Studio.requireContent(vault, Studio.RECORDING, 1, i);
            }
        }
    }

    @Test
    void content_is_read_anywhere_across_segments() {
        var random = new Random(9);
        byte[] whole = new byte[2_000_000];
        random.nextBytes(whole);
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            for (int at = 0; at < whole.length; ) {
                int length = Math.min(random.nextInt(400_000), whole.length - at);
                var content = ByteBuffer.wrap(whole, at, length);
                var segment =
                        new Segment(
                                writer.mark().next(),
                                Segment.Kind.MEDIA,
                                Duration.ofSeconds(writer.mark().next()),
                                Duration.ofSeconds(1),
                                content.asReadOnlyBuffer());
                writer.append(segment);
                at += length;
            }
            assertEquals(whole.length, writer.mark().bytes());
        }
        try (TrackReader reader = vault.read(Studio.RECORDING, 1).orElseThrow()) {
            for (int i = 0; i < 60; i++) {
                int from = random.nextInt(whole.length + 10);
                ByteBuffer some = ByteBuffer.allocateDirect(random.nextInt(700_000));
                int there = Math.clamp(whole.length - from, 0, some.capacity());
                assertEquals(there, reader.read(from, some));
                assertEquals(
                        ByteBuffer.wrap(whole, Math.min(from, whole.length), there), some.flip());
            }
        }
    }

    @Test
    void the_largest_segment_is_taken_and_a_larger_one_is_not() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            Mark before = writer.mark();
            byte[] more = new byte[Segment.MAX_BYTES + 1];
            requireRefused(writer, Studio.segment(0, Segment.Kind.MEDIA, more));
            requireRefused(writer, Studio.segment(0, Segment.Kind.GAP, new byte[1]));
            requireRefused(writer, Studio.segment(1, Segment.Kind.MEDIA, new byte[1]));
            assertEquals(before, writer.mark());
            writer.append(Studio.segment(0, Segment.Kind.MEDIA, new byte[Segment.MAX_BYTES]));
            assertEquals(Segment.MAX_BYTES, writer.mark().bytes());
        }
        assertInstanceOf(
                Verdict.Intact.class, vault.verify(Studio.RECORDING, new Verdict.Expected(0)));
    }

    private static void requireRefused(TrackWriter writer, Segment segment) {
        assertThrows(IllegalArgumentException.class, () -> writer.append(segment));
    }

    @Test
    void a_track_begins_once_and_is_written_by_one() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            assertThrows(LogTaken.class, () -> vault.begin(Studio.RECORDING, Studio.header(1)));
            assertThrows(LogTaken.class, () -> vault.resume(Studio.RECORDING, 1));
            assertEquals(0, writer.mark().next());
        }
        // Whoever did not get the answer asks again.
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            Studio.append(writer, 1);
        }
        assertThrows(
                IllegalStateException.class, () -> vault.begin(Studio.RECORDING, Studio.header(1)));
        Studio.requireContent(vault, Studio.RECORDING, 1, 1);
    }

    @Test
    void what_is_not_there_is_not_made_by_asking() {
        assertTrue(vault.read(Studio.RECORDING, 7).isEmpty());
        assertThrows(Damaged.class, () -> vault.resume(Studio.RECORDING, 7));
        assertTrue(vault.manifest(Studio.RECORDING).isEmpty());
        assertFalse(store().list(Studio.RECORDING).contains(Studio.track(7)));
    }

    @Test
    void a_recording_made_twice_keeps_its_key() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            Studio.append(writer, 2);
        }
        vault.create(Studio.RECORDING);
        Studio.requireContent(vault, Studio.RECORDING, 1, 2);
    }

    @Test
    void manifests_are_signed_in_order() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            Studio.append(writer, 2);
            Manifest first = vault.sign(Studio.RECORDING, 4);
            assertEquals(writer.mark(), first.tracks().getFirst().mark());
            assertEquals(Studio.header(1), first.tracks().getFirst().header());
            Studio.append(writer, 3);
            Manifest again = vault.sign(Studio.RECORDING, 4);
            assertNotEquals(first.signature(), again.signature());
            assertEquals(again, vault.manifest(Studio.RECORDING).orElseThrow());
            assertThrows(IllegalArgumentException.class, () -> vault.sign(Studio.RECORDING, 3));
        }
    }

    @Test
    @Tag("REC-7")
    void nothing_that_is_kept_can_be_read_in_the_store() {
        byte[] content = "SECRET-".repeat(2000).getBytes(StandardCharsets.UTF_8);
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            writer.append(Studio.segment(0, Segment.Kind.MEDIA, content));
        }
        vault.sign(Studio.RECORDING, 1);
        for (StoredName name : store().list(Studio.RECORDING)) {
            String text = text(name);
            for (String word : new String[] {"SECRET", "video/webm", "vp9"}) {
                assertFalse(text.contains(word), word + " in " + name.name());
            }
        }
    }

    private String text(StoredName name) {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(StoredName name) {
        if (!name.name().matches("(track|places)-1")) {
            return store().get(name).orElseThrow();
        }
        try (var log = store().read(name).orElseThrow()) {
            ByteBuffer all = ByteBuffer.allocate((int) log.size());
            log.read(0, all);
            return all.array();
        }
    }

    @Test
    void a_track_that_nobody_needs_goes_from_the_manifest_and_from_the_store() {
        for (int track : new int[] {1, 1000}) {
            try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(track))) {
                Studio.append(writer, 3);
                assertThrows(
                        LogTaken.class, () -> vault.discard(Studio.RECORDING, Set.of(track), 1));
            }
        }
        vault.sign(Studio.RECORDING, 1);
        vault.discard(Studio.RECORDING, Set.of(1000), 2);
        assertEquals(List.of(1), vault.tracks(Studio.RECORDING));
        Verdict verdict = vault.verify(Studio.RECORDING, new Verdict.Expected(2));
        assertInstanceOf(Verdict.Intact.class, verdict);
        Studio.requireContent(vault, Studio.RECORDING, 1, 3);
        // The number can be had again, by whoever gives out numbers twice.
        vault.begin(Studio.RECORDING, Studio.header(1000)).close();
    }

    @Test
    void a_finished_recording_reads_the_same_when_it_was_compacted() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            Studio.append(writer, 9);
        }
        vault.sign(Studio.RECORDING, 1);
        var before = vault.verify(Studio.RECORDING, new Verdict.Expected(1));
        vault.compact(Studio.RECORDING);
        assertEquals(before, vault.verify(Studio.RECORDING, new Verdict.Expected(1)));
        Studio.requireContent(vault, Studio.RECORDING, 1, 9);
        vault.destroy(Studio.RECORDING);
        assertTrue(store().list(Studio.RECORDING).isEmpty());
    }
}
