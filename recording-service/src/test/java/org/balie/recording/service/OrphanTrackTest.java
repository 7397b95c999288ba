package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.products.OrphanTracks;
import org.balie.recording.products.OtherReplica;
import org.balie.recording.products.ProductSettings;
import org.balie.recording.sealed.MasterKeys;
import org.balie.recording.sealed.SealedVault;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.store.DyingStore;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What makers leave behind that were killed.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-7")
class OrphanTrackTest {
    private static final int ORPHAN = 1007;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final byte[] PICTURE = Footage.picture(4, 160, 90);

    @Inject Shelf shelf;
    @Inject Store store;
    @Inject Vertx vertx;
    @Inject ProductSettings settings;
    @Inject OrphanTracks orphans;

    private final Person nadia = Person.agent("Nadia", "site-" + UUID.randomUUID());
    private RecordingRef ref;

    /// Ended, with its still pictures, which are the one product that has a track.
    @BeforeEach
    void end() {
        ref = shelf.begin(nadia, Source.UPLOAD, "Orphans");
        shelf.track(ref, 1, TrackKind.UPLOAD, "video/webm;codecs=vp9", Shelf.NOON, PICTURE);
        shelf.end(ref);
        awaitStills();
    }

    @Test
    void track_of_a_killed_maker_goes_once_another_has_made_it_and_what_was_made_stays() {
        write(ORPHAN).close();
        product("making", "now() - interval '1 second'");
        String url =
                Awaitility.await()
                        .atMost(LONG)
                        .until(
                                () ->
                                        nadia.post(path() + "/downloads", "{\"as\":\"webm\"}")
                                                .jsonPath()
                                                .getString("url"),
                                found -> found != null);
        int made = number("webm");
        assertTrue(made > ORPHAN);
        orphans.sweep();
        assertTrue(tracks().contains(ORPHAN), "its maker may not have heard of it yet");

        past();
        assertTrue(orphans.sweep() >= 1);

        assertEquals(List.of(1, number("thumbnail"), made), tracks());
        requireIntact();
        Person.expect(RestAssured.get(url), 200).header("Content-Type", "video/webm");
        awaitStills();
        long version = version();
        past();
        orphans.sweep();
        assertEquals(version, version(), "nothing is signed that is as it was");
    }

    @Test
    void track_of_what_is_being_made_stays_until_that_has_failed_for_long() {
        past();
        product("making", "now() + interval '10 minutes'");
        try (TrackWriter writer = write(ORPHAN)) {
            orphans.sweep();
            assertTrue(tracks().contains(ORPHAN));
            append(writer);
        }
        // Nobody hears of its maker any more, who may live all the same.
        set("state = 'failed', leased_until = now() - interval '9 minutes'");
        orphans.sweep();
        assertTrue(tracks().contains(ORPHAN));

        set("leased_until = now() - interval '11 minutes'");
        orphans.sweep();
        assertEquals(List.of(1, number("thumbnail")), tracks());
        requireIntact();
        assertEquals(ORPHAN, number("webm"), "the number is not given again");
    }

    @Test
    void track_that_is_still_written_stays_whatever_the_rows_say() {
        product("failed", "now() - interval '1 day'");
        past();
        try (TrackWriter writer = write(ORPHAN)) {
            orphans.sweep();
            append(writer);
            assertTrue(tracks().contains(ORPHAN));
            requireIntact();
        }
        orphans.sweep();
        assertFalse(tracks().contains(ORPHAN));
        requireIntact();
    }

    @Test
    @Tag("REC-4")
    void killed_while_it_removes_one_the_next_does_it() {
        for (int changes = 0; changes < 3; changes++) {
            write(ORPHAN).close();
            unchecked();
            past();
            replica(new DyingStore(store, changes, ref::equals)).sweep();
            requireIntact();
            awaitStills();
            orphans.sweep();
            assertFalse(tracks().contains(ORPHAN), "killed after " + changes);
            requireIntact();
        }
    }

