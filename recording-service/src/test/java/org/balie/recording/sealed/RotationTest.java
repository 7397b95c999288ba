package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.recording.store.DyingStore;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoreAway;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Master keys come and go; contents stay as they are.
@Tag("REC-7")
class RotationTest {
    private static final String BOTH = Studio.NEW_KEY + "\n\n  " + Studio.OLD_KEY + "\n";
    private static final String OLD_FIRST = Studio.OLD_KEY + "\n" + Studio.NEW_KEY;
    private static final Verdict.Expected EXPECTED = new Verdict.Expected(1);

    private final MemoryStore store = Studio.recorded(Studio.RECORDING, 3);

    @Test
    void a_recording_wrapped_anew_needs_the_old_master_key_no_more() {
        Studio.vault(store).sign(Studio.RECORDING, 1);
        byte[] content = store.bytes(Studio.track(1));
        Vault both = Studio.vault(store, BOTH);
        Verdict before = both.verify(Studio.RECORDING, EXPECTED);
        assertInstanceOf(Verdict.Intact.class, before);
        both.rewrap(Studio.RECORDING);

        Vault after = Studio.vault(store, Studio.NEW_KEY);
        assertArrayEquals(content, store.bytes(Studio.track(1)));
        assertEquals(before, after.verify(Studio.RECORDING, EXPECTED));
        Studio.requireContent(after, Studio.RECORDING, 1, 3);
        try (TrackWriter writer = after.resume(Studio.RECORDING, 2)) {
            Studio.append(writer, 5);
        }
        assertEquals(2, after.sign(Studio.RECORDING, 2).version());

        Vault old = Studio.vault(store, Studio.OLD_KEY);
        assertThrows(Damaged.class, () -> old.read(Studio.RECORDING, 1));
        assertEquals(Verdict.Flaw.BAD_KEY, flaw(old));
    }

    @Test
    void wrapping_anew_a_second_time_writes_nothing() {
        Studio.vault(store).sign(Studio.RECORDING, 1);
        Vault both = Studio.vault(store, BOTH);
        both.rewrap(Studio.RECORDING);
        var once = new MemoryStore(store);
        both.rewrap(Studio.RECORDING);
        for (StoredName name : store.list(Studio.RECORDING)) {
            assertArrayEquals(once.bytes(name), store.bytes(name));
        }
    }

    @Test
    void a_crash_between_the_key_and_the_manifest_is_made_good() {
        Studio.vault(store).sign(Studio.RECORDING, 1);
        var manifest = new StoredName(Studio.RECORDING, "manifest");
        byte[] old = store.bytes(manifest);
        Vault both = Studio.vault(store, BOTH);
        both.rewrap(Studio.RECORDING);
        store.replace(manifest, old);
        assertInstanceOf(Verdict.Intact.class, both.verify(Studio.RECORDING, EXPECTED));
        both.rewrap(Studio.RECORDING);
        assertInstanceOf(
                Verdict.Intact.class,
                Studio.vault(store, Studio.NEW_KEY).verify(Studio.RECORDING, EXPECTED));
    }

    @Test
    void killed_between_any_two_changes_it_opens_with_both_and_is_done_the_next_time() {
        Studio.vault(store).sign(Studio.RECORDING, 1);
        // The key, the manifest.
        for (int changes = 0; changes < 2; changes++) {
            var copy = new MemoryStore(store);
            Vault killed = Studio.vault(new DyingStore(copy, changes), BOTH);
            assertThrows(StoreAway.class, () -> killed.rewrap(Studio.RECORDING));
            for (String keys : List.of(BOTH, OLD_FIRST)) {
                assertInstanceOf(
                        Verdict.Intact.class,
                        Studio.vault(copy, keys).verify(Studio.RECORDING, EXPECTED));
            }
            Studio.vault(copy, BOTH).rewrap(Studio.RECORDING);
            assertInstanceOf(
                    Verdict.Intact.class,
                    Studio.vault(copy, Studio.NEW_KEY).verify(Studio.RECORDING, EXPECTED));
        }
    }

