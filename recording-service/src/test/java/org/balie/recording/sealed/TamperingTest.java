package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.sealed.Verdict.Broken;
import org.balie.recording.sealed.Verdict.Flaw;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever gets at the store can change nothing that does not show.
@Tag("REC-7")
class TamperingTest {
    private static final int SEGMENTS = 6;
    private static final StoredName KEY = new StoredName(Studio.RECORDING, "key");
    private static final StoredName MANIFEST = new StoredName(Studio.RECORDING, "manifest");
    private static final RecordingRef OTHER = new RecordingRef("site-1", new UUID(1, 2));

    private final MemoryStore store = Studio.recorded(Studio.RECORDING, SEGMENTS);

    TamperingTest() {
        Studio.vault(store).sign(Studio.RECORDING, 2);
    }

    @Test
    void what_nobody_touched_is_intact() {
        long bytes = 0;
        for (int track = 1; track <= 2; track++) {
            for (int i = 0; i < SEGMENTS; i++) {
                bytes += Studio.segment(track, i).content().remaining();
            }
        }
        assertEquals(new Verdict.Intact(2, 2, 2 * SEGMENTS, bytes), verdict(store));
    }

    @Test
    void a_flipped_bit_shows_wherever_it_is() {
        for (StoredName name : store.list(Studio.RECORDING)) {
            byte[] bytes = store.bytes(name);
            for (int i = 0; i < bytes.length; i++) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 << (i % 8));
                if (isOfPlaces(name)) {
                    assertEquals(verdict(store), verdict(with(name, changed)));
                } else {
                    requireFlaw(expected(name, i), with(name, changed), name.name() + " at " + i);
                }
            }
        }
    }

    /// Nothing depends on it.
    private static boolean isOfPlaces(StoredName name) {
        return name.name().startsWith("places-");
    }

    private Expected expected(StoredName name, int index) {
        if (name.equals(KEY)) {
            return new Expected(Flaw.BAD_KEY);
        }
        if (name.equals(MANIFEST)) {
            return new Expected(Flaw.BAD_SIGNATURE);
        }
        int track = name.equals(Studio.track(1)) ? 1 : 2;
        List<byte[]> pieces = pieces(track);
        int end = 0;
        for (int i = 0; i < pieces.size(); i++) {
            end += pieces.get(i).length;
            if (index < end) {
                return i == 0
                        ? new Expected(Flaw.BAD_HEADER, Optional.of(track), Optional.empty())
                        : new Expected(Flaw.BAD_SEGMENT, track, i - 1);
            }
        }
        throw new AssertionError("behind the end");
    }

    @Test
    void a_log_cut_anywhere_shows() {
        byte[] bytes = store.bytes(Studio.track(2));
        int header = pieces(2).getFirst().length;
        for (int size = 0; size < bytes.length; size++) {
            int left = 0;
            int end = header;
            while (end + pieces(2).get(left + 1).length <= size) {
                left++;
                end += pieces(2).get(left).length;
            }
            requireFlaw(
                    size < header
                            ? new Expected(Flaw.BAD_HEADER, Optional.of(2), Optional.empty())
                            : new Expected(Flaw.CUT_SHORT, 2, left),
                    with(Studio.track(2), Arrays.copyOf(bytes, size)),
                    "cut at " + size);
        }
    }

    @Test
    void a_dropped_segment_shows() {
        for (int i = 0; i < SEGMENTS; i++) {
            List<byte[]> pieces = pieces(1);
            pieces.remove(1 + i);
            Flaw flaw = i == SEGMENTS - 1 ? Flaw.CUT_SHORT : Flaw.BAD_SEGMENT;
            requireFlaw(new Expected(flaw, 1, i), with(1, pieces), "dropped " + i);
        }
    }

    @Test
    void segments_in_another_order_show() {
        for (int i = 0; i < SEGMENTS; i++) {
            for (int j = i + 1; j < SEGMENTS; j++) {
                List<byte[]> pieces = pieces(1);
                byte[] moved = pieces.set(1 + i, pieces.get(1 + j));
                pieces.set(1 + j, moved);
                requireFlaw(new Expected(Flaw.BAD_SEGMENT, 1, i), with(1, pieces), i + "," + j);
            }
        }
    }

    @Test
    void a_segment_that_comes_twice_shows() {
        for (int i = 1; i < SEGMENTS; i++) {
            List<byte[]> pieces = pieces(1);
            pieces.set(1 + i, pieces.get(i));
            requireFlaw(new Expected(Flaw.BAD_SEGMENT, 1, i), with(1, pieces), "twice " + i);
        }
    }

    @Test
    void a_segment_of_another_track_shows() {
        for (int i = 0; i < SEGMENTS; i++) {
            List<byte[]> pieces = pieces(1);
            pieces.set(1 + i, pieces(2).get(1 + i));
            requireFlaw(new Expected(Flaw.BAD_SEGMENT, 1, i), with(1, pieces), "of 2: " + i);
        }
        requireFlaw(
                new Expected(Flaw.BAD_HEADER, Optional.of(1), Optional.empty()),
                with(Studio.track(1), store.bytes(Studio.track(2))),
                "the whole track");
    }

    /// Somebody kept what a crash cut off, or a copy of the disk from then: written by us, for this
    /// place, and yet not what was promised.
    @Test
    void a_segment_of_an_abandoned_end_shows() {
        List<byte[]> abandoned = pieces(1);
        var other = new MemoryStore(store);
        other.delete(MANIFEST);
        other.replace(Studio.track(1), joined(abandoned.subList(0, 3)));
        Vault vault = Studio.vault(other);
        try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
            Studio.append(writer, SEGMENTS);
        }
        vault.sign(Studio.RECORDING, 2);
        for (int i = 2; i < SEGMENTS; i++) {
            List<byte[]> pieces = pieces(other.bytes(Studio.track(1)), 1);
            pieces.set(1 + i, abandoned.get(1 + i));
            var changed = new MemoryStore(other);
            changed.replace(Studio.track(1), joined(pieces));
            requireFlaw(new Expected(Flaw.BAD_SEGMENT, 1, i), changed, "abandoned " + i);
        }
    }

    @Test
    void what_is_another_recordings_shows() {
        MemoryStore other = Studio.recorded(OTHER, SEGMENTS);
        Studio.vault(other).sign(OTHER, 2);
        for (int i = 0; i < SEGMENTS; i++) {
            List<byte[]> pieces = pieces(1);
            pieces.set(1 + i, pieces(other.bytes(new StoredName(OTHER, "track-1")), 1).get(1 + i));
            requireFlaw(new Expected(Flaw.BAD_SEGMENT, 1, i), with(1, pieces), "other's " + i);
        }
        requireFlaw(
                new Expected(Flaw.BAD_HEADER, Optional.of(1), Optional.empty()),
                with(Studio.track(1), other.bytes(new StoredName(OTHER, "track-1"))),
                "other's track");
        requireFlaw(
                new Expected(Flaw.BAD_KEY),
                with(KEY, other.bytes(new StoredName(OTHER, "key"))),
                "other's key");
        requireFlaw(
                new Expected(Flaw.BAD_SIGNATURE),
                with(MANIFEST, other.bytes(new StoredName(OTHER, "manifest"))),
                "other's manifest");
        var everything = new MemoryStore();
        for (StoredName name : other.list(OTHER)) {
            everything.replace(new StoredName(Studio.RECORDING, name.name()), other.bytes(name));
        }
        requireFlaw(new Expected(Flaw.BAD_KEY), everything, "other's everything");
    }

    @Test
    void what_is_gone_shows() {
        for (StoredName name : store.list(Studio.RECORDING)) {
            var without = new MemoryStore(store);
            without.delete(name);
            if (isOfPlaces(name)) {
                assertEquals(verdict(store), verdict(without));
                continue;
            }
            Optional<Integer> track =
                    switch (name.name()) {
                        case "track-1" -> Optional.of(1);
                        case "track-2" -> Optional.of(2);
                        default -> Optional.empty();
                    };
            requireFlaw(new Expected(Flaw.MISSING, track, Optional.empty()), without, name.name());
        }
    }

    @Test
    void an_old_manifest_put_back_shows_also_with_the_tail_cut_to_it() {
        var grown = new MemoryStore(store);
        Vault vault = Studio.vault(grown);
        try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
            Studio.append(writer, SEGMENTS + 3);
        }
        vault.sign(Studio.RECORDING, 3);
        grown.replace(MANIFEST, store.bytes(MANIFEST));
        var expected = new Verdict.Expected(3);
        assertEquals(
                new Expected(Flaw.OLD_MANIFEST),
                Expected.of(vault.verify(Studio.RECORDING, expected)));
        grown.replace(Studio.track(1), store.bytes(Studio.track(1)));
        assertEquals(
                new Expected(Flaw.OLD_MANIFEST),
                Expected.of(vault.verify(Studio.RECORDING, expected)));
    }

    @Test
    void a_loss_is_not_signed_away() {
        MemoryStore cut = with(1, pieces(1).subList(0, SEGMENTS));
        Vault vault = Studio.vault(cut);
        assertThrows(Damaged.class, () -> vault.sign(Studio.RECORDING, 3));
        cut.delete(Studio.track(1));
        assertThrows(Damaged.class, () -> vault.sign(Studio.RECORDING, 3));
        assertEquals(2, vault.manifest(Studio.RECORDING).orElseThrow().version());
    }

    private List<byte[]> pieces(int track) {
        return pieces(store.bytes(Studio.track(track)), track);
    }

    /// The record with the header, and then each frame.
    private static List<byte[]> pieces(byte[] log, int track) {
        var pieces = new ArrayList<byte[]>();
        int end = log.length;
        for (int i = SEGMENTS - 1; i >= 0; i--) {
            int start = end - 96 - Studio.segment(track, i).content().remaining();
            pieces.addFirst(Arrays.copyOfRange(log, start, end));
            end = start;
        }
        pieces.addFirst(Arrays.copyOf(log, end));
        return pieces;
    }

    private MemoryStore with(int track, List<byte[]> pieces) {
        return with(Studio.track(track), joined(pieces));
    }

    private static byte[] joined(List<byte[]> pieces) {
        var log = new ByteArrayOutputStream();
        pieces.forEach(log::writeBytes);
        return log.toByteArray();
    }

    private MemoryStore with(StoredName name, byte[] bytes) {
        var changed = new MemoryStore(store);
        changed.replace(name, bytes);
        return changed;
    }

    private static Verdict verdict(MemoryStore store) {
        return Studio.vault(store).verify(Studio.RECORDING, new Verdict.Expected(2));
    }

    private static void requireFlaw(Expected expected, MemoryStore store, String what) {
        assertEquals(expected, Expected.of(verdict(store)), what);
    }

    private record Expected(Flaw flaw, Optional<Integer> track, Optional<Integer> segment) {
        Expected(Flaw flaw) {
            this(flaw, Optional.empty(), Optional.empty());
        }

        Expected(Flaw flaw, int track, int segment) {
            this(flaw, Optional.of(track), Optional.of(segment));
        }

        static Expected of(Verdict verdict) {
            return switch (verdict) {
                case Broken(var flaw, var track, var segment, var _) ->
                        new Expected(flaw, track, segment);
                case Verdict.Intact intact -> throw new AssertionError("intact: " + intact);
            };
        }
    }
}