    @Test
    void one_that_was_signed_goes_from_the_manifest_too() {
        write(ORPHAN).close();
        shelf.vault().sign(ref, 9);
        unchecked();
        past();
        orphans.sweep();
        assertEquals(10, version());
        assertEquals(
                List.of(1, number("thumbnail")),
                shelf.vault().manifest(ref).orElseThrow().tracks().stream()
                        .map(track -> track.header().number())
                        .toList());
        requireIntact();
    }

    @Test
    void damaged_one_is_left_as_it_is_and_keeps_no_other_from_its_turn() {
        write(ORPHAN).close();
        var manifest = new StoredName(ref, "manifest");
        byte[] changed = store.get(manifest).orElseThrow();
        changed[changed.length / 2] ^= 1;
        store.put(manifest, changed);
        unchecked();
        past();
        RecordingRef damaged = ref;
        end();
        write(ORPHAN).close();
        unchecked();
        past();
        orphans.sweep();
        assertFalse(tracks().contains(ORPHAN));
        assertTrue(shelf.vault().tracks(damaged).contains(ORPHAN));
        Person.expect(nadia.post("/" + damaged.recordingId() + "/verification", ""), 200)
                .body("intact", equalTo(false));
    }

    private OrphanTracks replica(Store of) {
        var vault =
                new SealedVault(
                        of,
                        MasterKeys.read(Path.of("src/test/resources/master-keys")),
                        new SecureRandom());
        return OtherReplica.of(vertx, shelf.rows(), vault, settings);
    }

    private TrackWriter write(int number) {
        var header =
                new TrackHeader(
                        number, TrackKind.PRODUCT, "video/webm", Optional.empty(), Shelf.NOON);
        TrackWriter writer = shelf.vault().begin(ref, header);
        append(writer);
        return writer;
    }

    private static void append(TrackWriter writer) {
        writer.append(
                new Segment(
                        writer.mark().next(),
                        Segment.Kind.MEDIA,
                        Duration.ZERO,
                        Duration.ZERO,
                        ByteBuffer.wrap(new byte[1000])));
    }

    /// A download that somebody was at.
    private void product(String state, String leasedUntil) {
        shelf.rows()
                .change(
                        "insert into product (recording_id, kind, state, track, attempts, leased_until) values ($1, 'webm', $2, $3, 1, "
                                + leasedUntil
                                + ")",
                        Tuple.of(ref.recordingId(), state, ORPHAN));
    }

    private void set(String change) {
        shelf.rows()
                .change(
                        "update product set "
                                + change
                                + " where recording_id = $1 and kind = 'webm'",
                        Tuple.of(ref.recordingId()));
    }

    private void unchecked() {
        products("tracks_checked_at = null");
    }

    /// What was made was made long ago.
    private void past() {
        products("made_at = made_at - interval '1 hour'");
    }

    private void products(String change) {
        shelf.rows()
                .change(
                        "update product set " + change + " where recording_id = $1",
                        Tuple.of(ref.recordingId()));
    }

    private int number(String kind) {
        return shelf.rows()
                .one(
                        "select track from product where recording_id = $1 and kind = $2",
                        Tuple.of(ref.recordingId(), kind),
                        row -> row.getInteger(0))
                .orElseThrow();
    }

    private long version() {
        return shelf.rows()
                .one(
                        "select manifest_version from recording where id = $1",
                        Tuple.of(ref.recordingId()),
                        row -> row.getLong(0))
                .orElseThrow();
    }

    private List<Integer> tracks() {
        return shelf.vault().tracks(ref);
    }

    private void requireIntact() {
        Person.expect(nadia.post(path() + "/verification", ""), 200).body("intact", equalTo(true));
    }

    private void awaitStills() {
        Awaitility.await()
                .atMost(LONG)
                .until(
                        () ->
                                nadia.asking()
                                        .get(Person.PATH + path() + "/thumbnails/0")
                                        .statusCode(),
                        status -> status == 200);
    }

    private String path() {
        return "/" + ref.recordingId();
    }
}