    @Test
    void while_some_have_the_new_key_first_and_some_second_each_opens_what_the_other_made() {
        Vault first = Studio.vault(store, OLD_FIRST);
        Vault second = Studio.vault(store, BOTH);
        first.sign(Studio.RECORDING, 1);
        second.rewrap(Studio.RECORDING);
        assertEquals(Optional.of(second.master()), first.wrappedBy(Studio.RECORDING));
        first.sign(Studio.RECORDING, 2);
        second.discard(Studio.RECORDING, Set.of(2), 3);
        first.rewrap(Studio.RECORDING);
        assertEquals(Optional.of(first.master()), second.wrappedBy(Studio.RECORDING));
        assertInstanceOf(
                Verdict.Intact.class, second.verify(Studio.RECORDING, new Verdict.Expected(3)));
        second.rewrap(Studio.RECORDING);
        Vault after = Studio.vault(store, Studio.NEW_KEY);
        assertInstanceOf(
                Verdict.Intact.class, after.verify(Studio.RECORDING, new Verdict.Expected(3)));
        Studio.requireContent(after, Studio.RECORDING, 1, 3);
    }

    @Test
    void whoever_writes_meanwhile_notices_nothing() {
        Vault old = Studio.vault(store, OLD_FIRST);
        try (TrackWriter writer = old.resume(Studio.RECORDING, 1);
                TrackReader reader = old.read(Studio.RECORDING, 1).orElseThrow()) {
            Studio.append(writer, 4);
            Studio.vault(store, BOTH).rewrap(Studio.RECORDING);
            Studio.append(writer, 6);
            assertEquals(6, reader.refresh().next());
        }
        Vault after = Studio.vault(store, Studio.NEW_KEY);
        Studio.requireContent(after, Studio.RECORDING, 1, 6);
        assertInstanceOf(
                Verdict.Intact.class, after.verify(Studio.RECORDING, new Verdict.Expected(0)));
    }

    @Test
    void a_vault_says_which_key_wraps_what() {
        Vault old = Studio.vault(store);
        assertEquals(Optional.of(old.master()), old.wrappedBy(Studio.RECORDING));
        assertEquals(
                Optional.of(old.master()),
                Studio.vault(store, Studio.NEW_KEY).wrappedBy(Studio.RECORDING));
        var key = new StoredName(Studio.RECORDING, "key");
        store.replace(key, new byte[] {1});
        assertThrows(Damaged.class, () -> old.wrappedBy(Studio.RECORDING));
        store.delete(key);
        assertEquals(Optional.empty(), old.wrappedBy(Studio.RECORDING));
        assertThrows(Damaged.class, () -> old.rewrap(Studio.RECORDING));
    }

    @Test
    void without_its_master_key_a_recording_stays_as_it_is() {
        Studio.vault(store).sign(Studio.RECORDING, 1);
        var before = new MemoryStore(store);
        assertThrows(
                Damaged.class, () -> Studio.vault(store, Studio.NEW_KEY).rewrap(Studio.RECORDING));
        for (StoredName name : store.list(Studio.RECORDING)) {
            assertArrayEquals(before.bytes(name), store.bytes(name));
        }
    }

    @Test
    void what_was_changed_is_not_signed_again() {
        Studio.vault(store).sign(Studio.RECORDING, 1);
        var manifest = new StoredName(Studio.RECORDING, "manifest");
        byte[] changed = store.bytes(manifest);
        changed[changed.length / 2] ^= 1;
        store.replace(manifest, changed);
        Vault both = Studio.vault(store, BOTH);
        assertThrows(Damaged.class, () -> both.rewrap(Studio.RECORDING));
        assertArrayEquals(changed, store.bytes(manifest));
    }

    @Test
    void a_recording_destroyed_loses_its_key_first() {
        Vault vault = Studio.vault(store);
        vault.destroy(Studio.RECORDING);
        vault.destroy(Studio.RECORDING);
        assertFalse(vault.read(Studio.RECORDING, 1).isPresent());
        assertEquals(Verdict.Flaw.MISSING, flaw(vault));
    }

    @Test
    void keys_that_are_none_are_refused() {
        for (String lines : new String[] {"", "\n \n", "not base64!", "AAECAwQFBgc="}) {
            assertThrows(IllegalArgumentException.class, () -> MasterKeys.parse(lines), lines);
        }
    }

    private static Verdict.Flaw flaw(Vault vault) {
        return switch (vault.verify(Studio.RECORDING, EXPECTED)) {
            case Verdict.Broken broken -> broken.flaw();
            case Verdict.Intact intact -> throw new AssertionError("intact: " + intact);
        };
    }
}
