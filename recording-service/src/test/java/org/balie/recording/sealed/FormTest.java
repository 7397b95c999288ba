package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads recordings as `FORM.md` says, by [FormReader], which knows nothing of this package: a
/// sample that was written once and must stay readable for ever, and what is written today.
@Tag("REC-7")
class FormTest {
    private static final int SEGMENTS = 5;

    /// What OpenSSL makes of the seed that follows from the studio's master secret.
    private static final String PUBLIC_KEY =
            "b166fdf5eff58a87171fb49d1ebd3fb8e6add3588e2215c5e0a0734a2afec145";

    @Test
    void the_sample_is_read_as_the_page_says() throws Exception {
        requireAsThePageSays(sample());
    }

    @Test
    void what_is_written_today_is_read_as_the_page_says() throws Exception {
        requireAsThePageSays(today());
    }

    @Test
    void the_sample_is_intact_and_can_be_written_on() throws IOException {
        MemoryStore sample = sample();
        Vault vault = Studio.vault(sample);
        assertInstanceOf(
                Verdict.Intact.class, vault.verify(Studio.RECORDING, new Verdict.Expected(3)));
        Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS);
        try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
            Studio.append(writer, SEGMENTS + 2);
        }
        vault.sign(Studio.RECORDING, 4);
        Studio.requireContent(vault, Studio.RECORDING, 1, SEGMENTS + 2);
    }

    @Test
    void the_same_chance_gives_the_same_bytes() throws IOException {
        MemoryStore sample = sample();
        MemoryStore today = today();
        assertEquals(sample.list(Studio.RECORDING), today.list(Studio.RECORDING));
        for (StoredName name : sample.list(Studio.RECORDING)) {
            assertArrayEquals(sample.bytes(name), today.bytes(name), name.name());
        }
    }

    private static void requireAsThePageSays(MemoryStore store) throws Exception {
        var reader =
                new FormReader(Studio.RECORDING.siteId() + "/" + Studio.RECORDING.recordingId());
        byte[] secret = Base64.getDecoder().decode(Studio.OLD_KEY);
        ByteBuffer key = reader.key(secret, bytes(store, "key"));
        List<FormReader.Frame> frames = reader.track(key, 1, bytes(store, "track-1"));
        assertEquals(SEGMENTS, frames.size());
        for (FormReader.Frame frame : frames) {
            Segment segment = Studio.segment(1, frame.number());
            assertEquals(segment.from().toMillis(), frame.from());
            assertEquals(segment.length().toMillis(), frame.length());
            assertEquals(segment.kind() == Segment.Kind.GAP ? 1 : 0, frame.kind());
            assertEquals(segment.content(), frame.content());
        }
        FormReader.Frame last = frames.getLast();
        ByteBuffer body = reader.manifest(key, bytes(store, "manifest"));
        assertEquals(1, body.getInt());
        assertEquals(reader.header(), FormReader.headerIn(body));
        assertEquals(SEGMENTS, body.getInt());
        assertEquals(last.from() + last.length(), body.getLong());
        assertEquals(frames.stream().mapToLong(f -> f.content().remaining()).sum(), body.getLong());
        assertEquals(reader.hash(), body.slice(body.position(), 32));
        requireSigned(secret, bytes(store, "manifest"));
        requirePlaces(reader.places(key, 1, bytes(store, "places-1")), frames);
        assertEquals("1 2 2026-05-04T10:00:00.123Z video/webm;codecs=vp9 p1", reader.header());
    }

    private static void requirePlaces(ByteBuffer places, List<FormReader.Frame> frames) {
        for (FormReader.Frame frame : frames) {
            assertEquals(frame.from(), places.getLong());
            assertEquals(
                    frame.length() | (long) frame.kind() << 31,
                    Integer.toUnsignedLong(places.getInt()));
            assertEquals(frame.content().remaining(), places.getInt());
        }
        assertEquals(0, places.remaining());
    }

    private static void requireSigned(byte[] secret, byte[] manifest) throws Exception {
        assertArrayEquals(
                FormReader.derive(secret, "id", 8),
                Arrays.copyOfRange(manifest, manifest.length - 72, manifest.length - 64));
        byte[] point = HexFormat.of().parseHex(PUBLIC_KEY);
        byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100");
        var both = ByteBuffer.allocate(44).put(spki).put(point);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(both.array())));
        String name =
                Studio.RECORDING.siteId() + "/" + Studio.RECORDING.recordingId() + "/manifest";
        check.update(name.getBytes(StandardCharsets.UTF_8));
        check.update(manifest, 0, manifest.length - 64);
        assertTrue(check.verify(manifest, manifest.length - 64, 64));
    }

    private static byte[] bytes(MemoryStore store, String name) {
        return store.bytes(new StoredName(Studio.RECORDING, name));
    }

    private static MemoryStore sample() throws IOException {
        var store = new MemoryStore();
        for (String name : List.of("key", "manifest", "places-1", "track-1")) {
            String hex = Files.readString(Path.of("src/test/resources/form", name + ".hex"));
            store.replace(
                    new StoredName(Studio.RECORDING, name),
                    HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        }
        return store;
    }

    private static MemoryStore today() {
        var store = new MemoryStore();
        Vault vault = Studio.vault(store);
        vault.create(Studio.RECORDING);
        try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
            Studio.append(writer, SEGMENTS);
        }
        vault.sign(Studio.RECORDING, 3);
        return store;
    }
}
