package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.balie.recording.store.DyingStore;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoreAway;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tracks that nobody needs go, and the rest stays what it was.
@Tag("REC-7")
class DiscardTest {
    private static final int ORPHAN = 1003;

    private final MemoryStore store = Studio.recorded(Studio.RECORDING, 3);
    private final Vault vault = Studio.vault(store);

    DiscardTest() {
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(ORPHAN))) {
            // As many as it takes for a log of places.
            Studio.append(writer, 300);
        }
        vault.sign(Studio.RECORDING, 1);
    }

    @Test
    void what_is_discarded_is_gone_and_the_rest_is_intact() {
        byte[] content = store.bytes(Studio.track(1));
        assertTrue(names().contains("places-" + ORPHAN));
        assertEquals(List.of(1, 2, ORPHAN), vault.tracks(Studio.RECORDING));

        Manifest manifest = vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2);

        assertEquals(2, manifest.version());
        assertEquals(List.of(1, 2), numbers(manifest));
        assertEquals(List.of(1, 2), vault.tracks(Studio.RECORDING));
        assertEquals(
                List.of("key", "manifest", "places-1", "places-2", "track-1", "track-2"), names());
        assertArrayEquals(content, store.bytes(Studio.track(1)));
        requireIntact(2);
        assertEquals(3, vault.sign(Studio.RECORDING, 3).version());
        assertTrue(vault.read(Studio.RECORDING, ORPHAN).isEmpty());
    }

    @Test
    void a_manifest_from_before_put_back_shows() {
        byte[] before = store.bytes(manifest());
        vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2);
        store.replace(manifest(), before);
        assertInstanceOf(
                Verdict.Broken.class, vault.verify(Studio.RECORDING, new Verdict.Expected(2)));
    }

    @Test
    void one_that_was_signed_and_one_that_was_hardly_begun_go_together() {
        store.replace(Studio.track(1004), new byte[] {1, 2, 3});
        assertEquals(
                List.of(1, 2),
                numbers(vault.discard(Studio.RECORDING, Set.of(ORPHAN, 1004, 1999), 2)));
        assertEquals(List.of(1, 2), vault.tracks(Studio.RECORDING));
        requireIntact(2);
    }

    @Test
    void killed_between_any_two_changes_it_is_intact_and_is_done_the_next_time() {
        // The manifest, the places, the track.
        for (int changes = 0; changes < 3; changes++) {
            var copy = new MemoryStore(store);
            Vault killed = Studio.vault(new DyingStore(copy, changes));
            assertThrows(
                    StoreAway.class, () -> killed.discard(Studio.RECORDING, Set.of(ORPHAN), 2));

            Vault after = Studio.vault(copy);
            long version = after.manifest(Studio.RECORDING).orElseThrow().version();
            assertEquals(changes == 0 ? 1 : 2, version);
            assertInstanceOf(
                    Verdict.Intact.class,
                    after.verify(Studio.RECORDING, new Verdict.Expected(1)),
                    "killed after " + changes);
            after.discard(Studio.RECORDING, Set.of(ORPHAN), version + 1);
            assertEquals(List.of(1, 2), after.tracks(Studio.RECORDING));
            assertInstanceOf(
                    Verdict.Intact.class,
                    after.verify(Studio.RECORDING, new Verdict.Expected(version + 1)));
        }
    }

    @Test
    void what_is_still_written_stays() {
        try (TrackWriter writer = vault.resume(Studio.RECORDING, ORPHAN)) {
            assertThrows(LogTaken.class, () -> vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2));
            assertEquals(1, vault.manifest(Studio.RECORDING).orElseThrow().version());
            Studio.append(writer, 301);
        }
        requireIntact(1);
        vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2);
        requireIntact(2);
    }

    @Test
    void a_proof_that_is_under_way_raises_no_false_alarm() {
        // Its store has the track discarded when the first track is about to be read.
        var meanwhile = new AtomicBoolean();
        Store watched =
                (Store)
                        Proxy.newProxyInstance(
                                Store.class.getClassLoader(),
                                new Class<?>[] {Store.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("read")
                                            && meanwhile.compareAndSet(false, true)) {
                                        vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2);
                                    }
                                    return method.invoke(store, arguments);
                                });
        Verdict verdict = Studio.vault(watched).verify(Studio.RECORDING, new Verdict.Expected(1));
        assertTrue(meanwhile.get());
        assertEquals(2, assertInstanceOf(Verdict.Intact.class, verdict).version());
    }

    @Test
    void what_was_lost_is_not_signed_away() {
        store.delete(Studio.track(2));
        assertThrows(Damaged.class, () -> vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2));
        assertEquals(List.of(1, ORPHAN), vault.tracks(Studio.RECORDING));
        assertEquals(1, vault.manifest(Studio.RECORDING).orElseThrow().version());
    }

    @Test
    void what_was_changed_shows_as_before() {
        byte[] changed = store.bytes(Studio.track(2));
        changed[changed.length / 2] ^= 1;
        store.replace(Studio.track(2), changed);
        vault.discard(Studio.RECORDING, Set.of(ORPHAN), 2);
        Verdict verdict = vault.verify(Studio.RECORDING, new Verdict.Expected(2));
        assertEquals(Optional.of(2), assertInstanceOf(Verdict.Broken.class, verdict).track());
    }

    @Test
    void an_older_manifest_takes_the_place_of_none() {
        vault.sign(Studio.RECORDING, 7);
        assertThrows(
                IllegalArgumentException.class,
                () -> vault.discard(Studio.RECORDING, Set.of(ORPHAN), 6));
        assertEquals(List.of(1, 2, ORPHAN), vault.tracks(Studio.RECORDING));
    }

    private void requireIntact(long version) {
        assertInstanceOf(
                Verdict.Intact.class,
                vault.verify(Studio.RECORDING, new Verdict.Expected(version)));
        Studio.requireContent(vault, Studio.RECORDING, 1, 3);
        Studio.requireContent(vault, Studio.RECORDING, 2, 3);
    }

    private List<String> names() {
        return store.list(Studio.RECORDING).stream().map(StoredName::name).toList();
    }

    private static List<Integer> numbers(Manifest manifest) {
        return manifest.tracks().stream().map(track -> track.header().number()).toList();
    }

    private static StoredName manifest() {
        return new StoredName(Studio.RECORDING, "manifest");
    }
}
