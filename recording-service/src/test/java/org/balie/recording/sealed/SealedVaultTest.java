package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.balie.recording.store.FolderStore;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedVaultTest {
    @TempDir Path folder;

    @Test
    @Tag("REC-4")
    void what_was_appended_reads_back() {
        var keys = MasterKeys.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        var vault = new SealedVault(new FolderStore(folder, 0), keys, new SecureRandom());
        var recording = new RecordingRef("site", UUID.randomUUID());
        vault.create(recording);
        var header =
                new TrackHeader(
                        1, TrackKind.CAMERA, "video/webm", Optional.of("p2"), Instant.now());
        byte[] content = new byte[700_000];
        new Random(1).nextBytes(content);
        int at = 0;
        try (TrackWriter writer = vault.begin(recording, header)) {
            for (int i = 0; i < 7; i++) {
                writer.append(
                        new Segment(
                                i,
                                Segment.Kind.MEDIA,
                                Duration.ofSeconds(i),
                                Duration.ofSeconds(1),
                                ByteBuffer.wrap(content, at, 100_000)));
                at += 100_000;
            }
        }
        vault.sign(recording, 1);
        try (TrackWriter writer = vault.resume(recording, 1)) {
            assertEquals(7, writer.mark().next());
            writer.append(
                    new Segment(
                            7,
                            Segment.Kind.GAP,
                            Duration.ofSeconds(7),
                            Duration.ofSeconds(1),
                            ByteBuffer.allocate(0)));
        }
        var manifest = vault.sign(recording, 2);
        assertEquals(1, manifest.tracks().size());
        try (TrackReader reader = vault.read(recording, 1).orElseThrow()) {
            assertEquals(header, reader.header());
            ByteBuffer all = ByteBuffer.allocate(800_000);
            assertEquals(700_000, reader.read(0, all));
            assertArrayEquals(content, java.util.Arrays.copyOf(all.array(), 700_000));
            assertEquals(8, reader.places().size());
        }
        assertEquals(
                new Verdict.Intact(2, 1, 8, 700_000),
                vault.verify(recording, new Verdict.Expected(2)));
    }
}
