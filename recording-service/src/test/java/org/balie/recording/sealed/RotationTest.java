package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Master keys come and go; contents stay as they are.
@Tag("REC-7")
class RotationTest {
    private static final String BOTH = Studio.NEW_KEY + "\n\n  " + Studio.OLD_KEY + "\n";
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
