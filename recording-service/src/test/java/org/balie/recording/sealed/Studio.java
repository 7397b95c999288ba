package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoredName;

/// What tests record with: the same footage each time.
final class Studio {
    static final String OLD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String NEW_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    static final RecordingRef RECORDING =
            new RecordingRef("site-1", new UUID(0x1234_5678_9abc_4defL, 0x8000_0000_0000_0001L));

    private Studio() {}

    static SealedVault vault(Store store) {
        return vault(store, OLD_KEY);
    }

    static SealedVault vault(Store store, String masterKeys) {
        return new SealedVault(store, MasterKeys.parse(masterKeys), new Drawn(7));
    }

    static TrackHeader header(int number) {
        return new TrackHeader(
                number,
                TrackKind.CAMERA,
                "video/webm;codecs=vp9",
                Optional.of("p" + number),
                Instant.parse("2026-05-04T10:00:00.123Z"));
    }

    /// Every fifth is a gap; the others have up to 64 bytes.
    static Segment segment(int track, int number) {
        if (number % 5 == 4) {
            return segment(number, Segment.Kind.GAP, new byte[0]);
        }
        var random = new Random(track * 1000L + number);
        byte[] content = new byte[1 + random.nextInt(64)];
        random.nextBytes(content);
        return segment(number, Segment.Kind.MEDIA, content);
    }

    static Segment segment(int number, Segment.Kind kind, byte[] content) {
        return new Segment(
                number,
                kind,
                Duration.ofMillis(1000L * number + 3),
                Duration.ofMillis(990),
                ByteBuffer.wrap(content));
    }

    static void append(TrackWriter writer, int until) {
        while (writer.mark().next() < until) {
            writer.append(segment(writer.header().number(), writer.mark().next()));
        }
    }

    /// Two tracks of so many segments, without a manifest.
    static MemoryStore recorded(RecordingRef recording, int segments) {
        var store = new MemoryStore();
        var vault = vault(store);
        vault.create(recording);
        for (int track = 1; track <= 2; track++) {
            try (TrackWriter writer = vault.begin(recording, header(track))) {
                append(writer, segments);
            }
        }
        return store;
    }

    /// Reads a track and compares it with what was to be recorded.
    static void requireContent(Vault vault, RecordingRef recording, int track, int segments) {
        try (TrackReader reader = vault.read(recording, track).orElseThrow()) {
            assertEquals(header(track), reader.header());
            assertEquals(segments, reader.mark().next());
            requireContent(reader, track);
        }
    }

    static void requireContent(TrackReader reader, int track) {
        List<TrackReader.Place> places = reader.places();
        assertEquals(reader.mark().next(), places.size());
        long position = 0;
        for (TrackReader.Place place : places) {
            Segment segment = segment(track, place.number());
            assertEquals(position, place.position());
            assertEquals(segment.kind(), place.kind());
            assertEquals(segment.from(), place.from());
            assertEquals(segment.length(), place.length());
            assertEquals(segment.content().remaining(), place.bytes());
            ByteBuffer content = ByteBuffer.allocate(place.bytes());
            assertEquals(place.bytes(), reader.read(position, content));
            assertEquals(segment.content(), content.flip());
            position += place.bytes();
        }
        assertEquals(position, reader.mark().bytes());
    }

    static StoredName track(int number) {
        return new StoredName(RECORDING, "track-" + number);
    }

    /// Chance that is the same each time.
    static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final Random random;

        Drawn(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
